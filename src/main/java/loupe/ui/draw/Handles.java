package loupe.ui.draw;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import loupe.data.Bounds;
import loupe.ui.common.Icon;
import loupe.ui.common.Named;
import loupe.ui.common.Texts;
import loupe.ui.common.easel.Sheet;

/** What takes the drawing as one object: a badge under it moves, one above it turns, one at its corner scales. */
final class Handles extends Pane {

    /** From the ink to a badge's middle, so far that a stroke that goes on near the ink does not meet it; in pixels. */
    private static final double GAP = 30;
    private static final double SIDE = 28;

    private final Region frame = new Region();
    private final StackPane move = badge("move", Icon.MOVE, "draw.handle.move", Cursor.MOVE);
    private final StackPane turn = badge("turn", Icon.TURN, "draw.handle.turn", Cursor.HAND);
    private final StackPane scale = badge("scale", Icon.SCALE, "draw.handle.scale", Cursor.SE_RESIZE);
    private Optional<Bounds> ink = Optional.empty();

    Handles() {
        setPickOnBounds(false);
        setId("handles");
        frame.getStyleClass().add("object-frame");
        frame.setMouseTransparent(true);
        frame.visibleProperty().bind(Bindings.createBooleanBinding(
                () -> isActive(move) || isActive(turn) || isActive(scale),
                move.hoverProperty(), turn.hoverProperty(), scale.hoverProperty(),
                move.pressedProperty(), turn.pressedProperty(), scale.pressedProperty()));
        scale.getChildren().getFirst().setRotate(90);
        getChildren().addAll(frame, move, turn, scale);
    }

    /** Lets {@code path} follow a pointer that takes a badge; while the pen draws, the badges make room. */
    void lead(PointerPath path, DrawViewModel model) {
        visibleProperty().bind(Bindings.createBooleanBinding(
                () -> !model.drawing().get() && model.sheet().get().ink().isPresent(), model.drawing(), model.sheet()));
        List.of(move, turn, scale).forEach(path::follow);
        path.press(move, MouseButton.PRIMARY, at -> model.grasp(Grip.MOVE, at));
        path.press(turn, MouseButton.PRIMARY, at -> model.grasp(Grip.TURN, at));
        path.press(scale, MouseButton.PRIMARY, at -> model.grasp(Grip.SCALE, at));
    }

    /** Goes around {@code next}, in the canvas' units. */
    void surround(Optional<Bounds> next) {
        ink = next;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        ink.ifPresent(bounds -> {
            double pixels = getWidth() / Sheet.BOX;
            double left = bounds.left() * pixels;
            double top = bounds.top() * pixels;
            double right = bounds.right() * pixels;
            double bottom = bounds.bottom() * pixels;
            double middle = (left + right) / 2;
            frame.resizeRelocate(left - 6, top - 6, right - left + 12, bottom - top + 12);
            put(turn, middle, top - GAP);
            put(move, middle, bottom + GAP);
            put(scale, Math.max(right, middle + SIDE) + GAP * 0.7, bottom + GAP * 0.7);
        });
    }

    private void put(Region badge, double x, double y) {
        double most = getWidth() - SIDE / 2 - 4;
        double least = SIDE / 2 + 4;
        badge.resizeRelocate(snapPositionX(Math.clamp(x, least, most) - SIDE / 2),
                snapPositionY(Math.clamp(y, least, most) - SIDE / 2), SIDE, SIDE);
    }

    private static boolean isActive(Node node) {
        return node.isHover() || node.isPressed();
    }

    private static StackPane badge(String name, Icon icon, String key, Cursor cursor) {
        StackPane badge = Named.of(Texts.of(key), new StackPane(icon.node()));
        badge.setId("handle-" + name);
        badge.getStyleClass().add("handle");
        badge.setCursor(cursor);
        Tooltip tip = new Tooltip(Texts.of(key + ".tip"));
        tip.setShowDelay(Duration.millis(400));
        Tooltip.install(badge, tip);
        return badge;
    }
}
