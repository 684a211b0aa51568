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
 * Leads a pointer's events (mouse, pen or finger) to the view model: at once, so that the networks' answers come with the
 * same frame; those of a fast mouse together every few milliseconds and at the frame's end, so that it costs no more than
 * a pen.
 */
final class PointerPath {

    /** Between two sendings, in nanoseconds: a pen with 240 events a second has each of them sent at once. */
    private static final long REST = 4_000_000;

    private final DrawViewModel model;
    private final Function<MouseEvent, Stroke.Point> place;
    private final List<Stroke.Point> waiting = new ArrayList<>();
    private final Runnable frame = this::send;
    private long sent = System.nanoTime() - REST;
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
        if (System.nanoTime() - sent >= REST) {
            send();
        }
        Platform.requestNextPulse();
    }

    private void release(MouseEvent event, Scene scene) {
        if (event.getButton() == button) {
            button = MouseButton.NONE;
            scene.removePreLayoutPulseListener(frame);
            send();
            model.finish();
        }
    }

    private void send() {
        if (!waiting.isEmpty()) {
            List<Stroke.Point> path = List.copyOf(waiting);
            waiting.clear();
            sent = System.nanoTime();
            model.go(path, steady);
        }
    }
}
