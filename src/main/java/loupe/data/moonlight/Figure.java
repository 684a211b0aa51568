package loupe.data.moonlight;

/** A flat figure, told by how far a place is from its edge: below 0 inside, above 0 outside. x grows to the right, y downwards. */
interface Figure {

    double distance(double x, double y);

    static Figure circle(double cx, double cy, double radius) {
        return (x, y) -> length(x - cx, y - cy) - radius;
    }

    /** A round line of that width. */
    static Figure ring(double cx, double cy, double radius, double width) {
        return (x, y) -> Math.abs(length(x - cx, y - cy) - radius) - width / 2;
    }

    /** Near the edge the distance is exact to the first order, which is all that smooth edges need. */
    static Figure ellipse(double cx, double cy, double a, double b) {
        return (x, y) -> {
            double level = length((x - cx) / a, (y - cy) / b);
            double slope = length((x - cx) / (a * a), (y - cy) / (b * b));
            return slope == 0 ? -Math.min(a, b) : level * (level - 1) / slope;
        };
    }

    static Figure box(double left, double top, double right, double bottom) {
        return (x, y) -> Math.max(Math.max(left - x, x - right), Math.max(top - y, y - bottom));
    }

    /** A straight line with round ends. */
    static Figure line(double x0, double y0, double x1, double y1, double width) {
        return (x, y) -> segment(x, y, x0, y0, x1, y1) - width / 2;
    }

    /** @param corners x and y of each in turn */
    static Figure polygon(double... corners) {
        return (x, y) -> {
            double nearest = Double.POSITIVE_INFINITY;
            boolean inside = false;
            int last = corners.length - 2;
            for (int i = 0; i < corners.length; last = i, i += 2) {
                nearest = Math.min(nearest, segment(x, y, corners[last], corners[last + 1], corners[i], corners[i + 1]));
                boolean crosses = corners[i + 1] > y != corners[last + 1] > y;
                inside ^= crosses && x < (corners[last] - corners[i]) * (y - corners[i + 1]) / (corners[last + 1] - corners[i + 1]) + corners[i];
            }
            return inside ? -nearest : nearest;
        };
    }

    /** A star with five points. */
    static Figure star(double cx, double cy, double radius) {
        double[] corners = new double[20];
        for (int i = 0; i < 10; i++) {
            double reach = i % 2 == 0 ? radius : radius * 0.42;
            corners[2 * i] = cx + reach * StrictMath.sin(i * Math.PI / 5);
            corners[2 * i + 1] = cy - reach * StrictMath.cos(i * Math.PI / 5);
        }
        return polygon(corners);
    }

    /** All that is above a level. */
    static Figure above(double level) {
        return (x, y) -> y - level;
    }

    /** All that is below a level. */
    static Figure below(double level) {
        return (x, y) -> level - y;
    }

    default Figure and(Figure other) {
        return (x, y) -> Math.max(distance(x, y), other.distance(x, y));
    }

    default Figure or(Figure other) {
        return (x, y) -> Math.min(distance(x, y), other.distance(x, y));
    }

    default Figure without(Figure other) {
        return (x, y) -> Math.max(distance(x, y), -other.distance(x, y));
    }

    /** The figure enlarged, turned clockwise by an angle and moved. */
    default Figure placed(double cx, double cy, double scale, double angle) {
        double cos = StrictMath.cos(angle);
        double sin = StrictMath.sin(angle);
        return (x, y) -> {
            double dx = (x - cx) / scale;
            double dy = (y - cy) / scale;
            return scale * distance(dx * cos + dy * sin, dy * cos - dx * sin);
        };
    }

    private static double segment(double x, double y, double x0, double y0, double x1, double y1) {
        double dx = x1 - x0;
        double dy = y1 - y0;
        double square = dx * dx + dy * dy;
        double along = square == 0 ? 0 : Math.clamp(((x - x0) * dx + (y - y0) * dy) / square, 0.0, 1.0);
        return length(x - x0 - along * dx, y - y0 - along * dy);
    }

    private static double length(double x, double y) {
        return Math.sqrt(x * x + y * y);
    }
}
