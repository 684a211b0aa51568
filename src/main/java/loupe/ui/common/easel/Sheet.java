package loupe.ui.common.easel;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import loupe.data.Bounds;
import loupe.data.Drawing;
import loupe.data.DrawingTransform;
import loupe.data.GrayImage;
import loupe.data.Normalising;
import loupe.data.Picture;
import loupe.data.Stroke;
import loupe.data.StrokeRenderer;

/**
 * What lies on the canvas and how the networks get it.
 *
 * @param upright     the strokes as they were before they were turned, in a box of side {@link #BOX}; they are hidden
 *                    while a picture lies over them
 * @param picture     a picture from a file or the clipboard
 * @param degrees     how far the learner has turned the strokes or the picture, clockwise, from -180 to 180
 * @param normalising the steps that lead from it to the 28x28 picture
 */
public record Sheet(Drawing upright, Optional<PlacedPicture> picture, double degrees, Normalising normalising) {

    /** Side of the canvas in its own units. */
    public static final double BOX = 280;
    /** Side of one of the 28x28 pixels in the canvas' units. */
    public static final double PIXEL = BOX / GrayImage.SIDE;

    /** Ink that reaches less far out of the frame than this, in pixels, has not left it. */
    private static final double SLACK = 0.05;

    private static final double SMALLEST = 2 * PIXEL;
    private static final double LARGEST = 2 * BOX;

    /** {@code drawing}, put right as MNIST's digits were or as it lies. */
    public static Sheet of(Drawing drawing, boolean centreAndScale) {
        return of(drawing, quick(centreAndScale));
    }

    /** {@code drawing}, brought to the canvas' units where it has others. */
    public static Sheet of(Drawing drawing, Normalising normalising) {
        double side = Math.max(drawing.boxWidth(), drawing.boxHeight());
        double scale = BOX / side;
        Drawing fitted = new Drawing(BOX, BOX, drawing.strokes(), drawing.width() * scale).mapped(point ->
                new Stroke.Point((point.x() + (side - drawing.boxWidth()) / 2) * scale,
                        (point.y() + (side - drawing.boxHeight()) / 2) * scale));
        return new Sheet(fitted, Optional.empty(), 0, normalising);
    }

    /** The strokes as they lie. They turn around the middle that they have upright, so that a full turn changes nothing. */
    public Drawing drawing() {
        return degrees == 0 || picture.isPresent() ? upright : DrawingTransform.turned(upright, degrees);
    }

    /** Whether place and size are put right as MNIST's makers did. */
    public boolean centreAndScale() {
        return normalising.centresAndScales();
    }

    /** The 28x28 picture that the networks get. */
    public GrayImage seen(StrokeRenderer renderer) {
        return seen(renderer, normalising);
    }

    /** The 28x28 picture after each of {@link Normalising.Step}; the last is the one that the networks get. */
    public List<GrayImage> steps(StrokeRenderer renderer) {
        Map<Normalising, GrayImage> made = new HashMap<>();
        return Stream.of(Normalising.Step.values())
                .map(step -> made.computeIfAbsent(normalising.upTo(step), steps -> seen(renderer, steps))).toList();
    }

    /** A picture has no strokes: its place and size are put right together or not at all, and its pen stays. */
    private GrayImage seen(StrokeRenderer renderer, Normalising steps) {
        return picture.map(placed -> steps.inked(steps.centresAndScales() ? placed.mnist() : placed.raw()))
                .orElseGet(() -> renderer.picture(drawing(), steps));
    }

    /** Whether there is nothing to see. */
    public boolean isBlank() {
        return picture.isEmpty() && upright.isEmpty();
    }

    /** The rectangle around all ink, the pen's width included; empty where there is none. */
    public Optional<Bounds> ink() {
        return picture.isPresent() ? picture.flatMap(PlacedPicture::ink)
                : drawing().bounds().map(bounds -> bounds.grown(upright.width() / 2));
    }

    /** The point around which it turns and scales; empty where there is no ink. */
    public Optional<Stroke.Point> centre() {
        return picture.isPresent() ? picture.map(PlacedPicture::centre) : upright.bounds().map(Bounds::centre);
    }

    /** With one more stroke; a picture makes room for it and takes the strokes under it along. */
    public Sheet withStroke(List<Stroke.Point> path) {
        Drawing before = picture.isPresent() ? upright.withStrokes(List.of()) : drawing();
        return withDrawing(before.withStroke(new Stroke(path)));
    }

