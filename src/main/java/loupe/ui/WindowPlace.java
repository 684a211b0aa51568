package loupe.ui;

import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import loupe.storage.WindowState.Place;
import loupe.ui.common.WindowMemory;

/** Puts a window where it was, and remembers where it is moved. */
final class WindowPlace {

    /** What the drawing, a lens and the desk need beside each other; no more than the screen has. */
    private static final double LEAST_WIDTH = 1100;
    private static final double LEAST_HEIGHT = 640;
    private static final double FIRST_WIDTH = 1280;
    private static final double FIRST_HEIGHT = 800;
    /** Height of a window's title, in pixels: what has to be on a screen so that the window can be moved. */
    private static final double TITLE = 40;

    private final Stage stage;
    private final WindowMemory memory;

    WindowPlace(Stage stage, WindowMemory memory) {
        this.stage = stage;
        this.memory = memory;
    }

    /** Restores the place where a present screen still shows it, else a first size in the screen's middle. */
    void restore() {
        Place place = memory.state().place();
        List<Screen> there = place.isKnown() ? Screen.getScreensForRectangle(place.x(), place.y(), place.width(), TITLE) : List.of();
        Rectangle2D room = there.stream().findFirst().orElse(Screen.getPrimary()).getVisualBounds();
        stage.setMinWidth(Math.min(LEAST_WIDTH, room.getWidth()));
        stage.setMinHeight(Math.min(LEAST_HEIGHT, room.getHeight()));
        stage.setWidth(Math.clamp(place.isKnown() ? place.width() : FIRST_WIDTH, stage.getMinWidth(), room.getWidth()));
        stage.setHeight(Math.clamp(place.isKnown() ? place.height() : FIRST_HEIGHT, stage.getMinHeight(), room.getHeight()));
        if (!there.isEmpty()) {
            stage.setX(place.x());
            stage.setY(place.y());
        } else {
            stage.centerOnScreen();
        }
        stage.setMaximized(place.maximised());
        watch();
    }

    private void watch() {
        InvalidationListener moved = change -> keep();
        stage.xProperty().addListener(moved);
        stage.yProperty().addListener(moved);
        stage.widthProperty().addListener(moved);
        stage.heightProperty().addListener(moved);
        stage.maximizedProperty().addListener(moved);
    }

    /** A maximised window keeps the size that it had before. */
    private void keep() {
        Place before = memory.state().place();
        if (stage.isMaximized()) {
            memory.keepPlace(new Place(before.x(), before.y(), before.width(), before.height(), true));
        } else if (stage.isShowing()) {
            memory.keepPlace(new Place(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), false));
        }
    }
}
