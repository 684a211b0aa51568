package loupe.ui.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import loupe.data.Stroke;

/**
 * Leads a pointer's events (mouse, pen or finger) to the view model: in each frame the first at once, the others together
 * at the frame's end, so that a fast mouse costs no more than a slow one.
 */
final class PointerPath {

    private final DrawViewModel model;
    private final Function<MouseEvent, Stroke.Point> place;
    private final List<Stroke.Point> waiting = new ArrayList<>();
    private final Runnable frame = this::endFrame;
    private boolean went;
    private boolean steady;
    private MouseButton button = MouseButton.NONE;

    /** @param place where on the canvas an event is, in the canvas' units */
    PointerPath(DrawViewModel model, Function<MouseEvent, Stroke.Point> place) {
        this.model = model;
        this.place = place;
    }

    /** Follows pointers that were pressed on {@code node}. */
    void follow(Node node) {
        node.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        node.addEventHandler(MouseEvent.MOUSE_RELEASED, event -> release(event, node.getScene()));
    }

    /** Does {@code start} where {@code which} is pressed on {@code node}. A release that never came ends nothing more. */
    void press(Node node, MouseButton which, Consumer<Stroke.Point> start) {
        node.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            if (event.getButton() == which && (button == MouseButton.NONE || button == which)) {
                button = which;
                start.accept(place.apply(event));
                node.getScene().removePreLayoutPulseListener(frame);
                node.getScene().addPreLayoutPulseListener(frame);
                event.consume();
            }
        });
    }

    private void drag(MouseEvent event) {
        waiting.add(place.apply(event));
        steady = event.isShiftDown();
        if (!went) {
            went = true;
            send();
        }
        Platform.requestNextPulse();
    }

    private void release(MouseEvent event, Scene scene) {
        if (event.getButton() == button) {
            button = MouseButton.NONE;
            scene.removePreLayoutPulseListener(frame);
            endFrame();
            model.finish();
        }
    }

    private void endFrame() {
        send();
        went = false;
    }

    private void send() {
        if (!waiting.isEmpty()) {
            List<Stroke.Point> path = List.copyOf(waiting);
            waiting.clear();
            model.go(path, steady);
        }
    }
}
