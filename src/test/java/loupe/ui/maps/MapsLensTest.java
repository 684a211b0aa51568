package loupe.ui.maps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import loupe.data.DataCatalog;
import loupe.data.DataFolders;
import loupe.data.DigitsCache;
import loupe.network.InitialWeights;
import loupe.network.NetworkSpec;
import loupe.network.NetworkText;
import loupe.ui.common.Appearance;
import loupe.ui.common.Threads;
import loupe.ui.common.figure.Sharp;
import loupe.ui.common.map.HeatMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class MapsLensTest {

    private static final NetworkSpec SPEC = NetworkText.parse("more", "flatten | dense 10");

    @TempDir
    private Path home;
    private MapsFixture all;
    private MapsTruth truth;

    @Start
    void open(Stage stage) {
        all = new MapsFixture(home, MapsFixture.LINE);
        truth = new MapsTruth(all.easel, all.desk, all.clock);
        Appearance appearance = new Appearance();
        ShiftLens shift = new ShiftLens(all.easel, all.desk, truth, new MapsWork(new Threads(all.work::add, all.work::add, all.clock),
                new DataCatalog(new DataFolders(List.of()), new DigitsCache(home)), home), appearance);
        TurnLens turn = new TurnLens(all.easel, all.desk, truth, all.clock, appearance);
        stage.setScene(new Scene(new HBox(shift.node(), turn.node()), 1240, 700));
        stage.getScene().getStylesheets().addAll("/loupe/ui/bridge.css", "/loupe/ui/loupe.css");
        stage.show();
        shift.shown(true);
        turn.shown(true);
        all.settle();
    }

    @Test
    void a_press_on_a_cell_puts_the_digit_there(FxRobot robot) {
        HeatMap map = robot.lookup("#shift-map-A").queryAs(HeatMap.class);
        Node canvas = map.getChildrenUnmodifiable().getFirst();
        double cell = canvas.getLayoutBounds().getWidth() / 17;
        Point2D at = canvas.localToScreen(cell * 11.5, cell * 6.5);

        robot.clickOn(at);

        assertThat(all.easel.sheet().get().offset().x()).isCloseTo(3, within(1e-9));
        assertThat(all.easel.sheet().get().offset().y()).isCloseTo(-2, within(1e-9));
    }

    @Test
    void the_maps_of_a_full_desk_stay_in_their_cards_in_a_low_window(FxRobot robot) {
        robot.interact(() -> {
            for (String name : List.of("second", "third", "fourth")) {
                all.desk.endLive(home.resolve("gone").toString());
                all.settle();
                all.desk.putLive(name, SPEC, InitialWeights.of(SPEC, 1), List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9"));
                all.settle();
            }
            ((Region) robot.lookup(".shift").query()).setMaxHeight(480);
            ((HBox) robot.lookup(".shift").query().getParent()).layout();
        });
        WaitForAsyncUtils.waitForFxEvents();

        Node card = robot.lookup(".shift-card.mark-d").query();
        Node map = card.lookup(".heat-map");
        assertThat(map.isVisible()).isTrue();
        assertThat(holds(robot.lookup(".shift").query(), card)).isTrue();
        assertThat(holds(card, map)).isTrue();
        assertThat(map.getLayoutBounds().getHeight()).as("squares of a few pixels at least").isGreaterThan(51);
    }

    @Test
    void a_map_stays_in_its_room_and_off_the_answers_beside_them_where_its_squares_become_larger_so(FxRobot robot) {
        robot.interact(() -> {
            HeatMap map = new HeatMap(new Appearance());
            TopAnswers answers = new TopAnswers(all.network());
            MapRoom room = new MapRoom(map, answers);
            for (int[] size : new int[][] {{300, 300}, {340, 200}, {340, 120}, {150, 90}}) {
                room.resize(size[0], size[1]);
                room.layout();
                assertThat(room.getLayoutBounds().contains(box(map))).isTrue();
                assertThat(room.getLayoutBounds().contains(box(answers))).isTrue();
                assertThat(box(map).getMinX() >= box(answers).getMaxX() || box(map).getMinY() >= box(answers).getMaxY()
                        || box(map).getMaxX() <= box(answers).getMinX()).isTrue();
            }
            room.resize(340, 200);
            room.layout();
            assertThat(map.getLayoutX()).isZero();
            assertThat(map.getWidth()).as("11 pixels a square, not 9").isEqualTo(187);
            assertThat(answers.getLayoutY()).isZero();
        });
    }

    private static Bounds box(Region node) {
        return new BoundingBox(node.getLayoutX(), node.getLayoutY(), node.getWidth(), node.getHeight());
    }

    private static boolean holds(Node around, Node inner) {
        return around.localToScene(around.getLayoutBounds()).contains(inner.localToScene(inner.getLayoutBounds()));
    }

    @Test
    void arrows_move_the_digit(FxRobot robot) {
        robot.interact(() -> robot.lookup(".shift").query().requestFocus());

        robot.push(KeyCode.RIGHT);
        robot.push(KeyCode.SHIFT, KeyCode.UP);

        assertThat(all.easel.sheet().get().offset().x()).isCloseTo(1, within(1e-9));
        assertThat(all.easel.sheet().get().offset().y()).isCloseTo(-4, within(1e-9));
    }

    @Test
    void a_button_says_what_the_drawing_is(FxRobot robot) {
        robot.clickOn(robot.lookup(".shift #truth-8").<Node>query());

        assertThat(truth.model().truth().get()).contains(new Truth(8, true));
    }

    @Test
    void a_press_on_the_right_of_the_plot_turns_the_drawing_by_a_quarter(FxRobot robot) {
        Node plot = robot.lookup("#turn-plot").query();
        Point2D middle = plot.localToScreen(plot.getLayoutBounds().getCenterX(), plot.getLayoutBounds().getCenterY());

        robot.clickOn(middle.add(80, 0));

        assertThat(all.easel.sheet().get().degrees()).isCloseTo(90, within(2.0));
    }

    @Test
    void the_pen_is_chosen_on_its_curve(FxRobot robot) {
        robot.clickOn("#change-pen");
        robot.interact(() -> robot.lookup(".turn").query().requestFocus());
        double before = all.easel.sheet().get().upright().width();

        robot.push(KeyCode.RIGHT);

        assertThat(all.easel.sheet().get().upright().width()).isCloseTo(before + 2.5, within(1e-9));
    }

    @Test
    void maps_of_the_test_digits_come_with_a_button_that_stops_them(FxRobot robot) {
        robot.clickOn("#maps-of-digits");
        assertThat(robot.lookup("#accuracy-stop").query().isVisible()).isTrue();
        assertThat(robot.lookup("#accuracy-words").queryLabeled().getText()).isEqualTo("Reading the test digits…");

        robot.clickOn("#maps-of-drawing");
        assertThat(robot.lookup("#accuracy-stop").query().isVisible()).isFalse();
    }

    @Test
    void a_network_that_cannot_be_read_says_so_where_its_map_would_be(FxRobot robot) {
        robot.interact(() -> {
            all.desk.add("nowhere");
            all.settle();
        });

        assertThat(robot.lookup("#shift-other-B").queryLabeled().getText()).startsWith("\"nowhere\" is no trained network");
        assertThat(robot.lookup("#shift-map-B").query().isVisible()).isFalse();
        assertThat(robot.lookup(".turn-line .maps-words").queryAllAs(Label.class)).extracting(Label::getText)
                .contains("tiny knows the 3 at 72 of 72 angles.").anyMatch(words -> words.startsWith("nowhere: \"nowhere\" is no trained network"));
    }

    @Test
    void the_card_of_a_network_that_is_gone_is_drawn_no_more(FxRobot robot) {
        HeatMap map = robot.lookup("#shift-map-A").queryAs(HeatMap.class);
        String before = map.getAccessibleText();
        robot.interact(() -> {
            all.desk.remove(all.network());
            truth.model().choose(8);
        });

        assertThat(map.getScene()).isNull();
        assertThat(map.getAccessibleText()).isEqualTo(before);
    }

    @Test
    void curves_and_maps_are_painted_with_as_many_pixels_as_are_saved(FxRobot robot) {
        for (String each : List.of("#turn-plot", "#shift-map-A")) {
            Parent figure = robot.lookup(each).query();
            ImageView painted = (ImageView) figure.getChildrenUnmodifiable().getFirst();
            double once = painted.getImage().getWidth();
            double shown = painted.getLayoutBounds().getWidth();

            robot.interact(() -> ((Sharp) figure).sharpen(2));

            assertThat(painted.getImage().getWidth()).as(each).isEqualTo(2 * once);
            assertThat(painted.getLayoutBounds().getWidth()).as(each).isEqualTo(shown);

            robot.interact(() -> ((Sharp) figure).sharpen(1));

            assertThat(painted.getImage().getWidth()).as(each).isEqualTo(once);
        }
    }

    @Test
    void the_names_of_the_networks_are_in_what_is_saved_of_the_curves(FxRobot robot) {
        Node curves = robot.lookup("#turn-plot").query().getParent();

        assertThat(curves.lookupAll(".turn-line .maps-words")).extracting(words -> ((Label) words).getText())
                .containsExactly("tiny knows the 3 at 72 of 72 angles.");
        assertThat(curves.getStyleClass()).contains("turn-curves");
    }

    @Test
    void each_map_and_the_plot_say_in_a_sentence_what_they_show(FxRobot robot) {
        assertThat(robot.lookup("#shift-map-A").query().getAccessibleText())
                .isEqualTo("tiny knows the 3 at 255 of the 289 places where all of it is in the frame.");
        assertThat(robot.lookup("#turn-plot").query().getAccessibleText()).isEqualTo("tiny knows the 3 at 72 of 72 angles.");
    }
}
