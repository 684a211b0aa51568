package loupe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import loupe.cli.CommandLineFixture.Outcome;
import loupe.data.ImageSet;
import loupe.network.InitialWeights;
import loupe.network.LayerPath;
import loupe.network.MemoryRoom;
import loupe.network.NetworkSpec;
import loupe.network.NetworkText;
import loupe.network.Parameters;
import loupe.network.Presets;
import loupe.process.GpuOffer;
import loupe.storage.EventCodec;
import loupe.training.DataRef;
import loupe.training.Device;
import loupe.training.EngineName;
import loupe.training.Hyperparameters;
import loupe.training.Optimizer;
import loupe.training.Placement;
import loupe.training.Recipes;
import loupe.training.Schedule;
import loupe.training.Start;
import loupe.training.TrainingEvent;
import loupe.training.TrainingJob;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrainCommandTest {

    private static final int CORES = Runtime.getRuntime().availableProcessors();

    @TempDir
    private Path home;
    private CommandLineFixture line;
    private ImageSet mnist;

    @BeforeEach
    void setUp() throws IOException {
        line = new CommandLineFixture(home);
        mnist = line.writeData("mnist", 28, 100);
    }

    private Outcome train(String... more) {
        List<String> all = new ArrayList<>(List.of("train", "--network", "mlp", "--data", "mnist"));
        all.addAll(List.of(more));
        return line.run(all.toArray(String[]::new));
    }

    private TrainingJob job() {
        return line.services.jobs.getLast();
    }

    private static List<TrainingEvent> anEpoch() {
        return List.of(
                new TrainingEvent.BatchesDone(0, 1, Collections.nCopies(200, new TrainingEvent.Batch(1, 0.5f)), 2),
                new TrainingEvent.EpochDone(0, 0.03, 0.991183, 0.1, 0.9734, 3),
                new TrainingEvent.Finished("ab12", 3));
    }

    @Test
    void what_is_left_out_is_the_recipe_and_the_automatic_place() {
        Outcome outcome = train();

        assertThat(outcome.code()).isZero();
        assertThat(job()).isEqualTo(new TrainingJob(Presets.MLP,
                new DataRef("mnist", home.resolve("mnist").toString(), mnist.sha256()),
                Recipes.of(Presets.MLP, "mnist"), 1, new Placement(EngineName.MXNET, Device.CPU, 1)));
        assertThat(line.services.runs).containsExactly(home.resolve("mlp on mnist"));
        assertThat(line.services.closed).isTrue();
    }

    @Test
    void every_option_reaches_the_job() {
        train("--epochs", "3", "--batch", "2", "--lr", "0.5", "--momentum", "0.25", "--weight-decay", "0.001",
                "--optimizer", "nag", "--schedule", "cosine", "--seed", "9", "--engine", "pytorch", "--device", "cpu",
                "--threads", "2");

        assertThat(job().settings()).isEqualTo(
                new Hyperparameters(3, 2, 0.5, 0.25, 0.001, Optimizer.NAG, Schedule.COSINE));
        assertThat(job().seed()).isEqualTo(9);
        assertThat(job().where()).isEqualTo(new Placement(EngineName.PYTORCH, Device.CPU, 2));
    }

    @Test
    void standard_output_is_the_workshops_lines_and_nothing_else() {
        line.services.events = anEpoch();

        assertThat(train().out()).isEqualTo("""
                [Epoch 0 Batch 100] Training: accuracy=0.500000, 10000.00 samples/s
                [Epoch 0 Batch 200] Training: accuracy=0.500000, 10000.00 samples/s
                [Epoch 0] Training: accuracy=0.991183
                [Epoch 0] Validation: accuracy=0.973400
                parameters sha256=ab12
                """);
    }

    @Test
    void the_lines_are_the_same_where_people_write_numbers_otherwise() throws Exception {
        line.services.events = anEpoch();

        Outcome outcome = CommandLineFixture.inLocale(Locale.forLanguageTag("ar-EG-u-nu-arab"), this::train);

        assertThat(outcome.outLines()).contains("[Epoch 0] Validation: accuracy=0.973400");
    }

    @Test
    void the_log_interval_counts_batches() {
        line.services.events = anEpoch();

        assertThat(train("--log-interval", "200").outLines()).hasSize(4)
                .first().isEqualTo("[Epoch 0 Batch 200] Training: accuracy=0.500000, 10000.00 samples/s");
        assertThat(train("--log-interval", "0", "--out", home.resolve("b").toString()).outLines()).hasSize(3);
    }

    @Test
    void as_json_each_line_is_one_event() {
        line.services.events = anEpoch();

        Outcome outcome = train("--json");

        List<TrainingEvent> events = new ArrayList<>(List.of(new TrainingEvent.Started(job(), 2, 109_386, "00", "Fake 1")));
        events.addAll(anEpoch());
        assertThat(outcome.outLines()).isEqualTo(events.stream().map(EventCodec::line).toList());
    }

    @Test
    void standard_error_says_in_one_sentence_what_was_chosen_and_where_it_is_kept() {
        assertThat(train("--device", "cpu").err()).isEqualTo("Training mlp (109386 parameters) on mnist: 10 epochs of batch 100, sgd, "
                + "learning rate 0.1, momentum 0.9, weight decay 0, seed 1, MXNet on the CPU with 1 thread. "
                + "The run is kept in " + home.resolve("mlp on mnist") + ".\n");
    }

    @Test
    void the_making_of_the_digits_is_told_at_every_fifth() throws IOException {
        line.writeData("digits", 28, 100);

        assertThat(line.run("train", "--network", "mlp", "--data", "digits").errLines()).startsWith(
                "Drawing the digits, this once: 0 %", "Drawing the digits, this once: 20 %",
                "Drawing the digits, this once: 40 %", "Drawing the digits, this once: 100 %");
        assertThat(job().settings().schedule()).isEqualTo(Schedule.CONSTANT);
    }

    @Test
    void a_failed_training_ends_with_4_and_its_sentence() {
        line.services.events = List.of(new TrainingEvent.Failed("The loss is no longer a number (epoch 2, batch 41)."));

        Outcome outcome = train("--device", "cpu");

        assertThat(outcome.code()).isEqualTo(4);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.errLines()).hasSize(2).last().isEqualTo("The loss is no longer a number (epoch 2, batch 41).");
    }

    @Test
    void a_stop_keeps_what_was_learned_and_ends_with_5() {
        line.services.events = List.of();
        line.signals = Runnable::run;

        Outcome outcome = train("--device", "cpu");

        assertThat(outcome.code()).isEqualTo(5);
        assertThat(outcome.out()).isEqualTo("parameters sha256=cd34\n");
        assertThat(outcome.errLines()).endsWith("Stopping; what was learned is kept.",
                "\"loupe runs resume " + line.services.runs.getFirst() + "\" goes on from there.");
    }

    @Test
    void a_file_of_the_learners_is_not_written_over() throws IOException {
        Path layers = Files.writeString(home.resolve("network.json"), "{}");

        assertThat(train("--out", home.toString())).isEqualTo(
                new Outcome(3, "", "--out: the run would write over " + layers + ". Name another folder.\n"));
        assertThat(layers).hasContent("{}");
    }

    @Test
    void a_folder_that_holds_a_run_is_refused_before_anything_happens() throws IOException {
        Path out = Files.createDirectory(home.resolve("old"));
        Files.writeString(out.resolve("job.json"), "{}");

        assertThat(train("--out", out.toString())).isEqualTo(
                new Outcome(3, "", "--out: " + out + " holds a run already. Name another folder, or go on with it: \"loupe runs resume " + out + "\".\n"));
        assertThat(line.services.jobs).isEmpty();
    }

    @Test
    void a_file_is_no_folder_for_a_run() throws IOException {
        Path out = Files.writeString(home.resolve("file"), "x");

        assertThat(train("--out", out.toString())).isEqualTo(
                new Outcome(3, "", "--out: " + out + " is a file. Name a folder.\n"));
    }

    @Test
    void an_empty_name_is_not_the_folder_in_which_one_stands() {
        assertThat(train("--out", "")).isEqualTo(new Outcome(2, "",
                "Invalid value for option '--out': \"\" names no file or folder\nTry \"loupe train --help\".\n"));
        assertThat(line.services.jobs).isEmpty();
    }

    @Test
    void a_batch_of_more_pictures_than_there_are_is_refused_before_there_is_a_run() {
        assertThat(train("--batch", "101")).isEqualTo(new Outcome(3, "",
                "A batch of 101 is more than the 100 training pictures of \"mnist\". Use a smaller batch.\n"));
        assertThat(line.services.jobs).isEmpty();
    }

    @Test
    void a_place_where_no_run_can_be_kept_is_named_with_what_to_try() throws IOException {
        Path taken = Files.writeString(home.resolve("mlp on mnist"), "x");

        assertThat(train()).isEqualTo(new Outcome(3, "", "A folder for the run cannot be made (FileAlreadyExistsException: " + taken
                + "). Name one with --out, or set LOUPE_HOME to a folder that you may write.\n"));
    }

    @Test
    void a_folder_that_is_not_there_is_made() {
        Path out = home.resolve("a/b/c");

        assertThat(train("--out", out.toString()).code()).isZero();
        assertThat(line.services.runs).containsExactly(out);
        assertThat(out).isDirectory();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "--epochs | 0 | Epochs must be from 1 to 10000, not 0.",
        "--batch | -1 | The batch must be from 1 to 60000 pictures, not -1.",
        "--lr | 0 | The learning rate must be above 0 and at most 1000, not 0.0.",
        "--lr | NaN | The learning rate must be above 0 and at most 1000, not NaN.",
        "--momentum | 1 | Momentum must be from 0 to below 1, not 1.0.",
        "--weight-decay | 2 | Weight decay must be from 0 to 1, not 2.0.",
        "--threads | 0 | Threads must be from 1 to 1024, not 0.",
        "--log-interval | -1 | The log interval must be 0, for none, or more, not -1.",
        "--epochs | 0.5 | Epochs must be from 1 to 10000, not 0.5.",
        "--epochs | many | Invalid value for option '--epochs': \"many\" is not a number such as 10 or 1.5",
        "--lr | 0,1 | Invalid value for option '--lr': \"0,1\" is not a number such as 10 or 1.5",
        "--batch | 1.5 | Invalid value for option '--batch': \"1.5\" is not a whole number that fits here, such as 100",
        "--seed | x | Invalid value for option '--seed': \"x\" is not a whole number that fits here, such as 100",
        "--schedule | cos | Invalid value for option '--schedule': expected one of constant, step, cosine, one-cycle, warm-up "
                + "but was 'cos'",
        "--optimizer | sdg | Invalid value for option '--optimizer': expected one of sgd, nag, adam, rmsprop but was 'sdg'",
    })
    void a_value_out_of_range_is_wrong_usage_with_a_sentence(String option, String value, String sentence) {
        assertThat(train(option, value)).isEqualTo(
                new Outcome(2, "", sentence + "\nTry \"loupe train --help\".\n"));
    }

    @Test
    void network_and_data_must_be_named() {
        assertThat(line.run("train")).isEqualTo(new Outcome(2, "",
                "Missing required option: '--data=NAME|DIR'\nTry \"loupe train --help\".\n"));
        assertThat(line.run("train", "--data", "mnist")).isEqualTo(new Outcome(2, "",
                "No network is named. Name one with --network, or a trained one with --from.\nTry \"loupe train --help\".\n"));
    }

    @Test
    void from_a_model_its_own_network_is_trained_and_every_layer_is_listed_with_its_hash() {
        Parameters mlp = InitialWeights.of(Presets.MLP, 1);

        Outcome outcome = line.run("train", "--from", "mlp", "--data", "mnist", "--seed", "2", "--device", "cpu");

        assertThat(outcome.code()).isZero();
        assertThat(job().network()).isEqualTo(Presets.MLP);
        assertThat(job().start()).isEqualTo(new Start.Model("at mlp", mlp.sha256()));
        assertThat(outcome.errLines()).hasSize(5).endsWith(
                "Weights from at mlp (" + brief(mlp) + "): 3 of 3 layers with weights match.",
                "  2 dense 128: from layer 2, " + brief(mlp.layer(LayerPath.of(1))),
                "  4 dense 64: from layer 4, " + brief(mlp.layer(LayerPath.of(3))),
                "  6 dense 10: from layer 6, " + brief(mlp.layer(LayerPath.of(5))));
    }

    @Test
    void a_changed_network_takes_what_fits_and_says_what_is_new() {
        NetworkSpec changed = NetworkText.parse("network", "flatten | frozen(dense 128) | relu | dense 32 relu | dense 10");
        Parameters fresh = InitialWeights.of(changed, 1);

        Outcome outcome = line.run("train", "--network", "flatten | frozen(dense 128) | relu | dense 32 relu | dense 10",
                "--from", "mlp", "--data", "mnist", "--device", "cpu");

        assertThat(job().network()).isEqualTo(changed);
        assertThat(outcome.errLines()).endsWith(
                "Weights from at mlp (" + brief(InitialWeights.of(Presets.MLP, 1)) + "): 1 of 3 layers with weights match.",
                "  2 dense 128: from layer 2, " + brief(InitialWeights.of(Presets.MLP, 1).layer(LayerPath.of(1))),
                "  4 dense 32: new, " + brief(fresh.layer(LayerPath.of(3))),
                "  6 dense 10: new, " + brief(fresh.layer(LayerPath.of(5))));
        assertThat(outcome.out()).isEqualTo("parameters sha256=ab12\n");
    }

    @Test
    void a_model_that_is_none_is_bad_input() {
        assertThat(train("--from", "nobody")).isEqualTo(new Outcome(3, "", "There is no model \"nobody\".\n"));
    }

    @Test
    void the_help_names_every_preset_and_every_schedule() {
        String help = line.run("train", "--help").out().replaceAll("\\s+", " ");

        assertThat(help).contains("--from").contains("logistic, mlp, lenet5, cnn-pool, cnn, cnn-fast, cnn-deep, resnet,");
        Presets.all().forEach(preset -> assertThat(help).contains(preset.name()));
        assertThat(help).contains("constant:", "step:", "cosine:", "one-cycle:", "warm-up:");
    }

    private static String brief(Parameters parameters) {
        return parameters.sha256().substring(0, 12);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "quark    ! --network: there is no file \"quark\". Try logistic, mlp, lenet5, cnn-pool, cnn, cnn-fast, cnn-deep, resnet, a file, or layers such as \"flatten ¦ dense 10\".",
        "blur 3   ! --network: \"blur 3\" is not a layer that Loupe knows. Known are: conv 20@5 stride 2 pad 1 dilate 1, maxpool 2 stride 2 pad 0, "
                + "avgpool 2, gmaxpool, gavgpool, flatten, dense 128, batchnorm, layernorm, dropout 0.5, relu, leakyrelu, elu, gelu, "
                + "silu, sigmoid, tanh, residual( ), resize 2, pad 1, off( ), frozen( ), joined by ¦.",
        "dense 10 ! --network dense 10: Layer 1 (dense 10): ",
        "flatten ¦ dense 999999 ¦ dense 999999 ! --network flatten ¦ dense 999999 ¦ dense 999999: The network is too large "
                + "to be counted. Make its layers smaller.",
    })
    void a_network_that_cannot_be_read_is_bad_input(String row) {
        String[] parts = row.replace('¦', '|').split(" *! *");

        Outcome outcome = line.run("train", "--network", parts[0], "--data", "mnist");

        assertThat(outcome.code()).isEqualTo(3);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).startsWith(parts[1]);
    }

    @Test
    void a_network_may_be_one_line_of_text_or_a_file_with_it() throws IOException {
        Path file = Files.writeString(home.resolve("small.txt"), "flatten | dense 10\n");

        line.run("train", "--network", "flatten | dense 12 tanh | dense 10", "--data", "mnist");
        assertThat(job().network().parameterCount()).isEqualTo(785 * 12 + 13 * 10);

        line.run("train", "--network", file.toString(), "--data", "mnist", "--out", home.resolve("2").toString());
        assertThat(job().network().parameterCount()).isEqualTo(785 * 10);
    }

    @Test
    void data_that_is_not_there_is_bad_input_with_nothing_on_standard_output() {
        assertThat(line.run("train", "--network", "mlp", "--data", "mnisd", "--json")).isEqualTo(
                new Outcome(3, "", "There is no data set \"mnisd\".\n"));
    }

    @Test
    void pictures_of_another_size_than_the_network_takes_are_refused() throws IOException {
        Path file = Files.writeString(home.resolve("network.json"),
                "{\"format\":1,\"name\":\"tiny\",\"input\":[1,8,8],\"layers\":\"flatten | dense 10\"}");

        assertThat(line.run("train", "--network", file.toString(), "--data", "mnist")).isEqualTo(
                new Outcome(3, "", "The pictures of mnist are 28x28 and tiny takes 1 picture of 8x8.\n"));
    }

    @Test
    void a_network_with_fewer_outputs_than_classes_is_refused() {
        assertThat(line.run("train", "--network", "flatten | dense 5", "--data", "mnist")).isEqualTo(new Outcome(3, "",
                "There are 10 classes in mnist and network tells 5 apart. End the network in dense 10.\n"));
    }

    @Test
    void convolutions_go_to_pytorch_on_every_core_and_the_reason_for_the_cpu_is_said() {
        Outcome outcome = line.run("train", "--network", "cnn", "--data", "mnist");

        assertThat(job().where()).isEqualTo(new Placement(EngineName.PYTORCH, Device.CPU, CORES));
        assertThat(outcome.errLines()).first().isEqualTo("Trains on the CPU, which needs nothing more. "
                + "For a GPU, name the folder of a PyTorch 2.7.1 with CUDA 12.8 with --libtorch.");
    }

    @Test
    void a_proven_gpu_is_used_by_pytorch() {
        line.services.gpu = new GpuOffer.Ready(home.resolve("lib"));

        Outcome outcome = train("--device", "gpu", "--libtorch", home.toString());

        assertThat(job().where().engine()).isEqualTo(EngineName.PYTORCH);
        assertThat(job().where().device()).isEqualTo(Device.GPU);
        assertThat(line.services.libtorchGiven).containsExactly(Optional.of(home.resolve("lib")));
        assertThat(outcome.errLines()).hasSize(1);
    }

    @Test
    void a_network_of_which_nothing_is_trained_trains_and_says_so() {
        assertThat(line.run("train", "--network", "flatten | frozen(dense 10)", "--data", "mnist").errLines()).first()
                .isEqualTo("Every layer with weights is frozen, so training would change nothing.");
        assertThat(line.services.jobs).hasSize(1);
        assertThat(line.run("train", "--network", "flatten | frozen(dense 16) | dense 10", "--data", "mnist").errLines()).hasSize(1);
    }

    @Test
    void weights_whose_copies_find_no_room_in_the_training_s_process_are_refused_before_there_is_a_run() {
        line.services.memory = new MemoryRoom(4L << 30, 4L << 20);

        assertThat(train()).isEqualTo(new Outcome(3, "", "The copies of the weights that a training keeps take about 5.8 MB of memory, and of this machine's memory"
                + " its process has 4.0 MB for them. Use smaller layers.\n"));
        assertThat(line.services.runs).isEmpty();
        assertThat(line.services.jobs).isEmpty();
    }

    @Test
    void a_gpu_that_is_not_proven_means_the_cpu_with_the_reason() {
        Outcome outcome = train("--device", "gpu", "--libtorch", home.toString());

        assertThat(job().where()).isEqualTo(new Placement(EngineName.MXNET, Device.CPU, 1));
        assertThat(outcome.errLines()).first().isEqualTo("The probe died.");
    }

    @Test
    void mxnet_on_the_gpu_means_the_cpu_with_the_reason() {
        Outcome outcome = train("--engine", "mxnet", "--device", "gpu");

        assertThat(job().where()).isEqualTo(new Placement(EngineName.MXNET, Device.CPU, 1));
        assertThat(outcome.errLines()).first().isEqualTo(
                "MXNet computes on the CPU only; for the GPU take --engine pytorch.");
    }

    @Test
    void an_engine_without_a_native_library_is_refused_and_the_other_named() {
        line.services.engines = EnumSet.of(EngineName.PYTORCH);

        assertThat(train("--engine", "mxnet")).isEqualTo(new Outcome(3, "",
                "--engine: MXNet has no native library for this machine. Try --engine pytorch.\n"));
    }
}
