package loupe.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Screen;
import javafx.stage.Stage;
import loupe.data.Drawing;
import loupe.storage.WindowState;
import loupe.storage.WindowState.Place;
import loupe.ui.common.WindowMemory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class WindowPlaceTest {

    private final WindowMemory memory =
            new WindowMemory(WindowState.first(List.of(), Drawing.empty(280)), state -> { }, (after, task) -> { });
    private Stage stage;

    /** One of its own: what it asks for stays with it. */
    @Start
    void start(Stage shared) {
        stage = new Stage();
        stage.setScene(new Scene(new StackPane()));
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(stage::hide);
    }

    @Test
    void a_window_opens_where_it_was(FxRobot robot) {
        memory.keepPlace(new Place(12, 34, wide(1170), 650, false));

        restore(robot);

        assertThat(place()).isEqualTo(new Place(12, 34, wide(1170), 650, false));
    }

    @Test
    void a_place_off_every_screen_is_not_taken(FxRobot robot) {
        memory.keepPlace(new Place(50_000, 20, wide(1170), 650, false));

        restore(robot);

        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        assertThat(stage.getX()).isBetween(screen.getMinX(), screen.getMaxX() - wide(1170));
        assertThat(stage.getWidth()).isEqualTo(wide(1170));
    }

    @Test
    void a_window_is_never_larger_than_the_screen_it_opens_on(FxRobot robot) {
        memory.keepPlace(new Place(0, 0, 9000, 5000, false));

        restore(robot);

        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        assertThat(stage.getWidth()).isEqualTo(screen.getWidth());
        assertThat(stage.getHeight()).isEqualTo(screen.getHeight());
    }

    @Test
    void a_window_is_never_narrower_than_what_stands_beside_each_other_in_it(FxRobot robot) {
        memory.keepPlace(new Place(12, 34, 960, 300, false));

        restore(robot);

        assertThat(place()).isEqualTo(new Place(12, 34, wide(1100), 640, false));
        assertThat(stage.getMinWidth()).isEqualTo(wide(1100));
    }

    @Test
    void where_it_is_moved_is_remembered(FxRobot robot) {
        restore(robot);

        robot.interact(() -> {
            stage.setX(7);
            stage.setY(9);
            stage.setWidth(1180);
        });

        assertThat(memory.state().place().x()).isEqualTo(7);
        assertThat(memory.state().place().y()).isEqualTo(9);
        assertThat(memory.state().place().width()).isEqualTo(1180);
    }

    @Test
    void a_maximised_window_keeps_the_size_that_it_had_before(FxRobot robot) {
        memory.keepPlace(new Place(12, 34, wide(1170), 650, false));
        restore(robot);

        robot.interact(() -> stage.setMaximized(true));

        assertThat(memory.state().place()).isEqualTo(new Place(12, 34, wide(1170), 650, true));
    }

    /** What the screen has of {@code width}: the one that tests run on has less than a learner's. */
    private static double wide(double width) {
        return Math.min(width, Screen.getPrimary().getVisualBounds().getWidth());
    }

    private void restore(FxRobot robot) {
        robot.interact(() -> {
            new WindowPlace(stage, memory).restore();
            stage.show();
        });
    }

    private Place place() {
        return new Place(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), stage.isMaximized());
    }
}
