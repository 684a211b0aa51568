package loupe.ui.draw;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleFunction;
import javafx.event.EventHandler;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import loupe.ui.common.Appearance;
import loupe.ui.common.Icon;
import loupe.ui.common.Texts;

/** The draw screen: the canvas, as large as the window allows, its tools, and the networks' lenses. */
final class DrawView extends Pane {

    /** Side of the 28x28 picture on the screen: 7 pixels for one of its own, 10 in a high window. */
    private static final double PICTURE = 196;
    private static final double LARGE_PICTURE = 280;
    private static final double HIGH = 860;
    private static final double GAP = 24;

    private final CanvasPane canvas;
    private final Label line = new Label();
    private final DrawTools tools;
    private final Lenses lenses;

    /** @param picture makes what shows the 28x28 picture with that side; {@code lenses} stands beside the canvas */
    DrawView(DrawViewModel model, DrawActions actions, Appearance appearance, DoubleFunction<Region> picture, Lenses lenses) {
        this.canvas = new CanvasPane(model, appearance);
        this.tools = new DrawTools(model, actions);
        this.lenses = lenses;
        getStyleClass().add("draw-screen");
        getStylesheets().add(DrawView.class.getResource("/loupe/ui/draw/draw.css").toExternalForm());
        line.getStyleClass().add("draw-line");
        line.setId("draw-line");
        line.setWrapText(true);
        getChildren().addAll(canvas, line, tools, lenses);
        Map<Boolean, Region> pictures = new HashMap<>();
        heightProperty().map(height -> height.doubleValue() >= HIGH).subscribe(high -> tools.show(
                pictures.computeIfAbsent(high, is -> picture.apply(is ? LARGE_PICTURE : PICTURE))));
        KeyPen pen = new KeyPen(model);
        canvas.show(pen);
        model.notice().subscribe(notice -> say(notice, pen));
        pen.state().subscribe(state -> say(model.notice().get(), pen));
        DrawKeys keys = new DrawKeys(model, pen, actions);
        canvas.setOnKeyPressed(keys::pressOnCanvas);
        EventHandler<KeyEvent> everywhere = event -> {
            lenses.press(event);
            keys.press(event);
        };
        sceneProperty().subscribe((before, scene) -> {
            Optional.ofNullable(before).ifPresent(old -> old.removeEventHandler(KeyEvent.KEY_PRESSED, everywhere));
            Optional.ofNullable(scene).ifPresent(now -> {
                now.addEventHandler(KeyEvent.KEY_PRESSED, everywhere);
                canvas.requestFocus();
            });
        });
        tools.addEventFilter(MouseEvent.MOUSE_CLICKED, event -> giveKeysBack());
        addEventHandler(DragEvent.DRAG_ENTERED, event -> canvas.invite(actions.accepts(event)));
        addEventHandler(DragEvent.DRAG_EXITED, event -> canvas.invite(false));
        addEventHandler(DragEvent.DRAG_OVER, actions::over);
        addEventHandler(DragEvent.DRAG_DROPPED, actions::drop);
    }

    /** Gives the canvas the keys. */
    void focusCanvas() {
        canvas.requestFocus();
    }

    /** After a press of a button or the switch the arrow keys move the drawing again; the slider keeps them for itself. */
    private void giveKeysBack() {
        if (!(getScene().getFocusOwner() instanceof Slider)) {
            canvas.requestFocus();
        }
    }

    private void say(Notice notice, KeyPen pen) {
        boolean silent = notice.sentence().isEmpty();
        String hint = Texts.of(pen.state().get().out() ? "draw.hint.pen" : "draw.hint");
        line.setText(silent ? hint : notice.sentence());
        line.setGraphic(silent ? null : (notice.refused() ? Icon.WARNING : Icon.INFO).node());
        line.getStyleClass().removeAll("refused", "said");
        if (!silent) {
            line.getStyleClass().add(notice.refused() ? "refused" : "said");
        }
    }

    @Override
    protected void layoutChildren() {
        double left = snappedLeftInset();
        double top = snappedTopInset();
        double width = getWidth() - left - snappedRightInset();
        double height = getHeight() - top - snappedBottomInset();
        double lineHeight = line.minHeight(-1);
        double beside = tools.prefWidth(-1);
        double side = Math.max(240, Math.floor(Math.min(height - lineHeight, width - 2 * GAP - beside - lenses.minWidth(-1))));
        canvas.resizeRelocate(left, top, side, side);
        line.resizeRelocate(left, top + side, side, lineHeight);
        tools.resizeRelocate(left + side + GAP, top, beside, height);
        double last = left + side + GAP + beside + GAP;
        lenses.resizeRelocate(last, top, Math.clamp(left + width - last, lenses.minWidth(-1), lenses.maxWidth(-1)), height);
    }
}
