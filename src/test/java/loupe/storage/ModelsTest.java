package loupe.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import loupe.data.BadInputException;
import loupe.inference.TrainedModel;
import loupe.training.TrainingEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelsTest {

    @TempDir
    private Path home;
    private Workspace workspace;
    private Models models;

    @BeforeEach
    void setUp() {
        workspace = new Workspace(home, Clock.systemUTC());
        models = new Models(workspace, "loupe/pretrained-for-tests/");
    }

    @Test
    void a_model_that_was_saved_is_opened_the_same() throws Exception {
        TrainedModel model = new TrainedModel("my own", Samples.TINY, Samples.weights(4), List.of("a", "b", "c"), Map.of("note", "x"));
        models.save(home.resolve("m"), model);
        TrainedModel opened = models.open(home.resolve("m").toString(), CheckpointChoice.LAST);
        assertThat(opened.title()).isEqualTo("my own");
        assertThat(opened.network().layers()).isEqualTo(Samples.TINY.layers());
        assertThat(opened.parameters().sha256()).isEqualTo(Samples.weights(4).sha256());
        assertThat(opened.classNames()).containsExactly("a", "b", "c");
        assertThat(opened.facts()).isEqualTo(Map.of("note", "x"));
    }

    @Test
    void a_model_that_was_kept_is_one_of_the_learner_s_own_and_opened_by_its_name() throws Exception {
        TrainedModel model = new TrainedModel("by hand", Samples.TINY, Samples.weights(4), List.of("a", "b", "c"), Map.of("note", "x"));

        Path folder = models.keep(model);

        assertThat(models.own()).containsExactly(folder);
        assertThat(models.open("by-hand", CheckpointChoice.LAST).parameters().sha256()).isEqualTo(Samples.weights(4).sha256());
        assertThat(models.open("by-hand", CheckpointChoice.LAST).title()).isEqualTo("by hand");
    }

    @Test
    void an_address_means_the_same_in_every_process() throws Exception {
        Path folder = models.keep(new TrainedModel("by hand", Samples.TINY, Samples.weights(4), List.of("a", "b", "c"), Map.of()));

        assertThat(models.address("by-hand")).isEqualTo(folder.toAbsolutePath().toString());
        assertThat(models.address(models.shippedNames().getFirst())).isEqualTo(models.shippedNames().getFirst());
        assertThat(models.address("nothing")).isEqualTo("nothing");
    }

    @Test
    void a_finished_run_gives_its_last_epoch() throws Exception {
        Path folder = finishedRun();
        TrainedModel model = models.open(folder.toString(), CheckpointChoice.LAST);
        assertThat(model.parameters().sha256()).isEqualTo(Samples.weights(20).sha256());
        assertThat(model.facts()).isEqualTo(Map.of("data", "mnist", "seed", "1", "engine", "MXNet", "device", "cpu",
                "step", "20", "epoch", "1", "validation accuracy", "0.800000"));
    }

    @Test
    void the_best_checkpoint_says_that_it_was_chosen_on_the_test_pictures() throws Exception {
        TrainedModel model = models.open(finishedRun().toString(), CheckpointChoice.BEST);
        assertThat(model.parameters().sha256()).isEqualTo(Samples.weights(10).sha256());
        assertThat(model.facts()).containsEntry("choice", "chosen on the test pictures").containsEntry("epoch", "0");
    }

    @Test
    void a_run_without_an_end_gives_its_newest_checkpoint() throws Exception {
        RunFolder run = RunFolder.create(workspace.newRun("dead"), Samples.job(Samples.TINY, 2));
        run.append(Samples.started(2, 10));
        run.checkpoints().saveWeights(0, Samples.weights(1));
        run.checkpoints().saveWeights(2, Samples.weights(2));
        TrainedModel model = models.open(run.path().getFileName().toString(), CheckpointChoice.LAST);
        assertThat(model.parameters().sha256()).isEqualTo(Samples.weights(2).sha256());
        assertThat(model.classNames()).containsExactly("0", "1", "2");
        refused(run.path().toString(), CheckpointChoice.BEST,
                run.path() + " has no best epoch: none was finished. Take its last checkpoint instead.");
    }

    @Test
    void a_run_without_weights_is_said_so() throws Exception {
        Path folder = workspace.newRun("young");
        RunFolder.create(folder, Samples.job(Samples.TINY, 2));
        refused(folder.toString(), CheckpointChoice.LAST,
                folder + " has no weights yet. Wait for its first checkpoint, or train again.");
    }

    @Test
    void parameters_that_do_not_fit_are_refused() throws Exception {
        Path folder = home.resolve("m");
        models.save(folder, new TrainedModel("m", Samples.TINY, Samples.weights(4), List.of("a", "b", "c"), Map.of()));
        Path file = folder.resolve("network.json");
        String design = Files.readString(file);
        Files.writeString(file, design.replace("maxpool 14", "maxpool 7"));
        refused(folder.toString(), CheckpointChoice.LAST, folder.resolve("parameters.safetensors") + " does not fit the network "
                + "\"m\": array \"2.weight\" is [3, 4] and must be [3, 16].");
        Files.writeString(file, design.replace("dense 3", "dense 4 | dense 3"));
        refused(folder.toString(), CheckpointChoice.LAST, folder.resolve("parameters.safetensors") + " does not fit the network "
                + "\"m\": array \"2.weight\" is [3, 4] and must be [4, 4].");
        Files.writeString(file, design.replace("flatten | dense 3", "flatten | relu | dense 3"));
        refused(folder.toString(), CheckpointChoice.LAST, folder.resolve("parameters.safetensors") + " does not fit the network "
                + "\"m\": array \"3.weight\" is missing.");
        Files.writeString(file, design.replace("\"b\", ", ""));
        refused(folder.toString(), CheckpointChoice.LAST,
                file + ": \"classes\" has 2 names and the network tells 3 classes apart.");
        Files.writeString(file, design.replace("\"format\" : 1", "\"format\" : 2"));
        refused(folder.toString(), CheckpointChoice.LAST, file + " was written by a newer Loupe (format 2; this one reads 1). "
                + "Update Loupe, or use a file that this version wrote.");
    }

    @Test
    void networks_that_come_with_loupe_are_read_from_the_class_path() throws Exception {
        assertThat(models.shippedNames()).containsExactly("small");
        assertThat(models.open("small", CheckpointChoice.LAST).parameters().arrays().getFirst().name()).isEqualTo("2.weight");
    }

    @Test
    void a_name_that_is_nothing_lists_what_there_is() {
        refused("no such\0thing", CheckpointChoice.LAST, "\"no such\0thing\" is no trained network: it is no run's or model's "
                + "folder and none of those that come with Loupe (small).");
        assertThatThrownBy(() -> new Models(workspace, "loupe/nothing/").open("cnn", CheckpointChoice.LAST))
                .hasMessage("\"cnn\" is no trained network: it is no run's or model's folder and none comes with Loupe.");
    }

    private Path finishedRun() throws Exception {
        RunFolder run = RunFolder.create(workspace.newRun("done"), Samples.job(Samples.TINY, 2));
        run.append(Samples.started(2, 10));
        run.checkpoints().saveWeights(10, Samples.weights(10));
        run.append(Samples.epoch(0, 0.9));
        run.checkpoints().saveWeights(20, Samples.weights(20));
        run.append(Samples.epoch(1, 0.8));
        run.append(new TrainingEvent.Finished(Samples.weights(20).sha256(), 2));
        return run.path();
    }

    private void refused(String name, CheckpointChoice choice, String sentence) {
        assertThatThrownBy(() -> models.open(name, choice)).isInstanceOf(BadInputException.class).hasMessage(sentence);
    }
}
