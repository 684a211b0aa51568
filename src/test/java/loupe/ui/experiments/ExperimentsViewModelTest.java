package loupe.ui.experiments;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import loupe.storage.RunDigest;
import loupe.storage.RunFolder;
import loupe.storage.RunLock;
import loupe.storage.RunMark;
import loupe.training.TrainingEvent;
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

        List<ChartLine> lines = model.curves().accuracy().lines();
        assertThat(lines).extracting(ChartLine::name).containsExactly("tiny on mnist", "tiny on mnist, learning rate 0.05");
        assertThat(lines).extracting(ChartLine::mark).containsExactly(SeriesMark.A, SeriesMark.B);
        assertThat(lines.get(1).points().xs()).containsExactly(1, 1.5);
        assertThat(lines.get(1).points().ys()).containsExactly(0.5, 0.7);
        assertThat(model.curves().loss().lines().getFirst().points().ys()).containsExactly(0.9, 0.8);
        assertThat(model.differences().get()).containsExactly(new Difference("learning rate", List.of("0.1", "0.05")),
                new Difference("validation accuracy", List.of("0.750000", "0.700000")),
                new Difference("best validation accuracy", List.of("0.750000", "0.700000")));
        choose(run(0));
        assertThat(model.differences().get()).isEmpty();
    }

    @Test
    void of_what_is_chosen_quickly_the_last_is_shown_and_no_more_than_twenty_are_drawn() {
        model.choose(List.of(run(0)));
        model.choose(List.of(run(1)));
        fixture.background.addFirst(fixture.background.removeLast());
        fixture.settle();
        assertThat(model.curves().loss().lines()).extracting(ChartLine::name).containsExactly("tiny on mnist");

        model.choose(Collections.nCopies(21, run(0)));
        fixture.settle();
        assertThat(model.curves().loss().lines()).hasSize(20);
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

    @Test
    void a_star_and_a_note_that_are_given_quickly_are_both_kept() {
        model.star(run(1));
        model.note(run(1), "the best");
        fixture.settle();

        assertThat(first.mark()).isEqualTo(new RunMark(true, "the best"));
    }

    @Test
    void what_was_marked_elsewhere_since_the_list_was_read_stays() throws Exception {
        first.mark(new RunMark(false, "from a command"));

        model.star(run(1));
        fixture.settle();

        assertThat(first.mark()).isEqualTo(new RunMark(true, "from a command"));
    }

    @Test
    void of_two_notes_the_later_one_is_kept_whichever_thread_is_quicker() {
        model.note(run(1), "good");
        model.note(run(1), "better");

        while (!fixture.background.isEmpty()) {
            fixture.background.removeLast().run();
        }

        assertThat(first.mark()).isEqualTo(new RunMark(false, "better"));
    }

    @Test
    void what_was_read_for_an_earlier_asking_does_not_take_the_place_of_what_was_read_for_a_later_one() throws Exception {
        model.refresh();
        model.refresh();
        fixture.background.removeLast().run();
        Files.delete(second.path().resolve("job.json"));

        fixture.settle();

        assertThat(names()).hasSize(2);
    }

    @Test
    void a_fault_stays_said_after_what_went_well_until_the_learner_does_something_else() throws Exception {
        choose(run(0), run(1));
        try (RunLock lock = RunLock.take(second.path())) {
            model.delete();
            fixture.settle();
        }
        assertThat(model.shown().get()).extracting(run -> run.run().id()).containsExactly("2-second");
        assertThat(model.trouble().get()).startsWith("The run in " + second.path() + " is being trained by another Loupe.");

        model.star(run(0));

        assertThat(model.trouble().get()).isEmpty();
    }

    @Test
    void a_run_that_cannot_be_restored_can_be_restored_later() throws Exception {
        choose(run(0));
        model.delete();
        fixture.settle();
        Files.createDirectory(second.path());

        model.restore();
        fixture.settle();
        assertThat(model.trouble().get()).isEqualTo("\"2-second\" cannot go back to " + second.path()
                + ": something else is there now. Move that away first.");
        assertThat(model.deleted().get()).containsExactly("2-second");

        Files.delete(second.path());
        model.restore();
        fixture.settle();
        assertThat(model.trouble().get()).isEmpty();
        assertThat(names()).hasSize(2);
    }

    @Test
    void a_fault_that_nobody_thought_of_ends_in_a_sentence_too() throws Exception {
        Path inside;
        try (FileSystem gone = FileSystems.newFileSystem(home.resolve("runs.zip"), Map.of("create", "true"))) {
            inside = gone.getPath("/run");
        }
        RunDigest known = run(0).run();

        choose(new Experiment(new RunDigest(inside, known.job(), known.began(), known.outcome(), known.epochs(), known.figures(),
                known.seconds(), known.reason(), known.mark()), "gone"));

        assertThat(model.trouble().get()).isEqualTo("That could not be done, by a fault in Loupe (ClosedFileSystemException).");
    }

    @Test
    void a_run_of_the_same_job_is_compared_with_the_one_before_it() throws Exception {
        fixture.keep("3-third", 0.05, 0.7);
        refresh();

        choose(run(0));
        assertThat(model.repeated().get()).isEqualTo("The same as in 2-second, bit for bit: every figure, and the weights at the end (ab12).");
        choose(run(1));
        assertThat(model.repeated().get()).isEmpty();
        choose(run(0), run(1));
        assertThat(model.repeated().get()).startsWith("The same as in 2-second, bit for bit");
        choose(run(0), run(2));
        assertThat(model.repeated().get()).isEmpty();
    }

    @Test
    void a_chosen_run_that_goes_on_is_read_again_while_it_is_seen() throws Exception {
        RunFolder growing = fixture.start("3-third", 0.2);
        try (RunLock lock = RunLock.take(growing.path())) {
            refresh();
            choose(run(0));
            assertThat(fixture.delayed).isEmpty();
            model.seen(true);
            growing.append(new TrainingEvent.EpochDone(0, 1, 0.5, 0.9, 0.5, 1));

            fixture.delayed.removeFirst().run();
            fixture.settle();
            assertThat(model.curves().accuracy().lines().getFirst().points().ys()).containsExactly(0.5);

            model.seen(false);
            fixture.delayed.removeFirst().run();
            assertThat(fixture.background).isEmpty();
        }
    }
}
