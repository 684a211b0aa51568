package loupe.ui.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import loupe.data.BadInputException;
import loupe.network.Presets;
import loupe.storage.RunFolder;
import loupe.training.TrainingEvent;
import loupe.training.TrainingJob;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunsViewModelTest {

    @TempDir
    private Path home;
    private TrainingBench bench;
    private RunsViewModel runs;

    @BeforeEach
    void open() {
        bench = new TrainingBench(home);
        runs = bench.runs();
    }

    @Test
    void a_new_workspace_has_no_runs() {
        refresh();

        assertThat(runs.all().get()).isEmpty();
        assertThat(runs.shown().get()).isEmpty();
    }

    @Test
    void runs_are_listed_newest_first_with_network_data_date_and_figures() throws Exception {
        keep("20261123-180000-mlp-digits", TrainingEvents.job(Presets.MLP, FakeSets.DIGITS),
                List.of(TrainingEvents.epoch(0, 0.9744), TrainingEvents.epoch(1, 0.9731)));
        keep("20261124-041500-cnn-fashion-mnist", TrainingEvents.job(Presets.CNN, FakeSets.ref("fashion-mnist")), List.of());

        refresh();

        assertThat(runs.all().get()).extracting(RunSummary::title).containsExactly("CNN on Fashion-MNIST", "MLP on Digits");
        assertThat(runs.all().get()).extracting(RunSummary::date)
                .containsExactly("24 Nov 2026, 04:15", "23 Nov 2026, 18:00");
        assertThat(runs.all().get()).extracting(RunSummary::figures)
                .containsExactly("no epoch done", "97.3 %, best 97.4 %");
    }

    @Test
    void a_folder_without_a_time_in_its_name_has_no_date() throws Exception {
        keep("mine", TrainingEvents.JOB, TrainingEvents.wholeRun());

        refresh();

        assertThat(runs.all().get()).extracting(RunSummary::date).containsExactly("");
    }

    @Test
    void a_damaged_run_is_left_out_and_the_others_are_listed() throws Exception {
        keep("20261123-180000-mlp-digits", TrainingEvents.JOB, TrainingEvents.wholeRun());
        Path damaged = keep("20261124-041500-mlp-digits", TrainingEvents.JOB, TrainingEvents.wholeRun());
        Files.writeString(damaged.resolve("job.json"), "{");

        refresh();

        assertThat(runs.all().get()).extracting(run -> run.folder().getFileName().toString())
                .containsExactly("20261123-180000-mlp-digits");
    }

    @Test
    void a_run_whose_process_was_killed_is_listed_with_what_it_reached() throws Exception {
        Path killed = keep("20261123-180000-mlp-digits", TrainingEvents.JOB, List.of(TrainingEvents.epoch(0, 0.5)));
        Files.writeString(killed.resolve("events.jsonl"), Files.readString(killed.resolve("events.jsonl")) + "{\"event\":\"ep");

        refresh();

        assertThat(runs.all().get()).extracting(RunSummary::figures).containsExactly("50.0 %, best 50.0 %");
    }

    @Test
    void the_chosen_run_shows_its_curves() throws Exception {
        keep("20261123-180000-tiny-digits", TrainingEvents.JOB, TrainingEvents.wholeRun());
        refresh();
        RunSummary first = runs.all().get().getFirst();

        runs.show(first);
        bench.runBackground();

        assertThat(runs.shown().get()).contains(first);
        assertThat(runs.curves().loss().rows()).hasSize(20);
        assertThat(runs.curves().accuracy().at(2, 2)).hasValue(0.96);
    }

    @Test
    void of_two_runs_chosen_quickly_the_second_is_drawn() throws Exception {
        keep("20261123-180000-tiny-digits", TrainingEvents.JOB, TrainingEvents.wholeRun());
        keep("20261124-180000-tiny-digits", TrainingEvents.JOB, List.of(TrainingEvents.started(),
                TrainingEvents.batches(0, 1, 3, 2, 1)));
        refresh();

        runs.show(runs.all().get().get(1));
        runs.show(runs.all().get().get(0));
        bench.background.addFirst(bench.background.removeLast());
        bench.runBackground();

        assertThat(runs.curves().loss().rows()).hasSize(3);
    }

    @Test
    void the_newest_run_is_shown_at_the_start() throws Exception {
        keep("20261123-180000-tiny-digits", TrainingEvents.JOB, List.of());
        keep("20261124-180000-tiny-digits", TrainingEvents.JOB, TrainingEvents.wholeRun());

        runs.open(() -> { });
        bench.runBackground();

        assertThat(runs.shown().get()).contains(runs.all().get().getFirst());
        assertThat(runs.curves().loss().rows()).hasSize(20);
    }

    @Test
    void the_newest_run_does_not_push_itself_before_what_was_chosen_meanwhile() throws Exception {
        keep("20261124-180000-tiny-digits", TrainingEvents.JOB, TrainingEvents.wholeRun());

        runs.open(() -> { });
        runs.showNone();
        bench.runBackground();

        assertThat(runs.all().get()).hasSize(1);
        assertThat(runs.shown().get()).isEmpty();
    }

    @Test
    void a_runs_network_is_put_on_the_desk_while_there_is_room() throws Exception {
        Path folder = keep("20261123-180000-tiny-digits", TrainingEvents.JOB, TrainingEvents.wholeRun());
        refresh();

        runs.putOnDesk(runs.all().get().getFirst());
        bench.desk.fill();
        runs.putOnDesk(runs.all().get().getFirst());

        assertThat(bench.desk.added()).containsExactly(folder.toString());
        assertThat(runs.deskIsFree().getValue()).isFalse();
    }

    @Test
    void a_run_that_is_no_longer_shown_is_not_drawn() throws Exception {
        keep("20261123-180000-tiny-digits", TrainingEvents.JOB, TrainingEvents.wholeRun());
        refresh();
        runs.show(runs.all().get().getFirst());

        runs.showNone();
        bench.runBackground();

        assertThat(runs.shown().get()).isEmpty();
        assertThat(runs.curves().loss().rows()).hasSize(0);
    }

    @Test
    void a_run_that_was_deleted_meanwhile_shows_empty_curves() throws Exception {
        Path folder = keep("20261123-180000-tiny-digits", TrainingEvents.JOB, TrainingEvents.wholeRun());
        refresh();
        Files.delete(folder.resolve("job.json"));

        runs.show(runs.all().get().getFirst());
        bench.runBackground();

        assertThat(runs.curves().loss().rows()).hasSize(0);
    }

    @Test
    void what_was_read_for_an_earlier_asking_does_not_take_the_place_of_what_was_read_for_a_later_one() throws Exception {
        Path folder = keep("20261123-180000-tiny-digits", TrainingEvents.JOB, TrainingEvents.wholeRun());
        runs.refresh();
        runs.refresh();
        bench.background.removeLast().run();
        Files.delete(folder.resolve("job.json"));

        bench.runBackground();

        assertThat(runs.all().get()).hasSize(1);
    }

    private void refresh() {
        runs.refresh();
        bench.runBackground();
    }

    private Path keep(String name, TrainingJob job, List<TrainingEvent> events) throws IOException, BadInputException {
        RunFolder run = RunFolder.create(bench.workspace.runs().resolve(name), job);
        for (TrainingEvent event : events) {
            run.append(event);
        }
        return run.path();
    }
}
