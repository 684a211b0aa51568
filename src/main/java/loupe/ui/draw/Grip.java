package loupe.ui.draw;

import loupe.data.Stroke;
import loupe.ui.common.easel.Sheet;

/** What a pointer does to the drawing as one object. */
enum Grip {
    MOVE("draw.step.move") {
        @Override
        Sheet drag(Sheet start, Stroke.Point from, Stroke.Point to, boolean steady) {
            double dx = to.x() - from.x();
            double dy = to.y() - from.y();
            return steady ? start.moved(wholePixels(dx), wholePixels(dy)) : start.moved(dx, dy);
        }
    },
    TURN("draw.step.turn") {
        @Override
        Sheet drag(Sheet start, Stroke.Point from, Stroke.Point to, boolean steady) {
            Stroke.Point centre = start.centre().orElse(from);
            double before = Math.atan2(from.y() - centre.y(), from.x() - centre.x());
            double after = Math.atan2(to.y() - centre.y(), to.x() - centre.x());
            double degrees = Math.toDegrees(after - before);
            return start.turned(steady ? Math.rint((start.degrees() + degrees) / STEADY_DEGREES) * STEADY_DEGREES
                    - start.degrees() : degrees);
        }
    },
    SCALE("draw.step.scale") {
        @Override
        Sheet drag(Sheet start, Stroke.Point from, Stroke.Point to, boolean steady) {
            Stroke.Point centre = start.centre().orElse(from);
            double before = Math.hypot(from.x() - centre.x(), from.y() - centre.y());
            double after = Math.hypot(to.x() - centre.x(), to.y() - centre.y());
            double factor = after / Math.max(before, 1);
            return start.scaled(steady ? Math.max(1, Math.rint(factor * STEADY_STEPS)) / STEADY_STEPS : factor);
        }
    };

    private static final double STEADY_DEGREES = 15;
    private static final double STEADY_STEPS = 10;

    private final String step;

    Grip(String step) {
        this.step = step;
    }

    /** The key of the step's name. */
    String step() {
        return step;
    }

    /**
     * What becomes of {@code start} when a pointer that took it at {@code from} is at {@code to}.
     *
     * @param steady whether only whole pixels, steps of 15 degrees, or tenths count
     */
    abstract Sheet drag(Sheet start, Stroke.Point from, Stroke.Point to, boolean steady);

    private static double wholePixels(double units) {
        return Math.rint(units / Sheet.PIXEL) * Sheet.PIXEL;
    }
}
