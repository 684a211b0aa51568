package loupe.ui.draw;

import java.util.Optional;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import loupe.ui.common.Appearance;
import loupe.ui.common.Icon;
import loupe.ui.common.Texts;

/** The draw screen: the canvas, as large as the window allows, its tools, and the networks' cards. */
final class DrawView extends Pane {

    /** Side of the 28x28 picture on the screen. */
    static final double PICTURE = 196;

    private static final double GAP = 24;
    private static final double TOOLS = PICTURE + 2;

    private final CanvasPane canvas;
    private final Label line = new Label();
    private final Region tools;
    private final Region cards;

    /** @param picture shows the 28x28 picture; {@code cards} the networks' answers */
    DrawView(DrawViewModel model, DrawActions actions, Appearance appearance, Node picture, Region cards) {
        this.canvas = new CanvasPane(model, appearance);
        this.tools = new DrawTools(model, actions, picture);
        this.cards = cards;
        getStyleClass().add("draw-screen");
        getStylesheets().add(DrawView.class.getResource("/loupe/ui/draw/draw.css").toExternalForm());
        line.getStyleClass().add("draw-line");
        line.setId("draw-line");
        line.setWrapText(true);
        model.notice().subscribe(this::say);
        getChildren().addAll(canvas, line, tools, cards);
        KeyPen pen = new KeyPen(model);
        canvas.show(pen);
        DrawKeys keys = new DrawKeys(model, pen, actions);
        canvas.setOnKeyPressed(keys::pressOnCanvas);
        EventHandler<KeyEvent> everywhere = keys::press;
        sceneProperty().subscribe((before, scene) -> {
            Optional.ofNullable(before).ifPresent(old -> old.removeEventHandler(KeyEvent.KEY_PRESSED, everywhere));
            Optional.ofNullable(scene).ifPresent(now -> {
                now.addEventHandler(KeyEvent.KEY_PRESSED, everywhere);
                canvas.requestFocus();
            });
        });
        addEventHandler(DragEvent.DRAG_ENTERED, event -> canvas.invite(actions.accepts(event)));
        addEventHandler(DragEvent.DRAG_EXITED, event -> canvas.invite(false));
        addEventHandler(DragEvent.DRAG_OVER, actions::over);
        addEventHandler(DragEvent.DRAG_DROPPED, actions::drop);
    }

    /** Gives the canvas the keys. */
    void focusCanvas() {
        canvas.requestFocus();
    }

    private void say(Notice notice) {
        boolean silent = notice.sentence().isEmpty();
        line.setText(silent ? Texts.of("draw.hint") : notice.sentence());
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
        double side = Math.max(240, Math.floor(Math.min(height - lineHeight, width - 2 * GAP - TOOLS - cards.minWidth(-1))));
        canvas.resizeRelocate(left, top, side, side);
        line.resizeRelocate(left, top + side, side, lineHeight);
        tools.resizeRelocate(left + side + GAP, top, TOOLS, height);
        double beside = left + side + GAP + TOOLS + GAP;
        cards.resizeRelocate(beside, top, Math.clamp(left + width - beside, cards.minWidth(-1), cards.maxWidth(-1)), height);
    }
}
