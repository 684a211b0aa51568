package loupe.data;

import java.util.ArrayList;
import java.util.List;

/**
 * The hand that writes one digit: how unsteady, slanted, turned and narrow it writes. The figures were found by trying
 * what a network needs to see before it reads real handwriting.
 */
final class Hand {

    private static final double POINT_JITTER = 0.028;
    private static final double END_JITTER = 0.03;
    private static final double STROKE_JITTER = 0.02;

    private final Chance chance;
    private final double unsteadiness;
    private final Elastic elastic;
    private final double aspect;
    private final double slant;
    private final double cos;
    private final double sin;

    Hand(Chance chance) {
        this.chance = chance;
        this.unsteadiness = chance.factor(0.4);
        this.elastic = new Elastic(chance);
        this.aspect = 0.85 * chance.factor(0.21);
        this.slant = StrictMath.tan(Math.toRadians(Math.clamp(9 + chance.normal(13), -30.0, 50.0)));
        double turn = Math.toRadians(chance.normal(6));
        this.cos = StrictMath.cos(turn);
        this.sin = StrictMath.sin(turn);
    }

    /** The strokes as this hand writes the form, in no particular box. */
    List<Stroke> write(DigitForm form) {
        return form.strokes().stream().map(knots ->
                new Stroke(SmoothCurve.through(shaken(knots)).stream().map(this::placed).toList())).toList();
    }

    private Stroke.Point placed(Stroke.Point point) {
        Stroke.Point moved = elastic.moved(point);
        double x = aspect * moved.x() - slant * moved.y();
        return new Stroke.Point(cos * x - sin * moved.y(), sin * x + cos * moved.y());
    }

    private List<DigitForm.Knot> shaken(List<DigitForm.Knot> knots) {
        double[] dx = jitter(knots.size());
        double[] dy = jitter(knots.size());
        List<DigitForm.Knot> shaken = new ArrayList<>(knots.size());
        for (int i = 0; i < knots.size(); i++) {
            DigitForm.Knot knot = knots.get(i);
            shaken.add(new DigitForm.Knot(knot.x() + dx[i], knot.y() + dy[i], knot.corner()));
        }
        return shaken;
    }

    /** Neighbours move alike; the ends move more than the middle; the stroke moves as a whole. */
    private double[] jitter(int knots) {
        double[] single = new double[knots + 2];
        for (int i = 0; i < single.length; i++) {
            single[i] = chance.normal(POINT_JITTER);
        }
        double whole = chance.normal(STROKE_JITTER);
        double[] jitter = new double[knots];
        for (int i = 0; i < knots; i++) {
            jitter[i] = whole + 0.5 * single[i] + 0.7 * single[i + 1] + 0.5 * single[i + 2];
        }
        jitter[0] += chance.normal(END_JITTER);
        jitter[knots - 1] += chance.normal(END_JITTER);
        for (int i = 0; i < knots; i++) {
            jitter[i] *= unsteadiness;
        }
        return jitter;
    }
}
