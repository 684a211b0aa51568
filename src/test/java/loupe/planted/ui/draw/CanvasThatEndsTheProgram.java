package loupe.planted.ui.draw;

/** Breaks: one class ends the toolkit. */
public final class CanvasThatEndsTheProgram {

    void close() {
        javafx.application.Platform.exit();
    }
}
