package loupe.ui.experiments;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import loupe.storage.RunFolder;
import loupe.storage.RunLock;
import loupe.storage.RunMark;
import loupe.ui.common.SeriesMark;
import loupe.ui.common.chart.ChartLine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExperimentsViewModelTest {

    @TempDir
    private Path home;
    private ExperimentsFixture fixture;
    private ExperimentsViewModel model;
    private RunFolder first;
    private RunFolder second;

    @BeforeEach
    void open() throws Exception {
        fixture = new ExperimentsFixture(home);
        first = fixture.keep("1-first", 0.1, 0.75);
        second = fixture.keep("2-second", 0.05, 0.7);
        model = fixture.model();
        refresh();
    }

    private void refresh() {
        model.refresh();
        fixture.settle();
    }

    private List<String> names() {
        return model.shown().get().stream().map(Experiment::name).toList();
    }

    private void choose(Experiment... runs) {
        model.choose(List.of(runs));
        fixture.settle();
    }

    private Experiment run(int place) {
        return model.shown().get().get(place);
    }

    @Test
    void runs_are_listed_newest_first_by_what_differs() throws Exception {
        assertThat(names()).containsExactly("tiny on mnist, learning rate 0.05", "tiny on mnist");
        assertThat(run(0).last()).hasValue(0.7);
        Files.writeString(second.path().resolve("job.json"), "{");
        refresh();
        assertThat(names()).containsExactly("tiny on mnist");
    }

    @Test
    void a_filter_looks_for_each_word_in_name_note_state_and_date() throws Exception {
        first.mark(new RunMark(false, "the Smooth one"));
        refresh();

        model.filter().set("smooth FINISHED");
        assertThat(names()).containsExactly("tiny on mnist");
        model.filter().set("0.05 2026");
        assertThat(names()).containsExactly("tiny on mnist, learning rate 0.05");
        model.filter().set("smooth 0.05");
        assertThat(names()).isEmpty();
    }

    @Test
    void a_star_and_a_note_are_kept_in_the_run_and_shown() {
        model.star(run(1));
        fixture.settle();
        model.note(run(1), "  the best ");
        fixture.settle();

        assertThat(first.mark()).isEqualTo(new RunMark(true, "the best"));
        assertThat(run(1).star()).isEqualTo("★");
        model.starred().set(true);
        assertThat(names()).containsExactly("tiny on mnist");
    }

    @Test
    void two_chosen_runs_are_overlaid_and_only_their_differences_are_listed() {
        choose(run(1), run(0));

        List<ChartLine> lines = model.overlay().get().accuracy();
        assertThat(lines).extracting(ChartLine::name).containsExactly("tiny on mnist", "tiny on mnist, learning rate 0.05");
        assertThat(lines).extracting(ChartLine::mark).containsExactly(SeriesMark.A, SeriesMark.B);
        assertThat(lines.get(1).epochs()).containsExactly(1, 1.5);
        assertThat(lines.get(1).values()).containsExactly(0.5, 0.7);
        assertThat(model.overlay().get().loss().getFirst().values()).containsExactly(0.9, 0.8);
        assertThat(model.differences().get()).containsExactly(new Difference("learning rate", List.of("0.1", "0.05")),
                new Difference("validation accuracy", List.of("0.750000", "0.700000")),
                new Difference("best validation accuracy", List.of("0.750000", "0.700000")));
        choose(run(0));
        assertThat(model.differences().get()).isEmpty();
    }

    @Test
    void of_what_is_chosen_quickly_the_last_is_shown_and_no_more_than_four_are_drawn() {
        model.choose(List.of(run(0)));
        model.choose(List.of(run(1)));
        fixture.background.addFirst(fixture.background.removeLast());
        fixture.settle();
        assertThat(model.overlay().get().loss()).extracting(ChartLine::name).containsExactly("tiny on mnist");

        choose(run(0), run(1), run(0), run(1), run(0));
        assertThat(model.overlay().get().loss()).hasSize(4);
    }

    @Test
    void what_is_deleted_is_gone_from_the_list_and_comes_back() {
        choose(run(0));
        model.delete();
        fixture.settle();
        assertThat(names()).containsExactly("tiny on mnist");
        assertThat(model.deleted().get()).containsExactly("2-second");
        assertThat(second.path()).doesNotExist();

        model.restore();
        fixture.settle();
        assertThat(names()).hasSize(2);
        assertThat(model.deleted().get()).isEmpty();
        model.restore();
        assertThat(model.trouble().get()).isEmpty();
    }

    @Test
    void a_run_that_is_being_trained_stays_and_the_reason_is_said() throws Exception {
        choose(run(0));
        try (RunLock lock = RunLock.take(second.path())) {
            model.delete();
            fixture.settle();
        }
        assertThat(model.trouble().get()).isEqualTo("The run in " + second.path()
                + " is being trained by another Loupe. Wait until it ends, or stop it there.");
        assertThat(names()).hasSize(2);
    }
}
