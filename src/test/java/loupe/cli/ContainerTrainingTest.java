package loupe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import loupe.cli.CommandLineFixture.Outcome;
import loupe.network.NetworkText;
import loupe.recommend.Setting;
import loupe.storage.EventLines;
import loupe.storage.JobChannel;
import loupe.storage.OptMl;
import loupe.storage.RunFolder;
import loupe.training.DataRef;
import loupe.training.Device;
import loupe.training.EngineName;
import loupe.training.Hyperparameters;
import loupe.training.Optimizer;
import loupe.training.Placement;
import loupe.training.Schedule;
import loupe.training.TrainingEvent;
import loupe.training.TrainingJob;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContainerTrainingTest {

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
    }

    private void settings(String json) throws IOException {
        Files.writeString(Files.createDirectories(root.resolve("input/config")).resolve("hyperparameters.json"), json);
    }

    @Test
    void the_workshop_s_five_settings_train_and_the_model_is_where_sagemaker_takes_it_from() throws Exception {
        settings("{\"batch_size\":\"50\",\"epochs\":\"3\",\"learning_rate\":\"0.2\",\"momentum\":\"0.5\",\"log_interval\":\"10\"}");

        Outcome outcome = line.run("train", "--data", "what script mode adds is ignored");

        assertThat(outcome.code()).as(outcome.err()).isZero();
        TrainingJob job = line.services.jobs.getFirst();
        assertThat(job.network().name()).isEqualTo("mlp");
        assertThat(job.settings().batch()).isEqualTo(50);
        assertThat(job.settings().epochs()).isEqualTo(3);
        assertThat(job.settings().learningRate()).isEqualTo(0.2);
        assertThat(job.settings().momentum()).isEqualTo(0.5);
        assertThat(Path.of(job.data().folder())).isEqualTo(root.resolve("input/data/training"));
        assertThat(line.services.runs).containsExactly(root.resolve("checkpoints/run"));
        assertThat(root.resolve("model")).isDirectoryContaining(file -> file.endsWith("network.json"))
                .isDirectoryContaining(file -> file.endsWith("parameters.safetensors"));
        assertThat(root.resolve("output/failure")).doesNotExist();
    }

    @Test
    void a_window_that_wants_all_that_is_told_gets_events_beside_the_readable_lines() throws Exception {
        settings("{\"epochs\":\"1\"}");
        List<String> readable = line.run("train").outLines();
        Files.move(root.resolve("checkpoints"), home.resolve("before"));
        settings("{\"epochs\":\"1\",\"event_lines\":\"1\"}");

        Outcome outcome = line.run("train");

        assertThat(outcome.err()).doesNotContain("event_lines");
        assertThat(outcome.outLines()).filteredOn(told -> !EventLines.isOne(told)).isEqualTo(readable);
        assertThat(outcome.outLines()).filteredOn(EventLines::isOne).allSatisfy(told -> assertThat(EventLines.read(told)).isPresent()).isNotEmpty();
    }

    @Test
    void a_setting_that_is_wrong_is_the_reason() throws Exception {
        settings("{\"epochs\":\"many\"}");

        assertThat(line.run("train").code()).isEqualTo(2);
        assertThat(root.resolve("output/failure")).content().isEqualTo("Invalid value for the hyperparameter \"epochs\": \"many\" is not a number such as 10 or 1.5");
        assertThat(line.run("train").errLines()).last().isEqualTo("Invalid value for the hyperparameter \"epochs\": \"many\" is not a number such as 10 or 1.5");
    }

    @Test
    void a_setting_that_is_not_known_is_said_and_changes_nothing() throws Exception {
        settings("{\"hidden\":\"3\"}");

        Outcome outcome = line.run("train");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.err()).contains("The hyperparameter \"hidden\" is not known to Loupe and changes nothing.\n");
    }

    @Test
    void the_channel_job_brings_the_network_and_its_settings_which_hyperparameters_overrule() throws Exception {
        TrainingJob designed = new TrainingJob(NetworkText.parse("mine", "flatten | dense 12 | relu | dense 10"), new DataRef("toy", "/elsewhere", ""),
                new Hyperparameters(4, 25, 0.3, 0.5, 0.001, Optimizer.NAG, Schedule.COSINE), 77, new Placement(EngineName.MXNET, Device.CPU, 1));
        JobChannel.write(root.resolve("input/data/job"), designed);
        settings("{\"epochs\":\"2\"}");

        Outcome outcome = line.run("train");

        assertThat(outcome.code()).as(outcome.err()).isZero();
        TrainingJob job = line.services.jobs.getFirst();
        assertThat(job.network()).isEqualTo(designed.network());
        assertThat(job.settings()).isEqualTo(new Hyperparameters(2, 25, 0.3, 0.5, 0.001, Optimizer.NAG, Schedule.COSINE));
        assertThat(job.seed()).isEqualTo(77);
        assertThat(Path.of(job.data().folder())).isEqualTo(root.resolve("input/data/training"));
    }

    @Test
    void a_recommender_trains_by_the_names_of_its_own_command_and_is_the_model() throws Exception {
        Files.move(root.resolve("input/data/training"), home.resolve("pictures"));
        FilmsFixture.write(Files.createDirectories(root.resolve("input/data/training/films")));
        settings("{\"recommender\":\"\\\"mf\\\"\",\"epochs\":\"2\",\"k\":\"3\",\"log_interval\":\"10\"}");

        Outcome outcome = line.run("train");

        assertThat(outcome.code()).as(outcome.err()).isZero();
        assertThat(outcome.outLines()).element(0).asString().matches("\\[Epoch 0\\] training rmse=[0-9.]+, rmse=[0-9.]+");
        assertThat(outcome.outLines()).element(1).asString().startsWith("[Epoch 1] training rmse=");
        assertThat(outcome.err()).doesNotContain("log_interval");
        assertThat(line.services.recommenders().open(root.resolve("model").toString()).recipe().count(Setting.K)).isEqualTo(3);

        assertThat(line.run("train").code()).as("a job that begins again").isZero();
        assertThat(root.resolve("output/failure")).doesNotExist();
    }

    @Test
    void a_job_with_other_settings_does_not_pass_for_the_run_that_it_finds() throws Exception {
        settings("{\"epochs\":\"2\",\"log_interval\":\"10\"}");
        assertThat(line.run("train").code()).isZero();
        RunFolder.create(root.resolve("checkpoints/run"), line.services.jobs.getFirst());

        settings("{\"epochs\":\"5\",\"seed\":\"3\",\"log_interval\":\"20\"}");
        assertThat(line.run("train").code()).isEqualTo(3);

        assertThat(root.resolve("output/failure")).hasContent("The run in " + root.resolve("checkpoints/run") + " was begun with other settings: epochs was 2 and is 5;"
                + " seed was not given and is 3. Nothing was trained. Start the job as it was, or with checkpoints of its own.");
        assertThat(line.services.jobs).hasSize(1);
    }

    @Test
    void what_ends_the_training_of_a_recommender_is_the_reason() throws Exception {
        settings("{\"recommender\":\"nmf\"}");

        assertThat(line.run("train").code()).isEqualTo(3);
        assertThat(root.resolve("output/failure")).content().startsWith("The hyperparameter \"recommender\": there is no recommender \"nmf\".");
    }

    private void hosts(String here) throws IOException {
        Files.writeString(Files.createDirectories(root.resolve("input/config")).resolve("resourceconfig.json"), "{\"current_host\":\"" + here
                + "\",\"hosts\":[\"algo-1\",\"algo-2\"],\"network_interface_name\":\"lo\"}");
    }

    @Test
    void the_first_of_several_trains_with_mxnet_on_its_share_of_the_processors_and_keeps_the_model() throws Exception {
        settings("{\"batch_size\":\"50\"}");
        hosts("algo-1");

        Outcome outcome = line.run("train");

        assertThat(outcome.code()).as(outcome.err()).isZero();
        assertThat(line.services.shared).extracting(OptMl.Hosts::here).containsExactly("algo-1");
        assertThat(line.services.jobs.getFirst().where()).isEqualTo(
                new Placement(EngineName.MXNET, Device.CPU, Math.max(1, Runtime.getRuntime().availableProcessors() / 2)));
        assertThat(line.services.runs).containsExactly(root.resolve("checkpoints/run"));
        assertThat(outcome.err()).endsWith("All 2 workers ended with these weights.\n");
        assertThat(root.resolve("model")).isDirectoryContaining(file -> file.endsWith("parameters.safetensors"));
    }

    @Test
    void the_others_write_no_model_and_tell_no_epochs() throws Exception {
        settings("{}");
        hosts("algo-2");
        line.services.events = List.of(new TrainingEvent.EpochDone(0, 1, 0.5, 1, 0.5, 1), new TrainingEvent.Finished("ab12", 1));

        Outcome outcome = line.run("train");

        assertThat(outcome.code()).as(outcome.err()).isZero();
        assertThat(outcome.outLines()).containsExactly("parameters sha256=ab12");
        assertThat(root.resolve("model")).doesNotExist();
        assertThat(root.resolve("checkpoints")).doesNotExist();
        assertThat(line.services.runs.getFirst()).doesNotExist();
    }

    @Test
    void what_several_cannot_share_is_refused_with_the_reason() throws Exception {
        hosts("algo-2");
        settings("{\"engine\":\"pytorch\"}");
        assertThat(line.run("train").code()).isEqualTo(3);
        assertThat(root.resolve("output/failure")).hasContent("The job has 2 instances, which train together with MXNet on the CPU, "
                + "and the hyperparameter engine is pytorch. Leave it out, or take one instance.");

        settings("{\"recommender\":\"mf\"}");
        assertThat(line.run("train").code()).isEqualTo(3);
        assertThat(root.resolve("output/failure")).hasContent("The job has 2 instances, which train together with MXNet on the CPU; "
                + "recommenders train on one instance.");

        settings("{}");
        line.services.engines = Set.of(EngineName.PYTORCH);
        assertThat(line.run("train").code()).isEqualTo(3);
        assertThat(root.resolve("output/failure")).hasContent("The job has 2 instances, which train together with MXNet on the CPU, "
                + "and MXNet has no native library for this machine. Take one instance.");
    }

    @Test
    void without_the_variable_train_with_options_is_the_usual_one() {
        line.services.container = Optional.of(new OptMl(root, false));

        assertThat(line.run("train", "--network", "mlp", "--data", "nowhere").err()).contains("There is no data set \"nowhere\".");
    }
}
