package loupe.data;

import java.util.function.UnaryOperator;

/**
 * Moves, turns and scales a drawing as one object. The box and the pen stay as they are; nothing is clipped before
 * it is drawn, so that what was moved out of the box can be moved back.
 */
public final class DrawingTransform {

    private DrawingTransform() {}

    /** The drawing moved by {@code dx} to the right and {@code dy} down, in the box' units. */
    public static Drawing moved(Drawing drawing, double dx, double dy) {
        return drawing.mapped(point -> new Stroke.Point(point.x() + dx, point.y() + dy));
    }

    /** The drawing turned around the centre of its {@link Drawing#bounds}, clockwise as it is seen. */
    public static Drawing turned(Drawing drawing, double degreesClockwise) {
        double cos = Math.cos(Math.toRadians(degreesClockwise));
        double sin = Math.sin(Math.toRadians(degreesClockwise));
        return aroundCentre(drawing, from -> new Stroke.Point(cos * from.x() - sin * from.y(),
                sin * from.x() + cos * from.y()));
    }

    /** The drawing {@code factor} times as large, around the centre of its {@link Drawing#bounds}. */
    public static Drawing scaled(Drawing drawing, double factor) {
        return aroundCentre(drawing, from -> new Stroke.Point(factor * from.x(), factor * from.y()));
    }

    /** Applies {@code change} to where each point lies as seen from the centre. */
    private static Drawing aroundCentre(Drawing drawing, UnaryOperator<Stroke.Point> change) {
        return drawing.bounds().map(Bounds::centre).map(centre -> drawing.mapped(point -> {
            Stroke.Point moved = change.apply(new Stroke.Point(point.x() - centre.x(), point.y() - centre.y()));
            return new Stroke.Point(centre.x() + moved.x(), centre.y() + moved.y());
        })).orElse(drawing);
    }
}
