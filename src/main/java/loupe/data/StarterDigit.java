package loupe.data;

import java.util.List;

/**
 * The digit that lies on the canvas at the first start: written by hand, its ink filling the box of 20x20 pixels in the
 * middle of the frame that MNIST's digits fill.
 */
public final class StarterDigit {

    private static final String FORM = "2 1 starter: 12,22 22,11 36,3 51,1 66,3 77,11 82,25 79,39 69,54 55,68 38,81 8,97! 40,91 70,97 98,93";
    private static final double MARGIN = 4.0 / GrayImage.SIDE;

    private StarterDigit() {}

    /** The digit in a square box of that side, drawn with MNIST's pen. */
    public static Drawing drawing(double side) {
        Drawing paper = Drawing.empty(side);
        double edge = MARGIN * side + paper.width() / 2;
        List<Stroke> written = DigitForm.parse(FORM).strokes().stream()
                .map(knots -> new Stroke(SmoothCurve.through(knots))).toList();
        Bounds from = paper.withStrokes(written).bounds().orElseThrow();
        return paper.withStrokes(written).mapped(point -> new Stroke.Point(
                edge + (side - 2 * edge) * (point.x() - from.left()) / from.width(),
                edge + (side - 2 * edge) * (point.y() - from.top()) / from.height()));
    }
}
