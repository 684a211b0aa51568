package loupe.ui.recommender;

import java.util.List;
import java.util.Optional;
import loupe.ui.common.SeriesMark;

/**
 * A line in a chart.
 *
 * @param mark how it is drawn; empty for a thin grey one
 */
record Curve(String name, List<Double> xs, List<Double> ys, Optional<SeriesMark> mark) {
    Curve {
        xs = List.copyOf(xs);
        ys = List.copyOf(ys);
    }

    /** The same value everywhere. @param from the least x, {@code to} the greatest */
    static Curve level(String name, double value, double from, double to, Optional<SeriesMark> mark) {
        return new Curve(name, List.of(from, to), List.of(value, value), mark);
    }
}
