package loupe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import loupe.cli.CommandLineFixture.Outcome;
import loupe.network.NetworkText;
import loupe.network.Presets;
import loupe.storage.JobChannel;
import loupe.storage.OptMl;
import loupe.training.DataRef;
import loupe.training.Device;
import loupe.training.EngineName;
import loupe.training.Placement;
import loupe.training.Recipes;
import loupe.training.Start;
import loupe.training.TrainingJob;
import loupe.training.Validation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a tuning's training in a container takes besides the options of {@code train}. */
class ContainerTrialTest {

    @TempDir
    private Path home;
    private CommandLineFixture line;
    private Path root;

    @BeforeEach
    void setUp() throws IOException {
        line = new CommandLineFixture(home);
        line.services.models = name -> true;
        root = home.resolve("ml");
        line.services.container = Optional.of(new OptMl(root, true));
        Files.createDirectories(root.resolve("input/data"));
        line.writeData("training", 28, 200);
        Files.move(home.resolve("training"), root.resolve("input/data/training"));
        JobChannel.write(root.resolve("input/data/job"), new TrainingJob(Presets.MLP, new DataRef("mnist", "/there", "ab"), Recipes.of(Presets.MLP, "mnist"), 1,
                new Placement(EngineName.MXNET, Device.CPU, 1)));
    }

    private Outcome train(String settings) throws IOException {
        Files.writeString(Files.createDirectories(root.resolve("input/config")).resolve("hyperparameters.json"), settings);
        return line.run("train");
    }

    @Test
    void numbers_of_layers_and_changes_of_pictures_are_varied() throws Exception {
        Outcome outcome = train("{\"units\":\"51\",\"shift\":\"3\",\"learning_rate\":\"0.05\",\"validation\":\"50\"}");

        assertThat(outcome.code()).as(outcome.err()).isZero();
        TrainingJob job = line.services.jobs.getFirst();
        assertThat(NetworkText.of(job.network())).isEqualTo("flatten | dense 51 relu | dense 51 relu | dense 10");
        assertThat(job.augmentation().text()).isEqualTo("shift=3");
        assertThat(job.settings().learningRate()).isEqualTo(0.05);
        assertThat(job.validation()).isEqualTo(new Validation.Cut(50, 1));
        assertThat(outcome.err()).doesNotContain("changes nothing");
    }

    @Test
    void one_layer_is_varied_by_its_place() throws Exception {
        assertThat(train("{\"2.units\":\"33\"}").code()).isZero();
        assertThat(NetworkText.of(line.services.jobs.getFirst().network())).isEqualTo("flatten | dense 33 relu | dense 64 relu | dense 10");
    }

    @Test
    void what_cannot_be_is_the_reason() throws Exception {
        assertThat(train("{\"units\":\"many\"}").code()).isEqualTo(3);
        assertThat(root.resolve("output/failure")).hasContent("The hyperparameters units=many: it must be a number, not \"many\"");
    }

    @Test
    void weights_that_came_along_are_the_start() throws Exception {
        Files.createDirectories(root.resolve("input/data/job/start"));

        assertThat(train("{\"from\":\"start\"}").code()).isZero();
        assertThat(((Start.Model) line.services.jobs.getFirst().start()).address()).isEqualTo("at " + root.resolve("input/data/job/start"));
        assertThat(train("{\"from\":\"mlp\"}").code()).isZero();
    }

    @Test
    void a_cut_needs_pictures_that_are_left() throws Exception {
        assertThat(train("{\"validation\":\"200\"}").code()).isEqualTo(2);
        assertThat(root.resolve("output/failure")).hasContent("The pictures for validation must be from 1 to fewer than the 200 training pictures, not 200.");
    }
}
