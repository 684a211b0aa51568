package loupe.ui.draw;

import java.util.List;
import java.util.Optional;
import loupe.data.Bounds;
import loupe.data.Drawing;
import loupe.data.DrawingTransform;
import loupe.data.GrayImage;
import loupe.data.Picture;
import loupe.data.Stroke;
import loupe.data.StrokeRenderer;

/**
 * What lies on the canvas and how the networks get it.
 *
 * @param drawing        the strokes, in a box of side {@link #BOX}; they are hidden while a picture lies over them
 * @param picture        a picture from a file or the clipboard
 * @param degrees        how far the learner has turned it, clockwise, from -180 to 180
 * @param centreAndScale whether it is put right as MNIST's digits were
 */
record Sheet(Drawing drawing, Optional<PlacedPicture> picture, double degrees, boolean centreAndScale) {

    /** Side of the canvas in its own units. */
    static final double BOX = 280;
    /** Side of one of the 28x28 pixels in the canvas' units. */
    static final double PIXEL = BOX / GrayImage.SIDE;

    private static final double SMALLEST = 2 * PIXEL;
    private static final double LARGEST = 2 * BOX;

    /** {@code drawing}, brought to the canvas' units where it has others. */
    static Sheet of(Drawing drawing, boolean centreAndScale) {
        double side = Math.max(drawing.boxWidth(), drawing.boxHeight());
        double scale = BOX / side;
        Drawing fitted = new Drawing(BOX, BOX, drawing.strokes(), drawing.width() * scale).mapped(point ->
                new Stroke.Point((point.x() + (side - drawing.boxWidth()) / 2) * scale,
                        (point.y() + (side - drawing.boxHeight()) / 2) * scale));
        return new Sheet(fitted, Optional.empty(), 0, centreAndScale);
    }

    /** The 28x28 picture that the networks get. */
    GrayImage seen(StrokeRenderer renderer) {
        return picture.map(placed -> centreAndScale ? placed.mnist() : placed.raw())
                .orElseGet(() -> centreAndScale ? renderer.mnist(drawing) : renderer.raw(drawing));
    }

    /** Whether there is nothing to see. */
    boolean isBlank() {
        return picture.isEmpty() && drawing.isEmpty();
    }

    /** The rectangle around all ink, the pen's width included; empty where there is none. */
    Optional<Bounds> ink() {
        return picture.isPresent() ? picture.flatMap(PlacedPicture::ink)
                : drawing.bounds().map(bounds -> bounds.grown(drawing.width() / 2));
    }

    /** With one more stroke; a picture makes room for it and takes the strokes under it along. */
    Sheet withStroke(List<Stroke.Point> path) {
        Drawing before = picture.isPresent() ? drawing.withStrokes(List.of()) : drawing;
        return new Sheet(before.withStroke(new Stroke(path)), Optional.empty(), before.isEmpty() ? 0 : degrees,
                centreAndScale);
    }

    /** With {@code next} over the strokes. */
    Sheet withPicture(Picture next) {
        return new Sheet(drawing, Optional.of(PlacedPicture.of(next)), 0, centreAndScale);
    }

    /** With other strokes and no picture. */
    Sheet withDrawing(Drawing next) {
        return new Sheet(next, Optional.empty(), 0, centreAndScale);
    }

    /** With another pen, in the canvas' units. */
    Sheet withPen(double width) {
        return new Sheet(drawing.withWidth(width), picture, degrees, centreAndScale);
    }

    Sheet withCentreAndScale(boolean on) {
        return new Sheet(drawing, picture, degrees, on);
    }

    /** Moved by {@code dx} to the right and {@code dy} down; the middle of the ink stays on the canvas. */
    Sheet moved(double dx, double dy) {
        return ink().map(Bounds::centre).map(centre -> {
            double right = onCanvas(centre.x(), dx);
            double down = onCanvas(centre.y(), dy);
            return new Sheet(picture.isPresent() ? drawing : DrawingTransform.moved(drawing, right, down),
                    picture.map(placed -> placed.moved(right, down)), degrees, centreAndScale);
        }).orElse(this);
    }

    /** Turned clockwise around the middle of its ink. */
    Sheet turned(double clockwise) {
        if (isBlank()) {
            return this;
        }
        return new Sheet(picture.isPresent() ? drawing : DrawingTransform.turned(drawing, clockwise),
                picture.map(placed -> placed.turned(clockwise)), Math.IEEEremainder(degrees + clockwise, 360),
                centreAndScale);
    }

    /** {@code factor} times as large, around the middle of its ink; neither too small nor too large to be seen. */
    Sheet scaled(double factor) {
        return ink().map(Bounds::extent).filter(extent -> extent > 0).map(extent -> {
            double pen = picture.isPresent() ? 0 : drawing.width();
            double path = Math.max(extent - pen, 1e-9);
            double least = Math.min(1, Math.max(PIXEL, SMALLEST - pen) / path);
            double most = Math.max(1, LARGEST / path);
            double kept = Math.clamp(factor, least, most);
            return new Sheet(picture.isPresent() ? drawing : DrawingTransform.scaled(drawing, kept),
                    picture.map(placed -> placed.scaled(kept)), degrees, centreAndScale);
        }).orElse(this);
    }

    private static double onCanvas(double from, double by) {
        return Math.clamp(from + by, Math.min(0, from), Math.max(BOX, from)) - from;
    }
}
