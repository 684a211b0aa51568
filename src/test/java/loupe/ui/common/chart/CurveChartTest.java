package loupe.ui.common.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import loupe.ui.common.Appearance;
import loupe.ui.common.ThemeChoice;
import loupe.ui.common.figure.FigureBar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
final class CurveChartTest {

    private TrainingCurves curves;
    private ChartViewModel model;
    private CurveChart chart;

    @Start
    void start(Stage stage) {
        new Appearance().choose(ThemeChoice.LIGHT);
        curves = new TrainingCurves(ChartQuantity.LOSS);
        model = curves.chart();
        chart = new CurveChart(model);
        chart.setPrefSize(700, 400);
        stage.setScene(new Scene(new VBox(chart)));
        stage.getScene().getStylesheets().add("/loupe/ui/bridge.css");
        stage.show();
    }

    @Test
    void an_empty_chart_says_what_will_come(FxRobot robot) {
        assertThat(robot.lookup("Nothing is measured yet. The curves begin with the first batch.").queryAs(Label.class).isVisible())
                .isTrue();
        assertThat(chart.getAccessibleText()).isEqualTo("Loss: nothing is measured yet.");
    }

    @Test
    void curves_are_drawn_and_the_sentence_follows(FxRobot robot) {
        int before = inked(robot);
        refresh(robot, () -> SampleCurves.fill(curves, 6000, 600));

        assertThat(inked(robot)).isGreaterThan(before + 1000);
        assertThat(chart.getAccessibleText()).startsWith("Training loss fell from ").contains(" over 10 epochs; validation loss is ");
    }

    @Test
    void the_values_under_the_pointer_are_exact_and_those_at_the_ends_short(FxRobot robot) {
        refresh(robot, () -> {
            curves.batch(0.5, 2);
            curves.batch(1, 1);
            curves.epoch(1, 0.87654);
            curves.refresh();
        });
        assertThat(words(robot)).contains("● Training (mean of 50 batches)", "1.50", "■ Validation", "0.88");

        refresh(robot, () -> model.point(0.5));

        assertThat(words(robot)).contains("2.0000", "(this batch 2.0000)", "0.8765", "Epochs: 0.5");
    }

    @Test
    void the_pointer_reads_the_curve_where_it_is(FxRobot robot) {
        refresh(robot, () -> SampleCurves.fill(curves, 1000, 100));

        robot.moveTo(canvas(robot));

        assertThat(words(robot)).anyMatch(text -> text.matches("Epochs: [45](\\.\\d+)?"));
    }

    @Test
    void arrow_keys_walk_along_the_curve(FxRobot robot) {
        refresh(robot, () -> SampleCurves.fill(curves, 1000, 100));
        robot.interact(chart::requestFocus);

        robot.type(KeyCode.RIGHT);
        assertThat(words(robot)).contains("Epochs: 10");
        robot.type(KeyCode.LEFT);
        assertThat(words(robot)).contains("Epochs: 9.797");
    }

    @Test
    void keys_zoom_go_along_and_show_everything(FxRobot robot) {
        refresh(robot, () -> SampleCurves.fill(curves, 1000, 100));
        robot.interact(chart::requestFocus);

        robot.type(KeyCode.PLUS);
        assertThat(model.horizontal().to() - model.horizontal().from()).isCloseTo(0.8 * 10.15, within(1e-9));
        double from = model.horizontal().from();
        robot.press(KeyCode.SHIFT).type(KeyCode.LEFT).release(KeyCode.SHIFT);
        assertThat(model.horizontal().from()).isLessThan(from);
        assertThat(robot.lookup("Show all").queryButton().isVisible()).isTrue();

        robot.type(KeyCode.ESCAPE);
        assertThat(model.isZoomed()).isFalse();
    }

    @Test
    void a_drag_shows_what_it_went_over(FxRobot robot) {
        refresh(robot, () -> SampleCurves.fill(curves, 1000, 100));

        robot.moveTo(canvas(robot)).press(MouseButton.PRIMARY).moveBy(100, 0);
        assertThat(robot.from(chart).lookup(".band").query().isVisible()).isTrue();
        robot.release(MouseButton.PRIMARY);

        assertThat(model.isZoomed()).isTrue();
        assertThat(model.horizontal().from()).isBetween(4.0, 6.0);
        assertThat(robot.from(chart).lookup(".band").query().isVisible()).isFalse();
    }

