package loupe.data.moonlight;

/** The normal distribution with mean 0 and deviation 1, the same on every machine. */
final class NormalCurve {

    private static final double FAR = 7;

    private NormalCurve() {}

    /** The share below {@code x}, by Marsaglia's series (2004), to about 15 digits; 0 or 1 more than 7 deviations away. */
    static double below(double x) {
        if (Math.abs(x) > FAR) {
            return x < 0 ? 0 : 1;
        }
        double sum = x;
        double term = x;
        double before = 0;
        for (int i = 3; sum != before; i += 2) {
            before = sum;
            term *= x * x / i;
            sum += term;
        }
        return 0.5 + sum * StrictMath.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
    }
}
