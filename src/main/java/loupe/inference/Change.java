package loupe.inference;

import java.util.List;
import loupe.data.Drawing;
import loupe.data.Eraser;
import loupe.data.GrayImage;
import loupe.data.Stroke;

/**
 * One stroke more or one rubbed out.
 *
 * @param tool what goes along the path
 * @param path in the drawing's box
 */
public record Change(Tool tool, Stroke path) {

    /** What a drawing is changed with; both are as wide as its pen. */
    public enum Tool { PEN, ERASER }

    /** {@code drawing} with this change. */
    public Drawing of(Drawing drawing) {
        return switch (tool) {
            case PEN -> drawing.withStroke(path);
            case ERASER -> Eraser.erased(drawing, path);
        };
    }

    /** The length of the path in pixels of the 28x28 frame; 0 for a dot. */
    public double pixels(Drawing drawing) {
        return length() * GrayImage.SIDE / Math.max(drawing.boxWidth(), drawing.boxHeight());
    }

    double length() {
        List<Stroke.Point> points = path.points();
        double sum = 0;
        for (int i = 1; i < points.size(); i++) {
            sum += Math.hypot(points.get(i).x() - points.get(i - 1).x(), points.get(i).y() - points.get(i - 1).y());
        }
        return sum;
    }
}
