package loupe.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import loupe.data.Augmentation;
import loupe.data.BadInputException;
import loupe.inference.TrainedModel;
import loupe.network.InitialWeights;
import loupe.network.NetworkSpec;
import loupe.network.NetworkText;
import loupe.training.DataRef;
import loupe.training.TrainingEvent;
import loupe.training.TrainingJob;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunModelTest {

    @TempDir
    private Path folder;
    private RunFolder run;

    @BeforeEach
    void a_run_of_two_epochs_of_ten_batches() throws Exception {
        run = RunFolder.create(folder.resolve("run"), Samples.job(Samples.TINY, 2));
        run.append(Samples.started(2, 10));
        for (long step : new long[] {0, 1, 2, 5, 10, 20}) {
            run.checkpoints().saveWeights(step, Samples.weights(step));
        }
        run.append(Samples.epoch(0, 0.8751234));
        run.append(Samples.epoch(1, 0.5));
    }

    @Test
    void a_stopped_run_s_model_is_its_newest_checkpoint_with_no_epoch_of_its_own() throws Exception {
        run.checkpoints().saveWeights(23, Samples.weights(23));
        run.append(new TrainingEvent.Stopped(23, "cafe", 3));

        TrainedModel model = RunModel.of(run, CheckpointChoice.LAST);

        assertThat(model.parameters().sha256()).isEqualTo(Samples.weights(23).sha256());
        assertThat(model.facts()).isEqualTo(Map.of("data", "mnist", "seed", "1", "engine", "MXNet", "device", "cpu", "step", "23"));
        assertThat(model.title()).isEqualTo("tiny");
    }

    @Test
    void the_best_is_the_weights_after_the_epoch_with_the_highest_accuracy_in_six_digits() throws Exception {
        TrainedModel model = RunModel.of(run, CheckpointChoice.BEST);

        assertThat(model.parameters().sha256()).isEqualTo(Samples.weights(10).sha256());
        assertThat(model.facts()).isEqualTo(Map.of("data", "mnist", "seed", "1", "engine", "MXNet", "device", "cpu", "step", "10",
                "epoch", "0", "validation accuracy", "0.875123", "choice", "chosen on the test pictures"));
    }

    @Test
    void the_best_of_a_run_whose_last_epoch_was_cut_is_where_it_was_cut() throws Exception {
        RunFolder half = RunFolder.create(folder.resolve("half"), Samples.job(Samples.TINY, 1.5));
        half.append(Samples.started(1.5, 10));
        half.checkpoints().saveWeights(10, Samples.weights(10));
        half.checkpoints().saveWeights(15, Samples.weights(15));
        half.append(Samples.epoch(0, 0.5));
        half.append(Samples.epoch(1, 0.75));

        TrainedModel model = RunModel.of(half, CheckpointChoice.BEST);

        assertThat(model.parameters().sha256()).isEqualTo(Samples.weights(15).sha256());
        assertThat(model.facts()).containsEntry("step", "15").containsEntry("epoch", "1")
                .containsEntry("validation accuracy", "0.750000");
    }

    @Test
    void a_model_that_was_trained_on_changed_pictures_says_how_they_were_changed() throws Exception {
        RunFolder changed = RunFolder.create(folder.resolve("changed"), Samples.job(Samples.TINY, 1).with(Augmentation.parse("noise=0.1,shift=4")));
        changed.checkpoints().saveWeights(10, Samples.weights(10));

        assertThat(RunModel.of(changed, CheckpointChoice.LAST).facts()).containsEntry("augmentation", "shift=4,noise=0.1");
        assertThat(RunModel.of(run, CheckpointChoice.LAST).facts()).doesNotContainKey("augmentation");
    }

    @Test
    void a_best_epoch_whose_weights_are_gone_is_named() throws Exception {
        Path file = run.path().resolve("checkpoints/000010.safetensors");
        Files.delete(file);

        refused(CheckpointChoice.BEST, file + " does not exist.");
    }

    @Test
    void a_journal_that_lost_its_beginning_is_said_so() throws Exception {
        Path journal = run.path().resolve("events.jsonl");
        Files.writeString(journal, EventCodec.line(Samples.epoch(0, 0.9)) + "\n");

        refused(CheckpointChoice.BEST, run.path() + " does not say how many batches its epochs have: the start is missing in its "
                + "events.jsonl. Take its last checkpoint instead.");
        assertThat(RunModel.of(run, CheckpointChoice.LAST).facts()).containsEntry("step", "20").doesNotContainKey("epoch");
    }

    @Test
    void clothes_keep_their_names_where_the_network_tells_ten_apart() throws Exception {
        NetworkSpec ten = NetworkText.parse("ten", "maxpool 14 | flatten | dense 10");
        TrainingJob before = Samples.job(ten, 1);
        RunFolder clothes = RunFolder.create(folder.resolve("clothes"), new TrainingJob(ten,
                new DataRef("fashion-mnist", "/data/fashion-mnist", "ab"), before.settings(), 1, before.where()));
        clothes.checkpoints().saveWeights(0, InitialWeights.of(ten, 1));

        assertThat(RunModel.of(clothes, CheckpointChoice.LAST).classNames()).hasSize(10).startsWith("T-shirt/top", "Trouser");
        assertThat(RunModel.of(run, CheckpointChoice.LAST).classNames()).containsExactly("0", "1", "2");
    }

    private void refused(CheckpointChoice choice, String sentence) {
        assertThatThrownBy(() -> RunModel.of(run, choice)).isInstanceOf(BadInputException.class).hasMessage(sentence);
    }
}
