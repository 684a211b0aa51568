package loupe.data;

/** Paper that is stretched here and pressed there: a few waves, each of which moves every place a little. */
final class Elastic {

    private static final int WAVES = 4;
    private static final double AMPLITUDE = 0.04;

    private final double[][] waves = new double[WAVES][];

    Elastic(Chance chance) {
        double strength = chance.factor(0.3);
        for (int i = 0; i < WAVES; i++) {
            double length = chance.between(0.6, 2);
            double heading = chance.between(0, 2 * Math.PI);
            double moving = chance.between(0, 2 * Math.PI);
            double amplitude = chance.normal(AMPLITUDE) * strength * Math.sqrt(length / 1.3);
            double turns = 2 * Math.PI / length;
            waves[i] = new double[] {turns * StrictMath.cos(heading), turns * StrictMath.sin(heading),
                chance.between(0, 2 * Math.PI), amplitude * StrictMath.cos(moving), amplitude * StrictMath.sin(moving)};
        }
    }

    Stroke.Point moved(Stroke.Point point) {
        double x = point.x();
        double y = point.y();
        for (double[] wave : waves) {
            double height = StrictMath.sin(wave[0] * point.x() + wave[1] * point.y() + wave[2]);
            x += wave[3] * height;
            y += wave[4] * height;
        }
        return new Stroke.Point(x, y);
    }
}
