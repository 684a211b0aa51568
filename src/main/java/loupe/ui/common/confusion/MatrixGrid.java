package loupe.ui.common.confusion;

import java.util.Optional;
import javafx.geometry.Rectangle2D;
import loupe.data.ClassPair;

/**
 * Where the cells of a square table are painted: the rows' names at the left, the columns' numbers on top.
 *
 * @param classes how many rows and columns
 * @param cell    side of a cell, in whole pixels
 */
record MatrixGrid(int classes, double cell) {

    static final double LEFT = 108;
    static final double TOP = 20;
    private static final double LEAST = 18;
    private static final double MOST = 56;
    private static final int USUAL = 10;

    /** The largest that fits. */
    static MatrixGrid fitting(int classes, double width, double height) {
        double side = Math.floor(Math.min(width - LEFT, height - TOP) / classes);
        return new MatrixGrid(classes, Math.clamp(side, LEAST, MOST));
    }

    /** How high a table of ten classes becomes at most that is so wide. */
    static double highest(double width) {
        return fitting(USUAL, width, Double.MAX_VALUE).height();
    }

    double width() {
        return LEFT + classes * cell;
    }

    double height() {
        return TOP + classes * cell;
    }

    /** Where that cell is painted. */
    Rectangle2D box(ClassPair pair) {
        return new Rectangle2D(LEFT + pair.as() * cell, TOP + pair.of() * cell, cell, cell);
    }

    /** The cell under a point; empty beside the cells. */
    Optional<ClassPair> at(double x, double y) {
        int as = (int) Math.floor((x - LEFT) / cell);
        int of = (int) Math.floor((y - TOP) / cell);
        return as >= 0 && of >= 0 && as < classes && of < classes ? Optional.of(new ClassPair(of, as)) : Optional.empty();
    }
}