    /** With {@code next} over the strokes, which stay as they lie. */
    public Sheet withPicture(Picture next) {
        return new Sheet(drawing(), Optional.of(PlacedPicture.of(next)), 0, normalising);
    }

    /** With other strokes and no picture. */
    public Sheet withDrawing(Drawing next) {
        return new Sheet(next, Optional.empty(), 0, normalising);
    }

    /** With another pen, in the canvas' units. */
    public Sheet withPen(double width) {
        return new Sheet(upright.withWidth(width), picture, degrees, normalising);
    }

    public Sheet withCentreAndScale(boolean on) {
        return with(quick(on));
    }

    /** With other steps on the way to the 28x28 picture. */
    public Sheet with(Normalising next) {
        return new Sheet(upright, picture, degrees, next);
    }

    /** Moved by {@code dx} to the right and {@code dy} down; its middle stays on the canvas. */
    public Sheet moved(double dx, double dy) {
        return centre().map(centre -> {
            double right = onCanvas(centre.x(), dx);
            double down = onCanvas(centre.y(), dy);
            return new Sheet(picture.isPresent() ? upright : DrawingTransform.moved(upright, right, down),
                    picture.map(placed -> placed.moved(right, down)), degrees, normalising);
        }).orElse(this);
    }

    /**
     * Moved so that the middle of its ink lies {@code right} of and {@code down} from the middle of the frame, in pixels of
     * 28x28; unlike {@link #moved} it may leave the canvas.
     */
    public Sheet placedAt(double right, double down) {
        return ink().map(Bounds::centre).map(middle -> {
            double dx = BOX / 2 + right * PIXEL - middle.x();
            double dy = BOX / 2 + down * PIXEL - middle.y();
            return new Sheet(picture.isPresent() ? upright : DrawingTransform.moved(upright, dx, dy),
                    picture.map(placed -> placed.moved(dx, dy)), degrees, normalising);
        }).orElse(this);
    }

    /** How far to the right of and below the middle of the frame the middle of the ink lies, in pixels of 28x28; (0, 0) without ink. */
    public Stroke.Point offset() {
        return ink().map(Bounds::centre).map(middle -> new Stroke.Point((middle.x() - BOX / 2) / PIXEL, (middle.y() - BOX / 2) / PIXEL))
                .orElse(new Stroke.Point(0, 0));
    }

    /**
     * At each of {@code count} places, whether some ink would lie outside the frame if the middle of it all lay so far to the right
     * and down, as {@link #placedAt} puts it.
     */
    public List<Boolean> leavesFrameAt(int count, IntUnaryOperator right, IntUnaryOperator down) {
        Optional<Bounds> ink = ink();
        return IntStream.range(0, count)
                .mapToObj(place -> ink.filter(box -> leaves(box, right.applyAsInt(place), down.applyAsInt(place))).isPresent()).toList();
    }

    private static boolean leaves(Bounds ink, double right, double down) {
        return Math.abs(right) + ink.width() / 2 / PIXEL > GrayImage.SIDE / 2.0 + SLACK
                || Math.abs(down) + ink.height() / 2 / PIXEL > GrayImage.SIDE / 2.0 + SLACK;
    }

    /** Turned clockwise around its middle. */
    public Sheet turned(double clockwise) {
        return isBlank() ? this : new Sheet(upright, picture.map(placed -> placed.turned(clockwise)),
                Math.IEEEremainder(degrees + clockwise, 360), normalising);
    }

    /** {@code factor} times as large, around its middle; neither too small nor too large to be taken again. */
    public Sheet scaled(double factor) {
        double pen = picture.isPresent() ? 0 : upright.width();
        double path = ink().map(Bounds::extent).orElse(0.0) - pen;
        if (path <= 0) {
            return this;
        }
        double least = Math.min(1, Math.max(PIXEL, SMALLEST - pen) / path);
        double kept = Math.clamp(factor, least, Math.max(1, LARGEST / path));
        return new Sheet(picture.isPresent() ? upright : DrawingTransform.scaled(upright, kept),
                picture.map(placed -> placed.scaled(kept)), degrees, normalising);
    }

    private static Normalising quick(boolean centreAndScale) {
        return centreAndScale ? Normalising.MNIST : Normalising.MINE;
    }

    private static double onCanvas(double from, double by) {
        return Math.clamp(from + by, Math.min(0, from), Math.max(BOX, from)) - from;
    }
}
