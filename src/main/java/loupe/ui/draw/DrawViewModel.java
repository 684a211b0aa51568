package loupe.ui.draw;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import loupe.data.Drawing;
import loupe.data.GrayImage;
import loupe.data.Normalising;
import loupe.data.Picture;
import loupe.data.StarterDigit;
import loupe.data.Stroke;
import loupe.data.StrokeRenderer;
import loupe.ui.common.History;
import loupe.ui.common.Texts;
import loupe.ui.common.UndoSteps;
import loupe.ui.common.WindowMemory;
import loupe.ui.common.easel.Easel;
import loupe.ui.common.easel.Sheet;

/**
 * The canvas: what lies on it, every way to change it, and the picture that the networks get of it, which follows each
 * change at once. One gesture or one row of equal key presses is one step to undo. On the screen's thread.
 */
public final class DrawViewModel implements Easel {

    /** The thinnest and the thickest pen, in pixels of the 28x28 frame. */
    static final double THINNEST = 1;
    static final double THICKEST = 5;

    private static final double PEN_STEP = Sheet.PIXEL / 20;

    private final StrokeRenderer renderer = new StrokeRenderer();
    private final Consumer<GrayImage> show;
    private final WindowMemory memory;
    private final History<Sheet> history;
    private final ReadOnlyObjectWrapper<Sheet> sheet;
    private final ReadOnlyObjectWrapper<Notice> notice = new ReadOnlyObjectWrapper<>(Notice.NONE);
    private final ReadOnlyBooleanWrapper drawing = new ReadOnlyBooleanWrapper();
    private Optional<Gesture> gesture = Optional.empty();
    private String row = "";

    /** The canvas as {@code memory} has it. @param show puts a picture before the networks */
    public DrawViewModel(Consumer<GrayImage> show, WindowMemory memory) {
        this.show = show;
        this.memory = memory;
        Sheet first = Sheet.of(memory.state().drawing(), memory.state().normalising());
        sheet = new ReadOnlyObjectWrapper<>(first);
        history = new History<>(first, this::stepped);
        show.accept(first.seen(renderer));
    }

    @Override
    public ReadOnlyObjectProperty<Sheet> sheet() {
        return sheet.getReadOnlyProperty();
    }

    /** A sentence about what was done last, or none. */
    ReadOnlyObjectProperty<Notice> notice() {
        return notice.getReadOnlyProperty();
    }

    /** The steps that can be taken back. */
    UndoSteps steps() {
        return history;
    }

    /** Puts the pen down. */
    void startStroke(Stroke.Point at) {
        start(new Gesture.Pen(history.value()));
        go(List.of(at), false);
    }

    /** Takes the drawing at {@code at}; nothing happens where there is none. */
    void grasp(Grip grip, Stroke.Point at) {
        if (!history.value().isBlank()) {
            start(new Gesture.Grasp(history.value(), grip, at));
        }
    }

    /** The pointer that is down went on along {@code path}. @param steady whether it moves in whole steps */
    void go(List<Stroke.Point> path, boolean steady) {
        gesture.ifPresent(open -> preview(open.along(path, steady)));
    }

    /** The pointer goes up: what it did becomes one step. */
    void finish() {
        gesture.ifPresent(open -> {
            end();
            history.step(Texts.of(open.step()), sheet.get());
        });
    }

    /** Takes back what the pointer that is down has done. Returns whether there was any. */
    boolean cancel() {
        boolean open = gesture.isPresent();
        end();
        if (open) {
            preview(history.value());
        }
        return open;
    }

    @Override
    public ReadOnlyBooleanProperty drawing() {
        return drawing.getReadOnlyProperty();
    }

    @Override
    public void move(double right, double down) {
        inRow("draw.step.move", history.value().moved(right * Sheet.PIXEL, down * Sheet.PIXEL));
    }

    @Override
    public void turn(double degrees) {
        inRow("draw.step.turn", history.value().turned(degrees));
    }

    @Override
    public void scale(double factor) {
        inRow("draw.step.scale", history.value().scaled(factor));
    }

    /** Changes the pen, in pixels of the 28x28 frame; less than a twentieth of a pixel is no change. */
    @Override
    public void usePen(double pixels) {
        double width = Math.clamp(pixels, THINNEST, THICKEST) * Sheet.PIXEL;
        if (Math.abs(width - history.value().upright().width()) > PEN_STEP) {
            inRow("draw.step.pen", history.value().withPen(width));
        }
    }

    /** What follows is a step of its own. */
    void endRow() {
        row = "";
    }

    @Override
    public void centreAndScale(boolean on) {
        step("draw.step.centre", history.value().withCentreAndScale(on));
    }

    @Override
    public void normalise(Normalising next) {
        step("draw.step.normalise", history.value().with(next));
    }

    @Override
    public void put(String name, Sheet next) {
        cancel();
        history.step(name, next);
    }

    /** Takes everything from the canvas. */
    void clear() {
        step("draw.step.clear", history.value().withDrawing(history.value().upright().withStrokes(List.of())));
    }

    /** Puts the digit of the first start back, with its pen. */
    void putFirstBack() {
        Drawing first = StarterDigit.drawing(Sheet.BOX);
        step("draw.step.first", history.value().withDrawing(first));
    }

    /** Lays {@code picture} over the strokes and says which ink was found. */
    void put(Picture picture) {
        step("draw.step.picture", history.value().withPicture(picture));
        notice.set(new Notice(Texts.of(picture.darkOnLight() ? "draw.picture.dark" : "draw.picture.light"), false));
    }

    /** Says why a picture did not come; the canvas stays as it is. */
    void refuse(String sentence) {
        notice.set(new Notice(sentence, true));
    }

    private void start(Gesture next) {
        cancel();
        gesture = Optional.of(next);
        drawing.set(next instanceof Gesture.Pen);
    }

    private void end() {
        gesture = Optional.empty();
        drawing.set(false);
    }

    private void step(String name, Sheet next) {
        put(Texts.of(name), next);
    }

    /** Changes of the same kind one after the other are one step. */
    private void inRow(String name, Sheet next) {
        cancel();
        if (row.equals(name)) {
            history.amend(next);
        } else {
            history.step(Texts.of(name), next);
        }
        row = history.value().equals(next) && history.undoName().get().equals(Texts.of(name)) ? name : "";
    }

    private void stepped(Sheet next) {
        end();
        row = "";
        notice.set(Notice.NONE);
        preview(next);
        memory.keepDrawing(next.drawing(), next.normalising());
    }

    /** The networks get the picture before anybody else looks at the drawing: what is made of it must not keep them waiting. */
    private void preview(Sheet next) {
        if (!next.equals(sheet.get())) {
            show.accept(next.seen(renderer));
            sheet.set(next);
        }
    }
}
