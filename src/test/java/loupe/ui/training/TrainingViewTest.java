package loupe.ui.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import loupe.network.Presets;
import loupe.training.Optimizer;
import loupe.training.Schedule;
import loupe.training.TrainingEvent;
import loupe.ui.common.Appearance;
import loupe.ui.common.ThemeChoice;
import loupe.ui.common.chart.CurveChart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class TrainingViewTest {

    /** What rail, desk, top bar and status line leave of a window of 1280 x 800. */
    private static final double WIDTH = 1280 - 56 - 256;
    private static final double HEIGHT = 800 - 80;

    @TempDir
    private Path home;
    private TrainingBench bench;
    private TrainingViewModel model;
    private TrainingView view;

    @Start
    void start(Stage stage) throws Exception {
        new Appearance().choose(ThemeChoice.LIGHT);
        bench = new TrainingBench(home);
        model = bench.training();
        view = new TrainingView(model);
        stage.setScene(new Scene(view, WIDTH, HEIGHT));
        stage.getScene().getStylesheets().addAll("/loupe/ui/bridge.css", "/loupe/ui/loupe.css");
        stage.setWidth(WIDTH);
        stage.setHeight(HEIGHT);
        stage.show();
    }

    @Test
    void the_large_button_trains_pauses_and_continues_and_stop_ends(FxRobot robot) {
        assertThat(word(robot)).isEqualTo("Train");
        assertThat(disabled(robot, "#training-stop")).isTrue();

        robot.clickOn("#training-press");
        assertThat(word(robot)).isEqualTo("Starting…");
        assertThat(disabled(robot, "#training-press")).isTrue();
        assertThat(disabled(robot, "#training-stop")).isFalse();
        begin(robot);
        assertThat(word(robot)).isEqualTo("Pause");

        robot.clickOn("#training-press");
        assertThat(word(robot)).isEqualTo("Continue");
        robot.clickOn("#training-press");
        assertThat(word(robot)).isEqualTo("Pause");

        robot.clickOn("#training-stop");
        assertThat(word(robot)).isEqualTo("Stopping…");
        assertThat(disabled(robot, "#training-stop")).isTrue();
        tell(robot, TrainingEvents.stopped());
        assertThat(word(robot)).isEqualTo("Train");
        assertThat(bench.backend.orders()).containsExactly("pause", "proceed", "stop");
    }

    @Test
    void the_same_goes_by_keys_wherever_the_focus_is(FxRobot robot) {
        robot.clickOn("#training-epochs");
        press(robot, KeyCode.ENTER);
        begin(robot);
        press(robot, KeyCode.ENTER);
        assertThat(word(robot)).isEqualTo("Continue");
        press(robot, KeyCode.ENTER);
        press(robot, KeyCode.PERIOD);

        assertThat(bench.backend.orders()).containsExactly("pause", "proceed", "stop");
    }

    @Test
    void local_mode_is_chosen_by_its_keys_says_what_becomes_of_the_batch_and_cannot_be_held_up(FxRobot robot) {
        press(robot, KeyCode.M);
        robot.type(KeyCode.DOWN).type(KeyCode.ENTER);
        robot.clickOn("#training-instances");
        robot.type(KeyCode.DOWN).type(KeyCode.ENTER);
        assertThat(text(robot, "#training-together")).isEqualTo("2 instances with a batch of 100 each: a step learns from 200 pictures.");
        robot.clickOn("#training-press");
        begin(robot);
        assertThat(bench.clouds.containers).containsExactly(2);
        assertThat(word(robot)).isEqualTo("Training…");
        assertThat(disabled(robot, "#training-press")).isTrue();
        assertThat(robot.lookup("#training-nopause").query().isVisible()).isTrue();
        tell(robot, TrainingEvents.batches(0, 1, 10, 2, 1));
        redraw(robot);
        robot.clickOn("#training-stop");
        assertThat(bench.backend.orders()).containsExactly("stop");
    }

    @Test
    void keys_of_a_screen_that_is_not_seen_do_nothing(FxRobot robot) {
        robot.interact(() -> view.getScene().setRoot(new Pane()));

        press(robot, KeyCode.ENTER);
        robot.interact(bench::runBackground);

        assertThat(bench.backend.started()).isEmpty();
    }

    @Test
    void curves_and_progress_come_with_the_batches(FxRobot robot) {
        robot.clickOn("#training-press");
        begin(robot);
        assertThat(robot.lookup("#training-progress").query().isVisible()).isTrue();
        tell(robot, TrainingEvents.batches(0, 1, 10, 2, 1), TrainingEvents.epoch(0, 0.9), TrainingEvents.batches(1, 1, 5, 1, 1.5));
        redraw(robot);

        assertThat(facts(robot)).containsExactly("epoch 2 of 2", "batch 5 of 10", "1\u202f000 images/s", "about 0:01 left");
        assertThat(robot.lookup("#training-progress").queryAs(ProgressBar.class).getProgress()).isEqualTo(0.75);
        assertThat(text(robot, "#training-run-title")).isEqualTo("MLP on Digits");
        assertThat(visibleCharts()).extracting(Node::getAccessibleText).containsExactly(
                "Training loss fell from 2.00 to 1.67 over 1.5 epochs; validation loss is 0.25.",
                "Training accuracy stayed at 50.0 % over 1.5 epochs; validation accuracy is 90.0 %.");
    }

    @Test
    void a_finished_run_says_so_and_is_listed(FxRobot robot) {
        train(robot);

        assertThat(text(robot, "#training-outcome")).isEqualTo("Trained in 1:15. Validation accuracy 96.0 %.");
        assertThat(robot.lookup("#training-progress").query().isVisible()).isFalse();
        assertThat(runs(robot).getItems()).extracting(RunSummary::title, RunSummary::figures)
                .containsExactly(tuple("MLP on Digits", "96.0 %, best 96.0 %"));
    }

    @Test
    void an_earlier_run_shows_its_curves_and_goes_to_the_desk(FxRobot robot) {
        train(robot);
        assertThat(disabled(robot, "#training-to-desk")).isTrue();

        select(robot, 0);
        assertThat(text(robot, "#training-run-title")).startsWith("MLP on Digits, 24 Nov 2026, ");
        redraw(robot);
        assertThat(visibleCharts().getFirst().getAccessibleText()).startsWith("Training loss fell from 2.00 to ");
        robot.clickOn("#training-to-desk");
        robot.interact(bench.desk::fill);

        assertThat(bench.desk.added()).containsExactly(runs(robot).getItems().getFirst().folder().toString());
        assertThat(text(robot, "#training-to-desk")).isEqualTo("The desk is full");
        robot.clickOn("#training-back");
        assertThat(text(robot, "#training-run-title")).isEqualTo("MLP on Digits");
        assertThat(runs(robot).getSelectionModel().isEmpty()).isTrue();
    }

    @Test
    void enter_in_the_list_puts_the_run_on_the_desk(FxRobot robot) {
        train(robot);
        select(robot, 0);
        robot.interact(() -> runs(robot).requestFocus());

        robot.type(KeyCode.ENTER);

        assertThat(bench.desk.added()).hasSize(1);
    }

    @Test
    void a_failed_run_says_why_its_details_are_copied_and_the_next_one_trains(FxRobot robot) {
        robot.clickOn("#training-press");
        begin(robot);

        tell(robot, TrainingEvents.failed("The training process was ended from outside (signal 9). Start it again."));

        assertThat(text(robot, "#training-outcome"))
                .isEqualTo("The training process was ended from outside (signal 9). Start it again.");
        robot.clickOn("#training-copy");
        robot.interact(() -> assertThat(Clipboard.getSystemClipboard().getString())
                .startsWith("The training process was ended from outside (signal 9). Start it again.\nTrainingJob["));
        robot.clickOn("#training-press");
        assertThat(word(robot)).isEqualTo("Starting…");
        assertThat(robot.lookup("#training-outcome").query().getParent().isVisible()).isFalse();
    }

    @Test
    void a_wrong_number_is_explained_under_its_field_and_keeps_from_training(FxRobot robot) {
        robot.doubleClickOn("#training-learning-rate").write("fast");

        assertThat(text(robot, "#training-learning-rate-fault")).isEqualTo("Learning rate must be a number, not \"fast\".");
        assertThat(robot.lookup("#training-learning-rate").query().getAccessibleHelp())
                .isEqualTo("Learning rate must be a number, not \"fast\".");
        assertThat(disabled(robot, "#training-press")).isTrue();
        Node fault = robot.lookup("#training-learning-rate-fault").query();
        Node field = robot.lookup("#training-learning-rate").query();
        assertThat(bounds(fault).getMinY()).isBetween(bounds(field).getMaxY(), bounds(field).getMaxY() + 16);

        robot.doubleClickOn("#training-learning-rate").write("0.05");

        assertThat(robot.lookup("#training-learning-rate-fault").query().isVisible()).isFalse();
        assertThat(disabled(robot, "#training-press")).isFalse();
        assertThat(model.form().reading().get().job().orElseThrow().settings().learningRate()).isEqualTo(0.05);
    }

    @Test
    void weights_are_chosen_and_every_layer_is_listed_with_its_hash(FxRobot robot) {
        assertThat(start(robot).getValue().title()).isEqualTo("fresh weights");
        assertThat(robot.lookup("#training-start-layers").query().isVisible()).isFalse();

        robot.clickOn("#training-start");
        robot.type(KeyCode.DOWN);
        robot.type(KeyCode.ENTER);
        assertThat(disabled(robot, "#training-press")).isTrue();
        assertThat(layers(robot)).containsExactly("Reading the weights…");
        robot.interact(bench::runBackground);

        assertThat(start(robot).getValue().title()).isEqualTo("MLP, comes with Loupe");
        assertThat(layers(robot)).hasSize(3).first().asString().matches("Layer 2, dense 128: from layer 2, [0-9a-f]{12}");
        assertThat(disabled(robot, "#training-press")).isFalse();
        robot.clickOn("#training-network-cnn");
        assertThat(layers(robot)).hasSize(4).first().asString().matches("Layer 1, conv 20@5: new, [0-9a-f]{12}");
        robot.interact(() -> {
            model.form().undo().undo();
            model.form().undo().undo();
        });
        assertThat(start(robot).getValue().title()).isEqualTo("fresh weights");
        assertThat(robot.lookup("#training-start-layers").query().isVisible()).isFalse();
    }

    @Test
    void more_memory_than_is_there_is_explained_under_the_network_and_keeps_from_training(FxRobot robot) {
        bench.memoryThere = 1024;
        robot.interact(model.form()::refresh);

        assertThat(text(robot, "#training-network-fault")).startsWith("Training with a batch of 100 takes about ")
                .endsWith(" of memory and 1.0 KB are there. Use a smaller batch or smaller layers.");
        assertThat(disabled(robot, "#training-press")).isTrue();
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<StartOffer> start(FxRobot robot) {
        return robot.lookup("#training-start").queryAs(ComboBox.class);
    }

    private static List<String> layers(FxRobot robot) {
        return ((Parent) robot.lookup("#training-start-layers").query()).getChildrenUnmodifiable().stream()
                .map(line -> ((Labeled) line).getText()).toList();
    }

    @Test
    void what_was_typed_is_one_step_to_undo_when_the_field_is_left(FxRobot robot) {
        robot.doubleClickOn("#training-epochs").write("12");
        robot.type(KeyCode.TAB);
        assertThat(model.form().undo().undoName().getValue()).isEqualTo("Number");

        robot.interact(() -> model.form().undo().undo());

        assertThat(robot.lookup("#training-epochs").queryAs(TextField.class).getText()).isEqualTo("10");
    }

    @Test
    void a_set_that_is_not_here_is_greyed_and_tells_which_files_go_where(FxRobot robot) {
        robot.clickOn("#training-data");
        Node cell = robot.lookup(node -> node instanceof DataCell shown && "MNIST, not here".equals(shown.getText())).query();
        assertThat(cell.getPseudoClassStates()).extracting(Object::toString).contains("absent");
        robot.clickOn(cell);
        robot.interact(bench::runBackground);

        assertThat(text(robot, "#training-data-fault")).isEqualTo(FakeSets.MISSING);
        assertThat(disabled(robot, "#training-press")).isTrue();
        assertThat(text(robot, "#training-data-folder")).isEqualTo("Choose folder…");
        bench.sets.bring("mnist");
        robot.clickOn("#training-data-again");
        robot.interact(bench::runBackground);
        assertThat(text(robot, "#training-data-note")).isEqualTo("60\u202f000 pictures to learn from.");
        assertThat(disabled(robot, "#training-press")).isFalse();
    }

    @Test
    void a_set_that_is_being_read_says_so_until_it_is(FxRobot robot) {
        robot.interact(() -> model.form().chooseData("fashion-mnist"));
        assertThat(text(robot, "#training-data-note")).isEqualTo("Reading the pictures…");
        assertThat(disabled(robot, "#training-press")).isTrue();

        robot.interact(() -> bench.background.removeFirst().run());

        assertThat(text(robot, "#training-data-note")).isEqualTo("60\u202f000 pictures to learn from.");
    }

    @Test
    void momentum_is_offered_to_the_optimisers_that_use_it(FxRobot robot) {
        assertThat(disabled(robot, "#training-momentum")).isFalse();

        robot.interact(() -> model.form().choose(Optimizer.ADAM));

        assertThat(disabled(robot, "#training-momentum")).isTrue();
    }

    @Test
    void a_word_of_the_sentence_leads_to_its_field(FxRobot robot) {
        robot.clickOn("0.1");
        assertThat(robot.lookup("#training-learning-rate").query().isFocused()).isTrue();

        robot.clickOn("SGD");

        assertThat(robot.lookup("#training-optimizer").queryAs(ComboBox.class).isShowing()).isTrue();
    }

    @Test
    void the_form_follows_the_choices_and_the_recipe(FxRobot robot) {
        robot.clickOn("#training-network-cnn");
        assertThat(robot.lookup("#training-learning-rate").queryAs(TextField.class).getText()).isEqualTo("0.01");
        assertThat(disabled(robot, "#training-recipe")).isTrue();
        robot.doubleClickOn("#training-batch").write("64");
        assertThat(disabled(robot, "#training-recipe")).isFalse();

        robot.clickOn("#training-recipe");

        assertThat(robot.lookup("#training-batch").queryAs(TextField.class).getText()).isEqualTo("100");
        assertThat(text(robot, "#training-automatic")).startsWith("Automatic: PyTorch, measured faster for convolutions;");
        assertThat(model.form().reading().get().form().spec()).isEqualTo(Presets.CNN);
    }

    @Test
    void everything_that_takes_the_keys_has_a_name_for_screen_readers(FxRobot robot) {
        train(robot);

        assertThat(all(view).filter(Node::isFocusTraversable)
                .filter(node -> node.getAccessibleText() == null || node.getAccessibleText().isBlank())).isEmpty();
    }

    @Test
    void at_1280_by_800_no_text_is_cut_off_and_the_main_action_is_seen(FxRobot robot) {
        robot.clickOn("#training-network-cnn");
        robot.interact(() -> {
            model.form().chooseData("fashion-mnist");
            bench.runBackground();
        });
        train(robot);
        select(robot, 0);
        robot.interact(() -> {
            view.applyCss();
            view.layout();
        });

        assertThat(all(view).filter(Labeled.class::isInstance).map(Labeled.class::cast).filter(TrainingViewTest::isSeen)
                .filter(TrainingViewTest::isCut).map(Labeled::getText)).isEmpty();
        Bounds press = bounds(robot.lookup("#training-press").query());
        assertThat(press.getMaxY()).isLessThan(200);
        assertThat(bounds(robot.lookup("#training-automatic").query()).getMaxY()).isLessThan(HEIGHT);
        assertThat(bounds(robot.lookup("#training-runs").query()).getMaxY()).isLessThan(HEIGHT);
    }

    @Test
    void the_course_of_the_learning_rate_is_drawn_said_and_follows_what_is_typed(FxRobot robot) {
        robot.interact(() -> model.form().choose(Schedule.ONE_CYCLE));
        assertThat(robot.lookup("#training-rates").query().getAccessibleText())
                .isEqualTo("One-cycle: from 0.004 up to 0.1 after 3 epochs, down to 0 at the end.");

        robot.doubleClickOn("#training-epochs").write("2");

        assertThat(text(robot, "#training-rates-words"))
                .isEqualTo("One-cycle: from 0.004 up to 0.1 after 0.6 epochs, down to 0 at the end.");
        assertThat(text(robot, "#training-rates-highest")).isEqualTo("0.1");
        assertThat(text(robot, "#training-rates-end")).isEqualTo("2 epochs");
    }

    @Test
    void the_arrow_keys_and_the_pointer_read_the_rate_at_one_place_until_they_leave(FxRobot robot) {
        robot.interact(() -> {
            model.form().choose(Schedule.COSINE);
            view.lookup("#training-rates").requestFocus();
        });

        for (int i = 0; i < 25; i++) {
            robot.press(KeyCode.RIGHT).release(KeyCode.RIGHT);
        }
        assertThat(text(robot, "#training-rates-words")).isEqualTo("After 5 epochs: learning rate 0.15");
        robot.clickOn("#training-epochs");
        assertThat(text(robot, "#training-rates-words")).isEqualTo("Cosine: from 0.3 down to 0 at the end.");

        robot.moveTo(".rate-plot");
        assertThat(text(robot, "#training-rates-words")).startsWith("After ");
        robot.moveTo("#training-press");
        assertThat(text(robot, "#training-rates-words")).isEqualTo("Cosine: from 0.3 down to 0 at the end.");
    }

    private void begin(FxRobot robot) {
        robot.interact(bench::runBackground);
        tell(robot, TrainingEvents.started(TrainingEvents.JOB));
    }

    private void train(FxRobot robot) {
        robot.clickOn("#training-press");
        robot.interact(bench::runBackground);
        tell(robot, TrainingEvents.wholeRun().toArray(TrainingEvent[]::new));
        robot.interact(bench::runBackground);
    }

    private void tell(FxRobot robot, TrainingEvent... events) {
        robot.interact(() -> List.of(events).forEach(bench.backend::tell));
    }

    private void select(FxRobot robot, int row) {
        robot.interact(() -> {
            runs(robot).getSelectionModel().select(row);
            bench.runBackground();
        });
    }

    /** Charts rest between two drawings; the clock that they look at is real. */
    private void redraw(FxRobot robot) {
        await().until(() -> {
            boolean[] drawn = new boolean[1];
            robot.interact(() -> drawn[0] = visibleCharts().stream()
                    .noneMatch(chart -> chart.getAccessibleText().contains("nothing is measured")));
            return drawn[0];
        });
    }

    private List<CurveChart> visibleCharts() {
        return all(view).filter(CurveChart.class::isInstance).map(CurveChart.class::cast).filter(TrainingViewTest::isSeen).toList();
    }

    private static List<String> facts(FxRobot robot) {
        return robot.from(robot.lookup("#training-facts")).lookup(".label").queryAllAs(Labeled.class).stream()
                .map(Labeled::getText).toList();
    }

    private static TableView<RunSummary> runs(FxRobot robot) {
        return robot.lookup("#training-runs").queryTableView();
    }

    private static void press(FxRobot robot, KeyCode key) {
        robot.press(KeyCode.CONTROL).type(key).release(KeyCode.CONTROL);
    }

    private static String word(FxRobot robot) {
        return robot.lookup("#training-press").queryAs(Button.class).getText();
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Labeled.class).getText();
    }

    private static boolean disabled(FxRobot robot, String id) {
        return robot.lookup(id).query().isDisabled();
    }

    private static Bounds bounds(Node node) {
        return node.localToScene(node.getBoundsInLocal());
    }

    private static boolean isSeen(Node node) {
        return node.isVisible() && (node.getParent() == null || isSeen(node.getParent()));
    }

    /** A label that has too little room shows other words than it holds. */
    private static boolean isCut(Labeled label) {
        return label.getText() != null && !label.isWrapText() && label.lookup(".text") instanceof Text shown && !shown.getText().equals(label.getText());
    }

    private static Stream<Node> all(Node node) {
        Stream<Node> below = node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream().flatMap(TrainingViewTest::all) : Stream.empty();
        return Stream.concat(Stream.of(node), below);
    }
}