    @Test
    void control_t_shows_a_table_and_brings_the_curve_back(FxRobot robot) {
        refresh(robot, () -> SampleCurves.fill(curves, 20, 10));
        robot.interact(chart::requestFocus);

        robot.press(KeyCode.CONTROL).type(KeyCode.T).release(KeyCode.CONTROL);
        TableView<?> table = robot.lookup(".table-view").queryAs(TableView.class);
        assertThat(table.isVisible()).isTrue();
        assertThat(table.getItems()).hasSize(20);
        robot.press(KeyCode.CONTROL).type(KeyCode.T).release(KeyCode.CONTROL);
        assertThat(table.isVisible()).isFalse();
    }

    @Test
    void control_c_copies_the_figures(FxRobot robot) {
        refresh(robot, () -> curves.batch(0.5, 2));
        robot.interact(chart::requestFocus);

        robot.press(KeyCode.CONTROL).type(KeyCode.C).release(KeyCode.CONTROL);

        String table = model.table().tsv();
        await().until(() -> WaitForAsyncUtils.waitForAsyncFx(5000, () -> Clipboard.getSystemClipboard().getString()), table::equals);
    }

    @Test
    void the_switch_makes_the_scale_logarithmic(FxRobot robot) {
        refresh(robot, () -> SampleCurves.fill(curves, 600, 100));

        robot.clickOn("Log scale");

        assertThat(robot.lookup("Log scale").queryAs(ToggleButton.class).isSelected()).isTrue();
        assertThat(model.vertical().logarithmic()).isTrue();
    }

    @Test
    void everything_that_takes_the_focus_has_a_name() {
        assertThat(all(chart).filter(Node::isFocusTraversable).filter(node -> node.getAccessibleText() == null)).isEmpty();
    }

    @Test
    void the_chart_is_saved_as_lines_and_its_menu_shows_the_table_in_its_own_place(FxRobot robot) {
        refresh(robot, () -> SampleCurves.fill(curves, 6000, 600));

        String svg = new ChartFigure(model).svg().orElseThrow().toString();
        assertThat(svg).contains(">Loss (cross-entropy)<", ">Epochs<", ">● Training (mean of 50 batches): ", ">■ Validation: ");
        assertThat(svg.lines().filter(line -> line.startsWith("<polyline"))).hasSize(3).allMatch(line -> line.length() < 8000);
        assertThat(svg.lines().filter(line -> line.startsWith("<circle"))).hasSize(11);

        FigureBar bar = robot.lookup(".figure-bar").queryAs(FigureBar.class);
        robot.interact(() -> bar.getItems().getLast().fire());
        assertThat(robot.lookup(".table-view").queryAs(TableView.class).isVisible()).isTrue();
    }

    private void refresh(FxRobot robot, Runnable change) {
        robot.interact(() -> {
            change.run();
            chart.layout();
        });
    }

    private List<String> words(FxRobot robot) {
        return robot.from(chart).lookup(".label").queryAllAs(Label.class).stream().map(Label::getText).toList();
    }

    private static Canvas canvas(FxRobot robot) {
        return robot.lookup(".chart-canvas").queryAs(Canvas.class);
    }

    /** Pixels of the canvas that are not clear. */
    private static int inked(FxRobot robot) {
        int[] count = new int[1];
        robot.interact(() -> {
            WritableImage seen = canvas(robot).snapshot(null, null);
            for (int y = 0; y < seen.getHeight(); y++) {
                for (int x = 0; x < seen.getWidth(); x++) {
                    count[0] += seen.getPixelReader().getArgb(x, y) == 0xFFFFFFFF ? 0 : 1;
                }
            }
        });
        return count[0];
    }

    private static Stream<Node> all(Node node) {
        Stream<Node> below = node instanceof Parent parent && !(node instanceof TableView)
                ? parent.getChildrenUnmodifiable().stream().flatMap(CurveChartTest::all) : Stream.empty();
        return Stream.concat(Stream.of(node), below);
    }
}
