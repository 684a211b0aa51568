package loupe.ui.common.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;
import javafx.stage.Stage;
import loupe.inference.Cell;
import loupe.network.LayerPath;
import loupe.ui.common.Appearance;
import loupe.ui.common.ThemeChoice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class LayerViewTest {

    private final LayersFixture fixture = new LayersFixture();
    private LayerViewModel layer;
    private LayerView view;

    @Start
    void start(Stage stage) {
        Appearance appearance = new Appearance();
        appearance.choose(ThemeChoice.LIGHT);
        fixture.show(LayersFixture.NETWORK);
        LayerPictures pictures = new LayerPictures(fixture.layers, appearance);
        layer = pictures.layer();
        view = pictures.whole(layer);
        layer.choose(LayerPath.of(0));
        stage.setScene(new Scene(new StackPane(view), 900, 500));
        stage.getScene().getStylesheets().addAll("/loupe/ui/bridge.css", "/loupe/ui/loupe.css");
        stage.show();
    }

    private Node mosaic() {
        return view.lookup(".mosaic");
    }

    private Rectangle mark(String where) {
        return (Rectangle) view.lookup(where + " > .field");
    }

    /** The middle of a cell on the screen, where pictures of 26x26 stand two in a row with a gap of 4. */
    private Point2D on(FxRobot robot, Cell cell) {
        Point2D[] found = new Point2D[1];
        robot.interact(() -> {
            double width = view.lookup(".scroll-pane .viewport").getLayoutBounds().getWidth() - 2 * MosaicPane.EDGE;
            double height = view.lookup(".scroll-pane .viewport").getLayoutBounds().getHeight() - 2 * MosaicPane.EDGE;
            Mosaic mosaic = Mosaic.fitting(layer.values().get().orElseThrow().shape(), width, height, 4);
            found[0] = mosaic().localToScreen(mosaic.box(cell).getMinX() + mosaic.box(cell).getWidth() / 2 + MosaicPane.EDGE,
                    mosaic.box(cell).getMinY() + mosaic.box(cell).getHeight() / 2 + MosaicPane.EDGE);
        });
        return found[0];
    }

    @Test
    void hovering_over_a_cell_marks_what_it_sees_and_shows_its_arithmetic(FxRobot robot) {
        assertThat(mark(".layer-drawing").isVisible()).isFalse();

        robot.moveTo(on(robot, new Cell(1, 10, 12)));

        assertThat(layer.cell().get()).contains(new Cell(1, 10, 12));
        assertThat(mark(".mosaic").isVisible()).isTrue();
        Rectangle field = mark(".layer-drawing");
        assertThat(List.of(field.getX(), field.getY(), field.getWidth(), field.getHeight())).containsExactly(1 + 12 * 6.0, 1 + 10 * 6.0, 18.0, 18.0);
        assertThat(view.lookupAll(".arithmetic .number-grid")).as("patch, kernel, products").hasSize(3);
        assertThat(view.getAccessibleText()).contains(" conv 3@3, picture 2, row 11, column 13: 9 products sum to ")
                .endsWith(" It sees 3 by 3 pixels of the drawing: columns 13 to 15, rows 11 to 13.");
    }

    @Test
    void the_keys_do_what_the_pointer_does(FxRobot robot) {
        robot.interact(view::requestFocus);
        robot.type(KeyCode.RIGHT).type(KeyCode.RIGHT).type(KeyCode.DOWN).type(KeyCode.PAGE_DOWN);
        assertThat(layer.cell().get()).contains(new Cell(1, 1, 1));
        robot.type(KeyCode.ESCAPE);
        assertThat(layer.cell().get()).isEmpty();
        assertThat(mark(".mosaic").isVisible()).isFalse();
    }

    @Test
    void where_the_network_does_not_work_there_is_no_scale_and_nothing_to_point_at(FxRobot robot) {
        assertThat(view.lookup(".layer-scale").isVisible() && view.lookup(".arithmetic").isVisible()).isTrue();

        robot.interact(() -> layer.choose(LayerPath.of(99)));

        assertThat(((Label) view.lookup(".layer-title")).getText()).isEqualTo("No picture: the network does not work up to here.");
        assertThat(view.lookup(".layer-scale").isVisible() || view.lookup(".arithmetic").isVisible()).isFalse();
        robot.interact(() -> layer.choose(LayerPath.of(0)));
        assertThat(view.lookup(".layer-scale").isVisible() && view.lookup(".arithmetic").isVisible()).isTrue();
    }

    @Test
    void the_pictures_grow_and_fit_again(FxRobot robot) {
        robot.interact(view::requestFocus);
        double fitting = mosaic().getLayoutBounds().getHeight();
        robot.type(KeyCode.EQUALS).type(KeyCode.EQUALS);
        robot.interact(() -> { });
        assertThat(mosaic().getLayoutBounds().getHeight()).isGreaterThan(fitting);
        robot.type(KeyCode.DIGIT0);
        robot.interact(() -> { });
        assertThat(mosaic().getLayoutBounds().getHeight()).isEqualTo(fitting);
    }

    @Test
    void control_t_shows_the_numbers_as_a_table_and_control_c_copies_them(FxRobot robot) {
        robot.interact(view::requestFocus);
        robot.press(KeyCode.CONTROL).type(KeyCode.T).release(KeyCode.CONTROL);
        TableView<?> table = (TableView<?>) view.lookup(".table-view");
        assertThat(((ToggleButton) view.lookup("#layer-table")).isSelected()).isTrue();
        assertThat(table.isVisible()).isTrue();
        assertThat(table.getItems()).hasSize(3 * 26 * 26);

        robot.interact(() -> layer.point(new Cell(0, 0, 0)));
        assertThat(table.getItems()).hasSize(11);
        robot.press(KeyCode.CONTROL).type(KeyCode.C).release(KeyCode.CONTROL);

        String[] copied = new String[1];
        await().until(() -> {
            robot.interact(() -> copied[0] = Clipboard.getSystemClipboard().getString());
            return layer.table().figures().tsv().equals(copied[0]);
        });
    }

    @Test
    void a_layer_that_is_not_reached_says_so(FxRobot robot) {
        robot.interact(() -> layer.choose(LayerPath.of(77)));
        assertThat(view.getAccessibleText()).isEqualTo("No picture: the network does not work up to here.");
        robot.interact(() -> layer.choose(LayerPath.of(4)));
        assertThat(view.getAccessibleText()).startsWith("Layer 5, dense 10: a list of 10 numbers, from ");
    }

    @Test
    void every_node_that_takes_the_focus_has_a_name(FxRobot robot) {
        List<Node> unnamed = new ArrayList<>();
        robot.interact(() -> collect(view, unnamed));
        assertThat(unnamed).isEmpty();
    }

    static void collect(Node node, List<Node> unnamed) {
        if (node.isFocusTraversable() && (node.getAccessibleText() == null || node.getAccessibleText().isBlank())) {
            unnamed.add(node);
        }
        if (node instanceof javafx.scene.Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, unnamed));
        }
    }
}
