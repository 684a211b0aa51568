package loupe.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import loupe.data.BadInputException;
import loupe.network.Presets;
import loupe.training.RatingSplit;
import loupe.training.RecommenderJob;
import loupe.training.TrainingEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFolderTest {

    @TempDir
    private Path folder;

    @Test
    void a_run_is_its_job_and_its_journal() throws Exception {
        RunFolder run = RunFolder.create(folder, Samples.job(Presets.CNN, 3));
        List<TrainingEvent> events = List.of(Samples.started(3, 600), Samples.batches(),
                new TrainingEvent.CheckpointSaved(0, 2, Checkpoints.file(2)));
        for (TrainingEvent event : events) {
            run.append(event);
        }
        RunFolder again = RunFolder.open(folder);
        assertThat(again.job()).isEqualTo(Samples.job(Presets.CNN, 3));
        assertThat(again.events()).isEqualTo(events);
        assertThat(again.ended()).isEmpty();
        assertThat(NetworkFile.read(folder)).isEqualTo(Presets.CNN);
    }

    @Test
    void a_folder_that_holds_a_run_is_refused() throws Exception {
        RunFolder.create(folder, Samples.job(Samples.TINY, 1));
        assertThatThrownBy(() -> RunFolder.create(folder, Samples.job(Samples.TINY, 1)))
                .isInstanceOf(BadInputException.class)
                .hasMessage(folder + " already holds a run. Choose another folder, or delete this one first.");
    }

    @Test
    void a_folder_without_a_run_is_said_so() {
        assertThatThrownBy(() -> RunFolder.open(folder)).isInstanceOf(BadInputException.class)
                .hasMessage(folder + " holds no run: there is no job.json in it.");
    }

    @Test
    void a_half_written_last_line_is_left_out_and_gives_way_to_the_next_event() throws Exception {
        RunFolder run = RunFolder.create(folder, Samples.job(Samples.TINY, 1));
        run.append(Samples.batches());
        Files.writeString(folder.resolve("events.jsonl"), "{\"event\":\"epo", StandardOpenOption.APPEND);
        assertThat(run.events()).containsExactly(Samples.batches());
        run.append(new TrainingEvent.Failed("Gone."));
        assertThat(run.events()).containsExactly(Samples.batches(), new TrainingEvent.Failed("Gone."));
    }

    @Test
    void a_damaged_line_in_the_middle_is_named() throws Exception {
        RunFolder run = RunFolder.create(folder, Samples.job(Samples.TINY, 1));
        run.append(Samples.batches());
        Files.writeString(folder.resolve("events.jsonl"), "{\"event\n", StandardOpenOption.APPEND);
        assertThatThrownBy(run::events).isInstanceOf(BadInputException.class).hasMessageStartingWith(
                "Line 2 of " + folder.resolve("events.jsonl") + " is not whole JSON (line 1, column ");
    }

    @Test
    void the_end_writes_the_figures() throws Exception {
        RunFolder run = RunFolder.create(folder, Samples.job(Samples.TINY, 2));
        run.append(Samples.started(2, 10));
        run.append(Samples.epoch(0, 0.9));
        assertThat(folder.resolve("figures.json")).doesNotExist();
        run.append(Samples.epoch(1, 0.8));
        run.append(new TrainingEvent.Finished("beef", 2.5));
        assertThat(run.ended()).contains(new TrainingEvent.Finished("beef", 2.5));
        Fields figures = Json.document(folder.resolve("figures.json"));
        assertThat(figures.text("end")).isEqualTo("finished");
        assertThat(figures.text("sha256")).isEqualTo("beef");
        assertThat(figures.integer("bestEpoch")).isZero();
        assertThat(figures.number("seconds")).isEqualTo(2.5);
    }

    @Test
    void the_best_epoch_is_the_first_of_the_highest() throws Exception {
        RunFolder run = RunFolder.create(folder, Samples.job(Samples.TINY, 4));
        assertThat(run.best()).isEmpty();
        for (double accuracy : new double[] {0.5, 0.9, 0.9, Double.NaN}) {
            run.append(Samples.epoch(run.events().size(), accuracy));
        }
        assertThat(run.best()).contains(Samples.epoch(1, 0.9));
    }

    @Test
    void a_recommenders_run_has_its_job_and_figures_and_is_no_networks_run(@TempDir Path folder) throws Exception {
        RecommenderJob job = Samples.recommenderJob(new RatingSplit.Named("u1"));
        RunFolder run = RunFolder.create(folder, job);
        run.append(new TrainingEvent.RecommenderStarted(job, 9, "00", "PyTorch 2"));
        run.append(new TrainingEvent.Measured(0, Map.of("rmse", 0.93), 1));
        run.append(new TrainingEvent.Finished("ab", 2));

        assertThat(RunFolder.open(folder).job()).isEqualTo(job);
        assertThat(folder.resolve("network.json")).doesNotExist();
        assertThat(Json.document(folder.resolve("figures.json")).text("recommender")).isEqualTo("dssm");
        assertThat(Json.text(folder.resolve("figures.json"))).contains("\"rmse\" : 0.93");
        assertThatThrownBy(run::networkJob).isInstanceOf(BadInputException.class)
                .hasMessage(folder + " holds a recommender (dssm), not a network. Choose a network's run.");
    }
}
