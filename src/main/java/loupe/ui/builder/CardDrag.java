package loupe.ui.builder;

import java.util.Comparator;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.event.EventHandler;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import loupe.network.LayerPath;

/** Moves the chosen cards with the pointer: the nearest wire is where they go. */
final class CardDrag {

    private final BuilderViewModel model;
    private final Supplier<Stream<Wire>> wires;
    private final EventHandler<MouseEvent> moves = this::drag;
    private final EventHandler<MouseEvent> ends = this::drop;
    private Optional<Wire> target = Optional.empty();

    /** @param wires all that are seen */
    CardDrag(BuilderViewModel model, Supplier<Stream<Wire>> wires) {
        this.model = model;
        this.wires = wires;
    }

    /** Lets the card at {@code path} be moved by {@code handle}. */
    void watch(Node handle, LayerPath path) {
        handle.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> begin(handle.getScene(), path, event));
    }

    /** A chosen card takes all chosen ones along. Wherever the pointer is then, it drags. */
    private void begin(Scene scene, LayerPath path, MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        scene.addEventFilter(MouseEvent.MOUSE_DRAGGED, moves);
        scene.addEventFilter(MouseEvent.MOUSE_RELEASED, ends);
        if (model.selection().get().paths().contains(path) && !event.isShiftDown() && !event.isShortcutDown()) {
            event.consume();
        }
    }

    private void drag(MouseEvent event) {
        aim(wires.get().min(Comparator.comparingDouble(wire -> distance(wire, event))));
        event.consume();
    }

    private static double distance(Wire wire, MouseEvent event) {
        Bounds at = wire.localToScene(wire.getBoundsInLocal());
        return Math.abs(at.getCenterY() - event.getSceneY()) + Math.max(0, at.getMinX() - event.getSceneX());
    }

    private void aim(Optional<Wire> next) {
        if (!next.equals(target)) {
            target.ifPresent(wire -> wire.invite(false));
            next.ifPresent(wire -> wire.invite(true));
            target = next;
        }
    }

    private void drop(MouseEvent event) {
        Scene scene = (Scene) event.getSource();
        scene.removeEventFilter(MouseEvent.MOUSE_DRAGGED, moves);
        scene.removeEventFilter(MouseEvent.MOUSE_RELEASED, ends);
        Optional<LayerPath> to = target.map(Wire::place);
        aim(Optional.empty());
        to.ifPresent(new LayerActions(model)::moveTo);
    }
}
