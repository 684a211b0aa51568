package loupe.ui.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import loupe.data.Augmentation;
import loupe.data.DataCatalog;
import loupe.network.MemoryRoom;
import loupe.network.NetworkSpec;
import loupe.network.NetworkText;
import loupe.network.Presets;
import loupe.storage.FormState;
import loupe.training.Device;
import loupe.training.EngineName;
import loupe.training.Hyperparameters;
import loupe.training.Optimizer;
import loupe.training.Placement;
import loupe.training.PlacementRule;
import loupe.training.Recipes;
import loupe.training.Schedule;
import loupe.training.TrainingJob;
import loupe.ui.common.TextPart;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormViewModelTest {

    private static final Placement MXNET_ON_ONE = new Placement(EngineName.MXNET, Device.CPU, 1);

    @TempDir
    private Path home;
    private TrainingBench bench;
    private FormViewModel form;

    @BeforeEach
    void open() {
        bench = new TrainingBench(home);
        form = bench.form();
    }

    @Test
    void the_first_form_is_the_labs_recipe_for_the_mlp_on_digits() {
        assertThat(sentence()).isEqualTo(
                "Train MLP on Digits for 10 epochs with SGD 0.1, here: MXNet on the CPU, 1 thread.");
        assertThat(reading().job()).contains(new TrainingJob(Presets.MLP, FakeSets.DIGITS,
                new Hyperparameters(10, 100, 0.1, 0.9, 0, Optimizer.SGD, Schedule.CONSTANT), 1, MXNET_ON_ONE));
    }

    @Test
    void one_epoch_is_one_epoch_in_the_sentence() {
        form.type(Setting.EPOCHS, "1");
        form.type(Setting.THREADS, "2");

        assertThat(sentence()).isEqualTo(
                "Train MLP on Digits for 1 epoch with SGD 0.1, here: MXNet on the CPU, 2 threads.");
    }

    @Test
    void a_network_of_the_learners_own_is_trained_and_is_there_at_the_next_start() {
        NetworkSpec own = NetworkText.parse("my cnn", "conv 8@3 relu | gmaxpool | dense 10");

        form.choose(own);

        assertThat(sentence()).startsWith("Train my cnn on Digits for ");
        assertThat(reading().job().orElseThrow().network()).isEqualTo(own);
        assertThat(bench.form().reading().get().form().spec()).isEqualTo(own);
        form.undo().undo();
        assertThat(reading().form().spec()).isEqualTo(Presets.MLP);
    }

    @Test
    void the_words_of_the_sentence_are_known_apart_from_what_stands_between_them() {
        form.type(Setting.EPOCHS, " ");

        assertThat(reading().sentenceParts()).filteredOn(part -> part.argument() != TextPart.WORDS)
                .containsExactly(new TextPart("MLP", 0), new TextPart("Digits", 1), new TextPart("…", 2),
                        new TextPart("SGD", 3), new TextPart("0.1", 4), new TextPart("here", 9), new TextPart("MXNet", 5), new TextPart("CPU", 6),
                        new TextPart("1 thread", 7));
        assertThat(reading().sentenceParts().getFirst()).isEqualTo(new TextPart("Train ", TextPart.WORDS));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            EPOCHS        | ten   | Epochs must be a number, not "ten".
            EPOCHS        | ``    | Epochs must be a number, not "".
            EPOCHS        | 1,5   | Epochs must be a number, not "1,5".
            EPOCHS        | 0.5   | Epochs must be from 1 to 10000, not 0.5.
            EPOCHS        | 0     | Epochs must be from 1 to 10000, not 0.
            EPOCHS        | 10001 | Epochs must be from 1 to 10000, not 10001.
            BATCH         | -     | Batch must be a whole number, not "-".
            BATCH         | 0     | The batch must be from 1 to 60000 pictures, not 0.
            BATCH         | 60001 | The batch must be from 1 to 60000 pictures, not 60001.
            LEARNING_RATE | fast  | Learning rate must be a number, not "fast".
            LEARNING_RATE | 0     | The learning rate must be above 0 and at most 1000, not 0.0.
            LEARNING_RATE | NaN   | The learning rate must be above 0 and at most 1000, not NaN.
            LEARNING_RATE | 1001  | The learning rate must be above 0 and at most 1000, not 1001.0.
            MOMENTUM      | 0,9   | Momentum must be a number, not "0,9".
            MOMENTUM      | 1     | Momentum must be from 0 to below 1, not 1.0.
            MOMENTUM      | -0.1  | Momentum must be from 0 to below 1, not -0.1.
            WEIGHT_DECAY  | x     | Weight decay must be a number, not "x".
            WEIGHT_DECAY  | 2     | Weight decay must be from 0 to 1, not 2.0.
            SEED          | one   | Seed must be a whole number, not "one".
            THREADS       | two   | Threads must be a whole number, not "two".
            THREADS       | 0     | Threads must be from 1 to 256, not 0. Leave the field empty for Automatic.
            THREADS       | 257   | Threads must be from 1 to 256, not 257. Leave the field empty for Automatic.
            """)
    void a_wrong_number_is_refused_in_a_sentence_and_nothing_can_be_trained(Setting setting, String typed, String sentence) {
        form.type(setting, typed);

        assertThat(reading().fault(setting)).contains(sentence);
        assertThat(reading().isWhole()).isFalse();
        assertThat(reading().job()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"EPOCHS,10000", "EPOCHS,1.5", "EPOCHS,' 3 '", "BATCH,1", "BATCH,60000", "LEARNING_RATE,1e-3", "LEARNING_RATE,1000",
        "MOMENTUM,0", "MOMENTUM,0.999", "WEIGHT_DECAY,1", "SEED,-7", "SEED,9223372036854775807", "THREADS,1", "THREADS,256",
        "THREADS,' '"})
    void a_number_in_its_range_is_taken(Setting setting, String typed) {
        form.type(setting, typed);

        assertThat(reading().fault(setting)).isEmpty();
        assertThat(reading().job()).isPresent();
    }

    @Test
    void a_batch_of_more_pictures_than_there_are_is_refused_once_the_data_is_read() {
        bench = new TrainingBench(home);
        form = bench.unreadForm();
        form.type(Setting.BATCH, "60000");
        assertThat(new FormReading(reading().form(), new DataState.Ready(FakeSets.DIGITS, 500), machine(false),
                new StartState.Fresh(), new MemoryRoom(Long.MAX_VALUE, Long.MAX_VALUE))
                .fault(Setting.BATCH)).contains("A batch of 60,000 is more than the 500 pictures that there are to learn from.");

        bench.runBackground();

        assertThat(reading().fault(Setting.BATCH)).isEmpty();
    }

    @Test
    void another_network_brings_its_recipe_where_the_settings_were_the_recipes() {
        form.choose(Presets.CNN);

        assertThat(reading().form().text(Setting.LEARNING_RATE)).isEqualTo("0.01");
        assertThat(reading().title()).isEqualTo("CNN on Digits");
    }

    @Test
    void settings_of_the_learners_own_stay_with_another_network_until_the_recipe_is_asked_for() {
        form.type(Setting.LEARNING_RATE, "0.05");
        form.choose(Presets.CNN);
        assertThat(reading().form().text(Setting.LEARNING_RATE)).isEqualTo("0.05");

        form.useRecipe();

        assertThat(FormNumbers.settings(reading().form())).isEqualTo(Recipes.of(Presets.CNN, "digits"));
    }

    @Test
    void other_data_brings_the_recipe_for_it() {
        form.chooseData("fashion-mnist");
        bench.runBackground();

        assertThat(reading().job().orElseThrow().settings())
                .isEqualTo(new Hyperparameters(10, 100, 0.01, 0.9, 0, Optimizer.SGD, Schedule.CONSTANT));
        assertThat(reading().job().orElseThrow().data()).isEqualTo(FakeSets.ref("fashion-mnist"));
    }

    @Test
    void each_choice_reaches_the_job() {
        form.choose(Optimizer.ADAM);
        form.choose(Schedule.CONSTANT);
        form.choose(place(Optional.of(EngineName.PYTORCH), Optional.of(Device.CPU)));
        form.type(Setting.EPOCHS, "3");
        form.type(Setting.BATCH, "64");
        form.type(Setting.LEARNING_RATE, "0.001");
        form.type(Setting.MOMENTUM, "0.5");
        form.type(Setting.WEIGHT_DECAY, "0.0001");
        form.type(Setting.SEED, "42");
        form.type(Setting.THREADS, "2");

        assertThat(reading().job()).contains(new TrainingJob(Presets.MLP, FakeSets.DIGITS,
                new Hyperparameters(3, 64, 0.001, 0.5, 0.0001, Optimizer.ADAM, Schedule.CONSTANT), 42,
                new Placement(EngineName.PYTORCH, Device.CPU, 2)));
    }

    @Test
    void automatic_says_what_it_chose_and_why() {
        assertThat(reading().automatic()).isEqualTo("Automatic: MXNet, the first choice for networks without convolutions; "
                + "the CPU, where MXNet runs; 1 thread, because more cost this network more than they give.");

        form.choose(Presets.CNN);

        assertThat(reading().automatic()).isEqualTo("Automatic: PyTorch, measured faster for convolutions; "
                + "the CPU, because no GPU is set up; 4 threads, one for each core.");
        assertThat(reading().placement()).isEqualTo(new Placement(EngineName.PYTORCH, Device.CPU, 4));
    }

    @Test
    void automatic_takes_the_gpu_once_it_is_proven() {
        form.choose(Presets.CNN);
        bench.onMachine(machine(true));
        form.refresh();

        assertThat(reading().placement().device()).isEqualTo(Device.GPU);
        assertThat(reading().automatic()).endsWith("; the GPU, on which a trial batch was trained; 1 thread, because the GPU does the arithmetic.");
    }

    @Test
    void a_chosen_gpu_brings_the_engine_that_can_use_it() {
        bench.onMachine(machine(true));
        form.choose(place(Optional.empty(), Optional.of(Device.GPU)));

        assertThat(reading().placement()).isEqualTo(new Placement(EngineName.PYTORCH, Device.GPU, 1));
        assertThat(reading().automatic()).startsWith("Automatic: PyTorch, which can use the GPU; ");
        assertThat(reading().deviceFault()).isEmpty();
    }

    @Test
    void the_only_engine_is_named_as_such() {
        bench.onMachine(new PlacementRule(Set.of(EngineName.PYTORCH), false, 2));
        form.refresh();

        assertThat(reading().automatic()).startsWith("Automatic: PyTorch, the only engine here; ");
    }

    @Test
    void nothing_is_automatic_where_everything_is_chosen() {
        form.choose(place(Optional.of(EngineName.MXNET), Optional.of(Device.CPU)));
        form.type(Setting.THREADS, "1");

        assertThat(reading().automatic()).isEmpty();
    }

    @Test
    void an_engine_that_does_not_run_here_is_refused() {
        bench.onMachine(new PlacementRule(Set.of(EngineName.PYTORCH), false, 2));
        form.choose(place(Optional.of(EngineName.MXNET), Optional.empty()));

        assertThat(reading().engineFault()).contains("MXNet does not run on this computer. Choose Automatic.");
        assertThat(reading().job()).isEmpty();
    }

    @Test
    void a_gpu_that_is_not_proven_or_not_for_the_engine_is_refused() {
        form.choose(place(Optional.of(EngineName.PYTORCH), Optional.of(Device.GPU)));
        assertThat(reading().deviceFault())
                .contains("No GPU is set up. Choose the CPU, or name a folder with PyTorch for CUDA in Settings.");

        form.choose(place(Optional.of(EngineName.MXNET), Optional.of(Device.GPU)));

        assertThat(reading().deviceFault()).contains("Only PyTorch can use the GPU. Choose PyTorch, or the CPU.");
        assertThat(reading().job()).isEmpty();
    }

    @Test
    void all_sets_are_listed_digits_first_and_one_that_is_not_there_is_marked_with_what_to_do() {
        assertThat(form.sets()).extracting(DataCatalog.Entry::name).containsExactly("digits", "mnist", "fashion-mnist");
        assertThat(form.sets()).extracting(DataCatalog.Entry::isThere).containsExactly(true, false, true);
        assertThat(form.sets().get(1).sentence()).isEqualTo(FakeSets.MISSING);
    }

    @Test
    void a_set_that_is_not_there_cannot_be_trained_on_and_says_which_files_go_where() {
        form.chooseData("mnist");
        bench.runBackground();

        assertThat(reading().data()).isEqualTo(new DataState.Missing(FakeSets.MISSING));
        assertThat(reading().isWhole()).isTrue();
        assertThat(reading().job()).isEmpty();
    }

    @Test
    void a_set_is_being_read_until_it_is_and_is_read_once() {
        bench = new TrainingBench(home);
        form = bench.unreadForm();
        form.refresh();
        assertThat(reading().data()).isEqualTo(new DataState.Reading(0));
        assertThat(reading().job()).isEmpty();

        bench.runBackground();
        form.refresh();

        assertThat(reading().data()).isEqualTo(new DataState.Ready(FakeSets.DIGITS, 60_000));
        assertThat(bench.sets.read()).containsExactly("digits");
    }

    @Test
    void a_set_that_breaks_the_reader_is_a_sentence_too() {
        bench.sets.breakWith(new IllegalStateException("out of luck"));
        form.chooseData("fashion-mnist");
        bench.runBackground();

        assertThat(reading().data()).isEqualTo(new DataState.Missing(
                "Fashion-MNIST cannot be read (java.lang.IllegalStateException: out of luck)."));
    }

    @Test
    void a_chosen_folder_is_listed_last_stays_there_and_is_read_again_when_chosen_again() {
        form.chooseFolder(Path.of("/mine/good letters"));
        bench.runBackground();
        form.chooseData("digits");
        form.chooseFolder(Path.of("/mine/good letters"));
        bench.runBackground();

        assertThat(form.sets().getLast()).isEqualTo(new DataCatalog.Entry("/mine/good letters", "good letters, your folder",
                Optional.of(Path.of("/mine/good letters")), "In /mine/good letters."));
        assertThat(bench.sets.read()).containsExactly("digits", "/mine/good letters", "/mine/good letters");
        assertThat(sentence()).startsWith("Train MLP on good letters for 10 epochs");
    }

    @Test
    void a_folder_without_a_set_says_so() {
        form.chooseFolder(Path.of("/mine/holiday"));
        bench.runBackground();

        assertThat(reading().data()).isEqualTo(new DataState.Missing("/mine/holiday holds no data set."));
    }

    @Test
    void what_is_typed_becomes_one_step_that_can_be_undone_and_done_again() {
        form.type(Setting.EPOCHS, "1");
        form.type(Setting.EPOCHS, "12");
        assertThat(form.undo().undoName().getValue()).isEmpty();
        form.settle();
        assertThat(form.undo().undoName().getValue()).isEqualTo("Number");

        form.undo().undo();
        assertThat(reading().form().text(Setting.EPOCHS)).isEqualTo("10");
        form.undo().redo();

        assertThat(reading().form().text(Setting.EPOCHS)).isEqualTo("12");
    }

    @Test
    void every_choice_is_a_step_with_its_name() {
        form.choose(Presets.CNN);
        assertThat(form.undo().undoName().getValue()).isEqualTo("Network");
        form.chooseData("fashion-mnist");
        assertThat(form.undo().undoName().getValue()).isEqualTo("Data");
        form.choose(Optimizer.NAG);
        assertThat(form.undo().undoName().getValue()).isEqualTo("Optimiser");
        form.choose(Schedule.COSINE);
        assertThat(form.undo().undoName().getValue()).isEqualTo("Schedule");
        form.choose(place(Optional.of(EngineName.MXNET), Optional.empty()));
        assertThat(form.undo().undoName().getValue()).isEqualTo("Place");
        form.useRecipe();
        assertThat(form.undo().undoName().getValue()).isEqualTo("Use the network's recipe");

        for (int i = 0; i < 6; i++) {
            form.undo().undo();
        }

        assertThat(sentence()).startsWith("Train MLP on Digits for 10 epochs with SGD 0.1,");
        assertThat(form.undo().undoName().getValue()).isEmpty();
        assertThat(form.undo().redoName().getValue()).isEqualTo("Network");
    }

    @Test
    void the_form_is_there_at_the_next_start() {
        form.choose(Presets.CNN);
        form.chooseData("fashion-mnist");
        form.choose(Optimizer.RMSPROP);
        form.choose(place(Optional.of(EngineName.MXNET), Optional.of(Device.CPU)));
        form.type(Setting.LEARNING_RATE, "0.002");
        form.type(Setting.THREADS, "3");
        form.type(Setting.SEED, "5");

        TrainingBench next = new TrainingBench(home, bench.memory.state());

        assertThat(next.form().reading().get().form()).isEqualTo(reading().form());
        assertThat(bench.memory.state().form()).isEqualTo(new FormState("cnn", "fashion-mnist",
                new Hyperparameters(10, 100, 0.002, 0.9, 0, Optimizer.RMSPROP, Schedule.CONSTANT), 5, "mxnet", "cpu", 3));
    }

    @Test
    void pictures_that_are_changed_are_in_the_sentence_in_the_job_and_at_the_next_start() {
        form.choose(Augmentation.parse("shift=6,rotate=30"));

        assertThat(sentence()).isEqualTo("Train MLP on Digits for 10 epochs with SGD 0.1, pictures changed by shift=6,rotate=30, "
                + "here: MXNet on the CPU, 1 thread.");
        assertThat(reading().sentenceParts()).contains(new TextPart("shift=6,rotate=30", 8));
        assertThat(reading().job().orElseThrow().augmentation()).isEqualTo(Augmentation.parse("shift=6,rotate=30"));
        assertThat(bench.memory.state().form().augment()).isEqualTo("shift=6,rotate=30");
        assertThat(new TrainingBench(home, bench.memory.state()).form().reading().get().form()).isEqualTo(reading().form());
        assertThat(form.undo().undoName().getValue()).isEqualTo("Augmentation");
    }

    @Test
    void no_text_changes_no_pictures_and_a_wrong_one_has_its_sentence() {
        assertThat(reading().job().orElseThrow().augmentation()).isEqualTo(Augmentation.NONE);

        form.type(Setting.AUGMENT, "shift=99");

        assertThat(reading().fault(Setting.AUGMENT)).contains("shift must be from 0 to 14, not 99.");
        assertThat(reading().job()).isEmpty();
    }

    @Test
    void a_form_with_a_fault_is_not_kept_but_the_last_one_without() {
        form.type(Setting.EPOCHS, "7");
        form.type(Setting.EPOCHS, "7x");

        assertThat(bench.memory.state().form().settings().epochs()).isEqualTo(7);
    }

    @Test
    void a_form_that_stands_still_is_prepared_for_once() {
        form.choose(Presets.CNN);
        form.type(Setting.EPOCHS, "3");
        bench.standStill();
        form.type(Setting.EPOCHS, "4");
        bench.standStill();

        assertThat(bench.delays).allMatch(Duration.ofSeconds(1)::equals);
        assertThat(bench.backend.prepared()).containsExactly(
                new Preparation.Wanted(FakeSets.DIGITS, new Placement(EngineName.PYTORCH, Device.CPU, 4)));
    }

    @Test
    void another_thread_count_and_the_end_of_a_run_prepare_again_and_a_fault_does_not() {
        bench.standStill();
        form.type(Setting.THREADS, "2");
        bench.standStill();
        form.prepareAgain();
        bench.standStill();
        form.type(Setting.THREADS, "none");
        form.prepareAgain();
        bench.standStill();

        assertThat(bench.backend.prepared()).extracting(wanted -> wanted.where().threads()).containsExactly(1, 2, 2);
    }

    @Test
    void a_form_that_is_seen_again_is_prepared_for_again_for_what_was_ready_may_have_waited_too_long() {
        bench.standStill();
        form.lookAgain();
        bench.standStill();

        assertThat(bench.backend.prepared()).hasSize(2);
    }

    private FormReading reading() {
        return form.reading().get();
    }

    private String sentence() {
        return reading().sentence();
    }

    private static PlacementRule machine(boolean gpu) {
        return new PlacementRule(Set.of(EngineName.values()), gpu, 4);
    }

    private static TrainingForm.Place place(Optional<EngineName> engine, Optional<Device> device) {
        return new TrainingForm.Place(engine, device);
    }
}
