package loupe.data;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Takes a drawing along the steps of a {@link Normalising}. With {@code MNIST}'s it is what {@link StrokeRenderer#mnist} does. */
final class NormalisingPath {

    private static final double SIDE = GrayImage.SIDE;
    /** MNIST's digits fill a box of this side, the pen included. */
    private static final double BOX = 20;
    /**
     * Where MNIST has the centre of mass: the middle of the pixel in column 14 and row 14, counted from 0. (Over its
     * 60,000 training pictures the mean lies at 14.01 and 14.00, each picture's within half a pixel.)
     */
    private static final double MASS_CENTRE = 14.5;

    private static final Bounds FRAME = new Bounds(0, 0, SIDE, SIDE);

    private final Normalising steps;

    NormalisingPath(Normalising steps) {
        this.steps = steps;
    }

    /** The picture at the path's end; blank where nothing shows. */
    GrayImage picture(Drawing drawing) {
        if (!steps.crop() && !steps.scale() && !steps.centre()) {
            return asItLies(drawing);
        }
        return framed(drawing).map(framed -> inked(framed, FRAME)).orElseGet(GrayImage::blank);
    }

    /** The strokes at the path's end, in a box that is the 28x28 frame; none where nothing shows. */
    Drawing normalised(Drawing drawing) {
        return framed(drawing).map(framed -> new Drawing(SIDE, SIDE, framed.strokes(), framed.pen()))
                .orElseGet(() -> Drawing.empty(SIDE));
    }

    /** How many pixels of the frame a unit of the drawing becomes; empty where nothing shows. */
    Optional<Double> scale(Drawing drawing) {
        Drawing clipped = clipped(drawing);
        return clipped.bounds().map(bounds -> scale(clipped, cut(clipped, bounds)));
    }

    private static Drawing clipped(Drawing drawing) {
        Bounds visible = new Bounds(0, 0, drawing.boxWidth(), drawing.boxHeight()).grown(drawing.width() / 2);
        return drawing.withStrokes(StrokeClipper.clip(drawing.strokes(), visible));
    }

    private Optional<Framed> framed(Drawing drawing) {
        Drawing clipped = clipped(drawing);
        return clipped.bounds().map(bounds -> centred(framed(clipped, bounds)));
    }

    private GrayImage asItLies(Drawing drawing) {
        double scale = scaleOf(drawing);
        double left = (SIDE - scale * drawing.boxWidth()) / 2;
        double top = (SIDE - scale * drawing.boxHeight()) / 2;
        List<Stroke> placed = placed(drawing, point ->
                new Stroke.Point(left + scale * point.x(), top + scale * point.y()));
        return inked(new Framed(placed, pen(drawing, scale)), new Bounds(left, top, SIDE - left, SIDE - top));
    }

    /** What was cut out, or the whole paper, in the middle, and fitted into 20x20 where it is scaled. */
    private Framed framed(Drawing drawing, Bounds ink) {
        Bounds cut = cut(drawing, ink);
        double scale = scale(drawing, cut);
        double to = steps.centre() ? MASS_CENTRE : SIDE / 2;
        Stroke.Point middle = cut.centre();
        List<Stroke> placed = placed(drawing, point -> new Stroke.Point(
                to + scale * (point.x() - middle.x()), to + scale * (point.y() - middle.y())));
        return new Framed(placed, pen(drawing, scale));
    }

    private Bounds cut(Drawing drawing, Bounds ink) {
        return steps.crop() ? ink : new Bounds(0, 0, drawing.boxWidth(), drawing.boxHeight());
    }

    private double scale(Drawing drawing, Bounds cut) {
        return steps.scale() ? scaleToBox(drawing, cut) : scaleOf(drawing);
    }

    /** The pen counts as ink. What is smaller than half the pen is a dot and is not scaled. */
    private double scaleToBox(Drawing drawing, Bounds cut) {
        if (!steps.crop()) {
            return BOX / cut.extent();
        }
        boolean dot = cut.extent() < drawing.width() / 2;
        return dot ? scaleOf(drawing) : switch (steps.pen()) {
            case OWN -> BOX / (cut.extent() + drawing.width());
            case MNIST -> (BOX - StrokeRenderer.PEN) / cut.extent();
            case STAMP -> (BOX - PixelStamp.SIDE) / cut.extent();
        };
    }

    private double pen(Drawing drawing, double scale) {
        return switch (steps.pen()) {
            case OWN -> drawing.width() * scale;
            case MNIST -> StrokeRenderer.PEN;
            case STAMP -> PixelStamp.SIDE;
        };
    }

    /** Moves the centre of mass to its place. Twice, as the grey edges change a little with the place. */
    private Framed centred(Framed framed) {
        return steps.centre() ? towardsCentre(towardsCentre(framed)) : framed;
    }

    private Framed towardsCentre(Framed framed) {
        Stroke.Point mass = Mass.centre(grey(framed, FRAME));
        double right = MASS_CENTRE - mass.x();
        double down = MASS_CENTRE - mass.y();
        return new Framed(framed.strokes().stream().map(stroke -> stroke.mapped(point ->
                new Stroke.Point(point.x() + right, point.y() + down))).toList(), framed.pen());
    }

    private GrayImage inked(Framed framed, Bounds paper) {
        return steps.inked(grey(framed, paper));
    }

    private GrayImage grey(Framed framed, Bounds paper) {
        return steps.pen() == Normalising.Pen.STAMP ? PixelStamp.picture(framed.strokes(), paper)
                : StrokeRenderer.picture(framed.strokes(), framed.pen(), paper);
    }

    private static List<Stroke> placed(Drawing drawing, UnaryOperator<Stroke.Point> place) {
        return StrokeThinning.thinned(drawing.strokes().stream().map(stroke -> stroke.mapped(place)).toList());
    }

    private static double scaleOf(Drawing drawing) {
        return SIDE / Math.max(drawing.boxWidth(), drawing.boxHeight());
    }

    /** Strokes and the pen's width in pixels of the 28x28 frame. */
    private record Framed(List<Stroke> strokes, double pen) {}
}
