package loupe.data;

import java.util.List;
import java.util.stream.Stream;

/**
 * Draws strokes into the 28x28 picture that a network gets: straight lines between the points, a round pen, and a grey
 * edge one pixel wide, {@code clip(radius - distance + 0.5, 0, 1)} of the pixel's centre. Safe for several threads.
 */
public final class StrokeRenderer {

    /** The pen with which a centred drawing is drawn, in pixels of the 28x28 frame. */
    public static final double PEN = Drawing.PEN * GrayImage.SIDE;

    private static final double SOFTNESS = 1;

    /**
     * The drawing where, as large and as turned as it is: its box becomes the frame. A box that is not square is
     * fitted in, centred; what lies outside the box is clipped.
     */
    public GrayImage raw(Drawing drawing) {
        return picture(drawing, Normalising.MINE);
    }

    /** The drawing put right as MNIST's digits were, see {@link #normalised}. An empty drawing is a blank picture. */
    public GrayImage mnist(Drawing drawing) {
        return picture(drawing, Normalising.MNIST);
    }

    /** The drawing after the steps of {@code normalising}. */
    public GrayImage picture(Drawing drawing, Normalising normalising) {
        return new NormalisingPath(normalising).picture(drawing);
    }

    /** The picture after each step, in the order of {@link Normalising.Step}; after the last it is {@link #picture}. */
    public List<GrayImage> steps(Drawing drawing, Normalising normalising) {
        return Stream.of(Normalising.Step.values()).map(step -> picture(drawing, normalising.upTo(step))).toList();
    }

    /**
     * The drawing as MNIST's makers put digits right: what shows of it is scaled, with its aspect kept, so that its ink
     * fits a 20x20 box, drawn with a pen of 2.2 pixels however thick its own is, and moved so that the centre of mass
     * of the ink lies in the middle of pixel (14, 14). What is smaller than half its pen counts as a dot and is not
     * scaled. The result's box is the 28x28 frame; an empty drawing stays empty.
     */
    public Drawing normalised(Drawing drawing) {
        return new NormalisingPath(Normalising.MNIST).normalised(drawing);
    }

    /** How many times as large as in {@code before} the strokes come out of {@code normalising} in {@code after}; 1 where nothing shows. */
    public double growth(Drawing before, Drawing after, Normalising normalising) {
        NormalisingPath path = new NormalisingPath(normalising);
        return path.scale(before).flatMap(was -> path.scale(after).map(is -> is / was)).orElse(1.0);
    }

    /** A pen thinner than a pixel is drawn one pixel wide and paler instead. */
    static GrayImage picture(List<Stroke> strokes, double pen, Bounds paper) {
        double radius = Math.max(pen, SOFTNESS) / 2;
        double strength = Math.min(1, pen / SOFTNESS);
        InkField field = new InkField(SOFTNESS);
        strokes.forEach(stroke -> draw(stroke.points(), radius, field));
        float[] ink = new float[GrayImage.SIDE * GrayImage.SIDE];
        for (int i = 0; i < ink.length; i++) {
            int x = i % GrayImage.SIDE;
            int y = i / GrayImage.SIDE;
            ink[i] = (float) (strength * field.ink(x, y) * paper.shareOfPixel(x, y));
        }
        return new GrayImage(GrayImage.SIDE, GrayImage.SIDE, ink);
    }

    private static void draw(List<Stroke.Point> points, double radius, InkField field) {
        Stroke.Point last = points.getFirst();
        for (Stroke.Point point : points.size() == 1 ? points : points.subList(1, points.size())) {
            field.line(last.x(), last.y(), radius, point.x(), point.y(), radius);
            last = point;
        }
    }
}
