package loupe.ui.maps;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Point2D;

/** Where a value and a probability lie on a plot, and back. */
sealed interface CurveGround {

    /** Words at a point of the plot. */
    record Mark(Point2D at, String words) {}

    double width();

    double height();

    /** The point of {@code value} and {@code probability}. */
    Point2D at(double value, double probability);

    /** The value at a point. */
    double valueAt(double x, double y);

    /** Whether the last value comes before the first. */
    boolean closed();

    /** The words around the plot. */
    List<Mark> marks();

    /** Values at which a line of the grid goes from probability 0 to 1. */
    List<Double> lines();

    /** Angles around a middle that is kept free: 0 is up, 90 to the right. */
    record Polar(double width, double height) implements CurveGround {

        private static final double EDGE = 30;

        /** How far from the middle probability 0 lies. */
        double inner() {
            return outer() * 0.3;
        }

        private double outer() {
            return Math.max(20, Math.min(width, height) / 2 - EDGE);
        }

        @Override
        public Point2D at(double value, double probability) {
            double far = inner() + probability * (outer() - inner());
            double angle = Math.toRadians(value);
            return new Point2D(width / 2 + far * Math.sin(angle), height / 2 - far * Math.cos(angle));
        }

        @Override
        public double valueAt(double x, double y) {
            return Math.toDegrees(Math.atan2(x - width / 2, height / 2 - y));
        }

        @Override
        public boolean closed() {
            return true;
        }

        /** No curve goes where the outer ring's 1 stands: it would be read as a minus before it. */
        @Override
        public List<Mark> marks() {
            List<Mark> all = new ArrayList<>();
            for (int angle = -135; angle <= 180; angle += 45) {
                double far = 1 + 13 / (outer() - inner());
                all.add(new Mark(at(angle, far), angle == 180 ? "±180°" : angle + "°"));
            }
            for (double ring : new double[] {0, 0.5, 1}) {
                double far = ring == 1 ? 1 + 9 / (outer() - inner()) : ring;
                all.add(new Mark(at(22.5, far), ring == 0.5 ? "0.5" : Integer.toString((int) ring)));
            }
            return all;
        }

        @Override
        public List<Double> lines() {
            return List.of(-135.0, -90.0, -45.0, 0.0, 45.0, 90.0, 135.0, 180.0);
        }
    }

    /** Values from left to right, probabilities upwards. */
    record Straight(double width, double height, Change change) implements CurveGround {

        private static final double LEFT = 34;
        private static final double BOTTOM = 24;
        private static final double EDGE = 12;
        private static final int PARTS = 6;

        @Override
        public Point2D at(double value, double probability) {
            double first = change.value(0);
            return new Point2D(LEFT + (value - first) / (change.last() - first) * Math.max(1, width - LEFT - EDGE),
                    height - BOTTOM - probability * Math.max(1, height - BOTTOM - EDGE));
        }

        @Override
        public double valueAt(double x, double y) {
            double first = change.value(0);
            return first + (x - LEFT) / Math.max(1, width - LEFT - EDGE) * (change.last() - first);
        }

        @Override
        public boolean closed() {
            return false;
        }

        @Override
        public List<Mark> marks() {
            List<Mark> all = new ArrayList<>();
            for (double value : lines()) {
                all.add(new Mark(at(value, 0).add(0, 13), Double.toString(Math.round(value * 10) / 10.0)));
            }
            for (double level : new double[] {0, 0.5, 1}) {
                all.add(new Mark(at(change.value(0), level).subtract(16, 0), Double.toString(level)));
            }
            return all;
        }

        @Override
        public List<Double> lines() {
            List<Double> all = new ArrayList<>();
            int parts = change == Change.PEN ? 4 : PARTS;
            for (int i = 0; i <= parts; i++) {
                all.add(change.value(0) + i * (change.last() - change.value(0)) / parts);
            }
            return all;
        }
    }
}
