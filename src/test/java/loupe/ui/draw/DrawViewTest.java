package loupe.ui.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import loupe.ui.common.easel.Sheet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import loupe.data.Drawing;
import loupe.data.DrawingTransform;
import loupe.data.GrayImage;
import loupe.data.StarterDigit;
import loupe.data.StrokeRenderer;
import loupe.ui.common.Appearance;
import loupe.ui.common.Threads;
import loupe.ui.common.WindowMemory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class DrawViewTest {

    private static final Drawing BAR = Canvases.line(140, 60, 140, 220);

    @TempDir
    private Path folder;

    private final List<GrayImage> shown = new ArrayList<>();
    private final Deque<Runnable> background = new ArrayDeque<>();
    private final WindowMemory memory = Canvases.memory(BAR);
    private Optional<java.io.File> chosen = Optional.empty();
    private DrawViewModel model;

    @Start
    void start(Stage stage) {
        stage.setScene(new Scene(view(), 1000, 720));
        stage.getScene().getStylesheets().addAll("/loupe/ui/bridge.css", "/loupe/ui/loupe.css");
        stage.show();
    }

    private DrawView view() {
        model = new DrawViewModel(shown::add, memory);
        PictureIntake intake = new PictureIntake(model,
                new Threads(background::add, Runnable::run, refresh -> () -> { }));
        return new DrawView(model, new DrawActions(model, intake, () -> chosen), new Appearance(), Canvases::square,
                new Lenses(List.of(new FakeLens("answers", 320))));
    }

    @Test
    void a_stroke_drawn_with_the_mouse_is_in_the_picture_and_on_the_canvas(FxRobot robot) {
        drag(robot, MouseButton.PRIMARY, 50, 50, 70, 50, 90, 50);

        assertThat(shown.getLast().at(7, 5)).isGreaterThan(0.9f);
        assertThat(model.steps().undoName().getValue()).isEqualTo("Stroke");
        assertThat(model.sheet().get().drawing().strokes()).hasSize(2);
        assertThat(ink(robot, 70, 50)).isTrue();
        assertThat(ink(robot, 70, 80)).isFalse();
        assertThat(robot.lookup("#canvas").query().getAccessibleText())
                .isEqualTo("Your drawing, 2 strokes; the networks get it 28 by 28.");
    }

    @Test
    void a_stroke_goes_on_outside_the_canvas_and_is_clipped_there(FxRobot robot) {
        robot.interact(() -> {
            fire(robot, MouseEvent.MOUSE_PRESSED, 260, 150);
            fire(robot, MouseEvent.MOUSE_DRAGGED, 320, 150);
            fire(robot, MouseEvent.MOUSE_DRAGGED, 320, 200);
            fire(robot, MouseEvent.MOUSE_DRAGGED, 260, 200);
            fire(robot, MouseEvent.MOUSE_RELEASED, 260, 200);
        });

        assertThat(model.sheet().get().drawing().strokes().getLast().points()).anyMatch(point -> point.x() > 310);
        assertThat(shown.getLast().at(26, 20)).isGreaterThan(0.9f);
        assertThat(shown.getLast().at(26, 17)).isZero();
    }

    @Test
    void what_was_drawn_is_taken_back_and_done_again(FxRobot robot) {
        drag(robot, MouseButton.PRIMARY, 50, 50, 90, 50);
        GrayImage drawn = shown.getLast();

        robot.interact(() -> model.steps().undo());
        assertThat(ink(robot, 70, 50)).isFalse();
        assertThat(shown.getLast()).isEqualTo(new StrokeRenderer().raw(BAR));

        robot.interact(() -> model.steps().redo());
        assertThat(ink(robot, 70, 50)).isTrue();
        assertThat(shown.getLast()).isEqualTo(drawn);
    }

    @Test
    void the_handle_under_the_drawing_moves_it(FxRobot robot) {
        Point2D from = middle(robot, "#handle-move");
        robot.moveTo(from).press(MouseButton.PRIMARY).moveTo(from.add(pixels(robot, 60), 0)).release(MouseButton.PRIMARY);

        assertThat(model.steps().undoName().getValue()).isEqualTo("Move");
        assertThat(model.sheet().get().ink().orElseThrow().centre().x()).isCloseTo(200, within(1.0));
        assertThat(middle(robot, "#handle-move").getX()).isCloseTo(from.getX() + pixels(robot, 60), within(2.0));
        robot.interact(() -> model.steps().undo());
        assertThat(model.sheet().get().drawing()).isEqualTo(BAR);
    }

    @Test
    void the_handle_above_the_drawing_turns_it(FxRobot robot) {
        robot.moveTo(middle(robot, "#handle-turn")).press(MouseButton.PRIMARY).moveTo(place(robot, 260, 140))
                .release(MouseButton.PRIMARY);

        assertThat(model.steps().undoName().getValue()).isEqualTo("Turn");
        assertThat(model.sheet().get().degrees()).isCloseTo(90, within(1.0));
        assertThat(shown.getLast().at(20, 14)).isGreaterThan(0.9f);
    }

    @Test
    void the_handle_at_the_corner_scales_the_drawing(FxRobot robot) {
        Point2D centre = place(robot, 140, 140);
        robot.moveTo(middle(robot, "#handle-scale")).press(MouseButton.PRIMARY)
                .moveTo(centre.midpoint(middle(robot, "#handle-scale"))).release(MouseButton.PRIMARY);

        assertThat(model.steps().undoName().getValue()).isEqualTo("Scale");
        assertThat(model.sheet().get().drawing().bounds().orElseThrow().height()).isCloseTo(80, within(2.0));
    }

    @Test
    void the_other_button_moves_the_drawing_from_anywhere(FxRobot robot) {
        drag(robot, MouseButton.SECONDARY, 30, 30, 30, 60);

        assertThat(model.steps().undoName().getValue()).isEqualTo("Move");
        assertThat(model.sheet().get().ink().orElseThrow().centre().y()).isCloseTo(170, within(1.0));
    }

    @Test
    void escape_takes_back_the_gesture_that_goes_on(FxRobot robot) {
        robot.moveTo(place(robot, 50, 50)).press(MouseButton.PRIMARY).moveTo(place(robot, 90, 50));
        assertThat(model.drawing().get()).isTrue();

        robot.type(KeyCode.ESCAPE).moveTo(place(robot, 90, 90)).release(MouseButton.PRIMARY);

        assertThat(model.sheet().get().drawing()).isEqualTo(BAR);
        assertThat(model.steps().undoName().getValue()).isEmpty();
        assertThat(ink(robot, 70, 50)).isFalse();
    }

    @Test
    void the_handles_make_room_while_the_pen_draws(FxRobot robot) {
        assertThat(robot.lookup("#handles").query().isVisible()).isTrue();

        robot.moveTo(place(robot, 50, 50)).press(MouseButton.PRIMARY).moveTo(place(robot, 90, 50));
        assertThat(robot.lookup("#handles").query().isVisible()).isFalse();

        robot.release(MouseButton.PRIMARY);
        assertThat(robot.lookup("#handles").query().isVisible()).isTrue();
    }

    @Test
    void arrow_keys_move_the_drawing_by_one_pixel_and_with_shift_by_four(FxRobot robot) {
        focusCanvas(robot);

        robot.type(KeyCode.RIGHT).type(KeyCode.RIGHT).press(KeyCode.SHIFT).type(KeyCode.UP).release(KeyCode.SHIFT);

        assertThat(model.sheet().get().drawing()).isEqualTo(DrawingTransform.moved(BAR, 20, -40));
    }

    @Test
    void the_arrow_keys_move_the_drawing_after_the_mouse_has_used_a_handle_or_a_button_but_not_the_slider(FxRobot robot) {
        robot.interact(() -> robot.lookup("#pen").query().requestFocus());
        robot.drag("#handle-move").dropBy(20, 0);
        assertThat(robot.lookup("#canvas").query().isFocused()).isTrue();

        for (String control : List.of("#centre", "#clear", "#first")) {
            robot.clickOn(control);
            assertThat(robot.lookup("#canvas").query().isFocused()).as(control).isTrue();
        }
        robot.clickOn("#pen");
        assertThat(robot.lookup("#pen").query().isFocused()).isTrue();
    }

    @Test
    void the_canvas_has_the_keys_at_first(FxRobot robot) {
        robot.type(KeyCode.RIGHT);

        assertThat(model.sheet().get().drawing()).isEqualTo(DrawingTransform.moved(BAR, 10, 0));
    }

    @Test
    void the_keys_alone_are_enough_to_draw(FxRobot robot) {
        robot.type(KeyCode.DELETE).type(KeyCode.ENTER).type(KeyCode.SPACE);
        assertThat(line(robot)).isEqualTo("Arrow keys move the pen. Space puts it down and lifts it. Enter puts it away.");
        robot.type(KeyCode.RIGHT, 3).type(KeyCode.DOWN, 3).type(KeyCode.SPACE).type(KeyCode.ESCAPE);

        assertThat(line(robot)).isEqualTo("Draw on it. Arrow keys move the digit by one pixel, with Shift by four.");
        assertThat(model.sheet().get().drawing().strokes()).hasSize(1);
        assertThat(shown.getLast().at(17, 17)).isGreaterThan(0.9f);
        assertThat(ink(robot, 175, 160)).isTrue();
    }

    @Test
    void keys_turn_and_scale_the_drawing(FxRobot robot) {
        focusCanvas(robot);

        robot.type(KeyCode.PERIOD).press(KeyCode.CONTROL).type(KeyCode.RIGHT).release(KeyCode.CONTROL);
        robot.type(KeyCode.COMMA).type(KeyCode.COMMA).type(KeyCode.PERIOD).type(KeyCode.PLUS).type(KeyCode.MINUS);

        assertThat(model.sheet().get().degrees()).isCloseTo(5, within(1e-9));
        assertThat(model.sheet().get().upright().bounds().orElseThrow().height()).isCloseTo(160, within(1e-9));
    }

    @Test
    void m_switches_centring_and_the_switch_shows_it(FxRobot robot) {
        focusCanvas(robot);

        robot.type(KeyCode.M);
        assertThat(shown.getLast()).isEqualTo(new StrokeRenderer().mnist(BAR));
        assertThat(robot.lookup("#centre").queryAs(CheckBox.class).isSelected()).isTrue();

        robot.clickOn("#centre");
        assertThat(shown.getLast()).isEqualTo(new StrokeRenderer().raw(BAR));
    }

    @Test
    void the_canvas_is_cleared_by_button_and_by_key_and_the_first_digit_comes_back(FxRobot robot) {
        robot.clickOn("#clear");
        assertThat(shown.getLast()).isEqualTo(GrayImage.blank());
        assertThat(robot.lookup("#canvas").query().getAccessibleText()).isEqualTo("The canvas is empty. Draw a digit.");

        robot.clickOn("#first");
        assertThat(model.sheet().get().drawing()).isEqualTo(StarterDigit.drawing(280));

        focusCanvas(robot);
        robot.type(KeyCode.DELETE);
        assertThat(model.sheet().get().isBlank()).isTrue();
    }

    @Test
    void the_slider_changes_the_pen_by_mouse_and_keys(FxRobot robot) {
        Slider slider = robot.lookup("#pen").queryAs(Slider.class);
        assertThat(slider.getValue()).isCloseTo(2.2, within(1e-9));
        assertThat(model.steps().undoName().getValue()).isEmpty();

        robot.interact(slider::requestFocus);
        robot.type(KeyCode.RIGHT).type(KeyCode.RIGHT);

        assertThat(model.sheet().get().drawing().width()).isCloseTo(26, within(1e-9));
        robot.interact(() -> model.steps().undo());
        assertThat(slider.getValue()).isCloseTo(2.2, within(1e-9));
    }

    @Test
    void a_pasted_picture_is_read_in_the_background_and_shown(FxRobot robot) {
        WritableImage white = new WritableImage(28, 28);
        for (int i = 0; i < 28 * 28; i++) {
            white.getPixelWriter().setColor(i % 28, i / 28, i % 28 == 9 ? Color.BLACK : Color.WHITE);
        }
        robot.interact(() -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.IMAGE, white)));
        focusCanvas(robot);

        robot.press(KeyCode.CONTROL).type(KeyCode.V).release(KeyCode.CONTROL);
        assertThat(model.sheet().get().picture()).isEmpty();
        robot.interact(background.removeFirst()::run);

        assertThat(shown.getLast().at(9, 3)).isEqualTo(1);
        assertThat(shown.getLast().at(8, 3)).isZero();
        assertThat(line(robot)).isEqualTo("Dark ink on light paper was found.");
        assertThat(ink(robot, 95, 150)).isTrue();
        assertThat(ink(robot, 140, 150)).isFalse();
    }

    @Test
    void a_file_that_is_no_picture_is_refused_and_the_drawing_stays(FxRobot robot) throws IOException {
        Path file = Files.writeString(folder.resolve("seven.png"), "no picture");
        chosen = Optional.of(file.toFile());

        robot.clickOn("#open");
        robot.interact(background.removeFirst()::run);

        assertThat(line(robot)).startsWith(file.toString()).endsWith(".");
        assertThat(model.sheet().get()).isEqualTo(Sheet.of(BAR, false));
    }

    @Test
    void a_clipboard_without_a_picture_is_said_to_have_none(FxRobot robot) {
        robot.interact(() -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, "7")));
        focusCanvas(robot);

        robot.press(KeyCode.CONTROL).type(KeyCode.V).release(KeyCode.CONTROL);

        assertThat(line(robot)).isEqualTo("There is no picture to paste. Copy one first, or copy a picture file.");
    }

    @Test
    void a_new_window_shows_the_drawing_that_was_left(FxRobot robot) {
        drag(robot, MouseButton.PRIMARY, 50, 50, 90, 50);
        robot.type(KeyCode.M);
        Sheet left = model.sheet().get();

        robot.interact(() -> robot.lookup("#canvas").query().getScene().setRoot(view()));

        assertThat(model.sheet().get()).isEqualTo(left);
        assertThat(ink(robot, 70, 50)).isTrue();
        assertThat(robot.lookup("#centre").queryAs(CheckBox.class).isSelected()).isTrue();
    }

    @Test
    void everything_that_takes_the_keys_has_a_name_for_screen_readers(FxRobot robot) {
        List<Node> takers = List.copyOf(robot.lookup(Node::isFocusTraversable).queryAll());

        assertThat(takers).allSatisfy(node -> assertThat(node.getAccessibleText()).isNotBlank());
        assertThat(takers.stream().map(Node::getId).collect(Collectors.toSet()))
                .contains("canvas", "centre", "pen", "clear", "first", "open");
    }

    private static void focusCanvas(FxRobot robot) {
        robot.interact(robot.lookup("#canvas").query()::requestFocus);
    }

    private static String line(FxRobot robot) {
        return robot.lookup("#draw-line").queryAs(Label.class).getText();
    }

    private static void drag(FxRobot robot, MouseButton button, double... xy) {
        robot.moveTo(place(robot, xy[0], xy[1])).press(button);
        for (int i = 2; i < xy.length; i += 2) {
            robot.moveTo(place(robot, xy[i], xy[i + 1]));
        }
        robot.release(button);
    }

    /** A windowless screen sends what happens outside the canvas to the node that lies there; a real one does not. */
    private static void fire(FxRobot robot, EventType<MouseEvent> kind, double x, double y) {
        Node canvas = robot.lookup("#canvas").query();
        Point2D screen = place(robot, x, y);
        Point2D scene = canvas.localToScene(canvas.screenToLocal(screen));
        Event.fireEvent(canvas, new MouseEvent(kind, scene.getX(), scene.getY(), screen.getX(), screen.getY(),
                MouseButton.PRIMARY, 1, false, false, false, false, true, false, false, false, false, true, null));
    }

    /** Where on the screen a place of the canvas is, given in its units. */
    private static Point2D place(FxRobot robot, double x, double y) {
        Region canvas = robot.lookup("#canvas").queryAs(Region.class);
        return canvas.localToScreen(x * canvas.getWidth() / Sheet.BOX, y * canvas.getWidth() / Sheet.BOX);
    }

    private static double pixels(FxRobot robot, double units) {
        return place(robot, units, 0).getX() - place(robot, 0, 0).getX();
    }

    private static Point2D middle(FxRobot robot, String query) {
        robot.interact(robot.lookup("#canvas").query().getScene().getRoot()::layout);
        Node node = robot.lookup(query).query();
        Bounds bounds = node.localToScreen(node.getBoundsInLocal());
        return new Point2D(bounds.getCenterX(), bounds.getCenterY());
    }

    /** Whether that place of the canvas is dark on the screen. */
    private static boolean ink(FxRobot robot, double x, double y) {
        Region canvas = robot.lookup("#canvas").queryAs(Region.class);
        WritableImage[] image = new WritableImage[1];
        robot.interact(() -> image[0] = canvas.snapshot(null, null));
        double scale = canvas.getWidth() / Sheet.BOX;
        return image[0].getPixelReader().getColor((int) (x * scale), (int) (y * scale)).getBrightness() < 0.4;
    }
}
