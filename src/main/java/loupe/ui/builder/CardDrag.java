package loupe.ui.builder;

import java.util.Comparator;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import loupe.network.LayerPath;

/** Moves the chosen cards with the pointer: the nearest wire is where they go. */
final class CardDrag {

    private final BuilderViewModel model;
    private final Supplier<Stream<Wire>> wires;
    private Optional<Wire> target = Optional.empty();

    /** @param wires all that are seen */
    CardDrag(BuilderViewModel model, Supplier<Stream<Wire>> wires) {
        this.model = model;
        this.wires = wires;
    }

    /** Lets the card at {@code path} be moved by {@code handle}. */
    void watch(Node handle, LayerPath path) {
        handle.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> begin(path, event));
        handle.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        handle.addEventHandler(MouseEvent.MOUSE_RELEASED, this::drop);
    }

    /** A chosen card takes all chosen ones along. */
    private void begin(LayerPath path, MouseEvent event) {
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
        target.ifPresent(wire -> wire.invite(false));
        next.ifPresent(wire -> wire.invite(true));
        target = next;
    }

    private void drop(MouseEvent event) {
        Optional<LayerPath> to = target.map(Wire::place);
        aim(Optional.empty());
        to.ifPresent(new LayerActions(model)::moveTo);
        event.consume();
    }
}
