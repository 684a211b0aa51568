package loupe.data;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Draws strokes into the 28x28 picture that a network gets: straight lines between the points, a round pen, and a grey
 * edge one pixel wide, {@code clip(radius - distance + 0.5, 0, 1)} of the pixel's centre. Safe for several threads.
 */
public final class StrokeRenderer {

    /** The pen with which a centred drawing is drawn, in pixels of the 28x28 frame. */
    public static final double PEN = Drawing.PEN * GrayImage.SIDE;

    private static final double SIDE = GrayImage.SIDE;
    /** MNIST's digits fill a box of this side, the pen included. */
    private static final double BOX = 20;
    /**
     * Where MNIST has the centre of mass: the middle of the pixel in column 14 and row 14, counted from 0. (Over its
     * 60,000 training pictures the mean lies at 14.01 and 14.00, each picture's within half a pixel.)
     */
    private static final double MASS_CENTRE = 14.5;
    private static final double SOFTNESS = 1;

    /**
     * The drawing where, as large and as turned as it is: its box becomes the frame. A box that is not square is
     * fitted in, centred; what lies outside the box is clipped.
     */
    public GrayImage raw(Drawing drawing) {
        double scale = scaleOf(drawing);
        double left = (SIDE - scale * drawing.boxWidth()) / 2;
        double top = (SIDE - scale * drawing.boxHeight()) / 2;
        List<Stroke> placed = placed(drawing, point ->
                new Stroke.Point(left + scale * point.x(), top + scale * point.y()));
        return picture(placed, drawing.width() * scale, new Bounds(left, top, SIDE - left, SIDE - top));
    }

    /** The drawing put right as MNIST's digits were, see {@link #normalised}. An empty drawing is a blank picture. */
    public GrayImage mnist(Drawing drawing) {
        return framePicture(normalised(drawing));
    }

    /**
     * The drawing as MNIST's makers put digits right: what shows of it is scaled, with its aspect kept, so that its ink
     * fits a 20x20 box, drawn with a pen of 2.2 pixels however thick its own is, and moved so that the centre of mass
     * of the ink lies in the middle of pixel (14, 14). What is smaller than half its pen counts as a dot and is not
     * scaled. The result's box is the 28x28 frame; an empty drawing stays empty.
     */
    public Drawing normalised(Drawing drawing) {
        Bounds visible = new Bounds(0, 0, drawing.boxWidth(), drawing.boxHeight()).grown(drawing.width() / 2);
        Drawing clipped = drawing.withStrokes(StrokeClipper.clip(drawing.strokes(), visible));
        return clipped.bounds().map(bounds -> centred(scaledToBox(clipped, bounds)))
                .orElseGet(() -> Drawing.empty(SIDE));
    }

    private static Drawing scaledToBox(Drawing drawing, Bounds bounds) {
        Stroke.Point middle = bounds.centre();
        boolean dot = bounds.extent() < drawing.width() / 2;
        double scale = dot ? scaleOf(drawing) : (BOX - PEN) / bounds.extent();
        List<Stroke> placed = placed(drawing, point -> new Stroke.Point(
                MASS_CENTRE + scale * (point.x() - middle.x()), MASS_CENTRE + scale * (point.y() - middle.y())));
        return new Drawing(SIDE, SIDE, placed, PEN);
    }

    /** Moves the centre of mass to its place. Twice, as the grey edges change a little with the place. */
    private static Drawing centred(Drawing framed) {
        return towardsCentre(towardsCentre(framed));
    }

    private static Drawing towardsCentre(Drawing framed) {
        Stroke.Point mass = Mass.centre(framePicture(framed));
        return DrawingTransform.moved(framed, MASS_CENTRE - mass.x(), MASS_CENTRE - mass.y());
    }

    private static GrayImage framePicture(Drawing framed) {
        return picture(framed.strokes(), framed.width(), new Bounds(0, 0, SIDE, SIDE));
    }

    private static List<Stroke> placed(Drawing drawing, UnaryOperator<Stroke.Point> place) {
        return StrokeThinning.thinned(drawing.strokes().stream().map(stroke -> stroke.mapped(place)).toList());
    }

    private static double scaleOf(Drawing drawing) {
        return SIDE / Math.max(drawing.boxWidth(), drawing.boxHeight());
    }

    /** A pen thinner than a pixel is drawn one pixel wide and paler instead. */
    private static GrayImage picture(List<Stroke> strokes, double pen, Bounds paper) {
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
