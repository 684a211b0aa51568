package loupe.ui;

import javafx.beans.InvalidationListener;
import javafx.stage.Screen;
import javafx.stage.Stage;
import loupe.storage.WindowState.Place;
import loupe.ui.common.WindowMemory;

/** Puts a window where it was, and remembers where it is moved. */
final class WindowPlace {

    private static final double FIRST_WIDTH = 1280;
    private static final double FIRST_HEIGHT = 800;

    private final Stage stage;
    private final WindowMemory memory;

    WindowPlace(Stage stage, WindowMemory memory) {
        this.stage = stage;
        this.memory = memory;
    }

    /** Restores the place where a present screen still shows it, else a first size in the screen's middle. */
    void restore() {
        stage.setMinWidth(960);
        stage.setMinHeight(640);
        Place place = memory.state().place();
        boolean there = place.isKnown() && !Screen.getScreensForRectangle(place.x(), place.y(), place.width(), 40).isEmpty();
        stage.setWidth(place.isKnown() ? place.width() : FIRST_WIDTH);
        stage.setHeight(place.isKnown() ? place.height() : FIRST_HEIGHT);
        if (there) {
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
