package loupe.planted.ui.draw;

/** Breaks: one class hands work to the toolkit. */
public final class CanvasWithItsOwnThread {

    void paint() {
        javafx.application.Platform.runLater(() -> { });
    }
}
