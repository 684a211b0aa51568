package loupe.ui.draw;

import java.util.ArrayList;
import java.util.List;
import loupe.data.Stroke;
import loupe.ui.common.easel.Sheet;

/** A pointer that is down, and what it makes of the sheet that it came to. */
sealed interface Gesture {

    /** The key of the step's name. */
    String step();

    /** The sheet after the pointer went on along {@code path}. @param steady whether it moves in whole steps */
    Sheet along(List<Stroke.Point> path, boolean steady);

    /** The pen draws. */
    final class Pen implements Gesture {

        private final Sheet start;
        private final List<Stroke.Point> points = new ArrayList<>();

        Pen(Sheet start) {
            this.start = start;
        }

        @Override
        public String step() {
            return "draw.step.stroke";
        }

        @Override
        public Sheet along(List<Stroke.Point> path, boolean steady) {
            path.stream().filter(point -> points.isEmpty() || !point.equals(points.getLast())).forEach(points::add);
            return start.withStroke(points);
        }
    }

    /** The drawing as a whole is moved, turned or scaled. */
    record Grasp(Sheet start, Grip grip, Stroke.Point from) implements Gesture {

        @Override
        public String step() {
            return grip.step();
        }

        @Override
        public Sheet along(List<Stroke.Point> path, boolean steady) {
            return path.isEmpty() ? start : grip.drag(start, from, path.getLast(), steady);
        }
    }
}
