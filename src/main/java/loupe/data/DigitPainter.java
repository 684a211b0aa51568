package loupe.data;

import java.util.List;

/** Puts a written digit into the frame as MNIST does and inks it. Not for several threads at once. */
final class DigitPainter {

    private static final int SIDE = GrayImage.SIDE;
    private static final double BOX = 20;
    /** MNIST has the centre of mass in the pixel of this column and row. */
    private static final double MASS_CENTRE = 14;

    private final Chance chance;
    private final InkField field;
    private final double pen;

    DigitPainter(Chance chance) {
        this.chance = chance;
        this.field = new InkField(chance.between(0.9, 1.3));
        this.pen = Math.clamp(2.6 * chance.factor(0.36), 1.2, 6.6);
    }

    /** Writes the picture's 784 grey values from {@code offset} on. */
    void paint(List<Stroke> strokes, byte[] pixels, int offset) {
        Bounds bounds = Bounds.around(strokes.stream().flatMap(stroke -> stroke.points().stream())).orElseThrow();
        double scale = (BOX - pen) / bounds.extent();
        Stroke.Point middle = bounds.centre();
        strokes.forEach(stroke -> ink(stroke.mapped(point -> new Stroke.Point(
                SIDE / 2.0 + scale * (point.x() - middle.x()), SIDE / 2.0 + scale * (point.y() - middle.y())))));
        copyCentred(greys(), pixels, offset);
    }

    /** The pen presses more here and less there, by about an eighth. */
    private void ink(Stroke stroke) {
        double waves = chance.between(0.5, 2) * 2 * Math.PI / stroke.points().size();
        double phase = chance.between(0, 2 * Math.PI);
        double strength = Math.clamp(chance.normal(0.1), -0.15, 0.15);
        Stroke.Point last = stroke.points().getFirst();
        double lastRadius = pen / 2;
        for (int i = 0; i < stroke.points().size(); i++) {
            Stroke.Point point = stroke.points().get(i);
            double radius = pen / 2 * (1 + strength * StrictMath.sin(phase + i * waves));
            field.line(last.x(), last.y(), i == 0 ? radius : lastRadius, point.x(), point.y(), radius);
            last = point;
            lastRadius = radius;
        }
    }

    private int[] greys() {
        int[] greys = new int[SIDE * SIDE];
        for (int i = 0; i < greys.length; i++) {
            greys[i] = (int) (field.ink(i % SIDE, i / SIDE) * 255 + 0.5);
        }
        return greys;
    }

    private static void copyCentred(int[] greys, byte[] pixels, int offset) {
        double sum = 0;
        double sumX = 0;
        double sumY = 0;
        for (int i = 0; i < greys.length; i++) {
            sum += greys[i];
            sumX += greys[i] * (i % SIDE);
            sumY += greys[i] * (i / SIDE);
        }
        int dx = (int) Math.round(MASS_CENTRE - sumX / sum);
        int dy = (int) Math.round(MASS_CENTRE - sumY / sum);
        for (int i = 0; i < greys.length; i++) {
            int x = i % SIDE + dx;
            int y = i / SIDE + dy;
            if (x >= 0 && x < SIDE && y >= 0 && y < SIDE) {
                pixels[offset + y * SIDE + x] = (byte) greys[i];
            }
        }
    }
}
