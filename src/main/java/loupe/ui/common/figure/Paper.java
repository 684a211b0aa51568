package loupe.ui.common.figure;

/**
 * What a figure is drawn on, a screen's canvas or an {@link Svg}: x to the right, y down, in pixels; what comes later lies above. Colours
 * are {@code #RRGGBB}.
 */
public interface Paper {

    Paper line(double x1, double y1, double x2, double y2, Pen pen);

    /** A line through all points in their order; with fewer than two there is nothing to draw. */
    Paper polyline(double[] xs, double[] ys, Pen pen);

    /** A filled circle. */
    Paper dot(double x, double y, double radius, String fill);

    /** Words on one line. @param y where the line stands that letters stand on @param size of the type, in pixels */
    Paper text(double x, double y, double size, Svg.Anchor anchor, String fill, String words);
}
