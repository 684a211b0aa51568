package loupe.ui.common;

import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;

/** Paints a node with the next frame, once, however much changes before it. On the screen's thread. */
public final class NextFrame {

    private final Parent node;
    private final Runnable paint;
    private boolean due;

    /** @param paint called just before the layout of a frame; a node that is in no window is laid out when it comes into one */
    public NextFrame(Parent node, Runnable paint) {
        this.node = node;
        this.paint = paint;
    }

    /** Asks for one painting. */
    public void request() {
        if (!due) {
            Optional<Scene> scene = Optional.ofNullable(node.getScene());
            due = scene.isPresent();
            scene.ifPresentOrElse(this::follow, node::requestLayout);
        }
    }

    private void follow(Scene scene) {
        scene.addPreLayoutPulseListener(new Runnable() {
            @Override
            public void run() {
                scene.removePreLayoutPulseListener(this);
                due = false;
                paint.run();
            }
        });
        Platform.requestNextPulse();
    }
}
