package loupe.data;

/** Otsu's threshold (1979): the value that parts numbers into two groups that differ most from each other. */
final class Otsu {

    private static final int BINS = 256;

    private Otsu() {}

    /** @param values from 0 to 1. @return the lower end of the upper group; 0.5 where all values are alike */
    static double threshold(float[] values) {
        long[] counts = new long[BINS];
        double total = 0;
        for (float value : values) {
            int bin = Math.clamp(Math.round(value * (BINS - 1)), 0, BINS - 1);
            counts[bin]++;
            total += bin;
        }
        return (best(counts, values.length, total) - 0.5) / (BINS - 1);
    }

    /** The first bin of the upper group. Between equally good ones, as over a gap, the middle. */
    private static double best(long[] counts, int all, double total) {
        long below = 0;
        double sumBelow = 0;
        double most = 0;
        double first = BINS / 2.0;
        double last = BINS / 2.0;
        for (int bin = 1; bin < BINS; bin++) {
            below += counts[bin - 1];
            sumBelow += (double) counts[bin - 1] * (bin - 1);
            if (below == 0 || below == all) {
                continue;
            }
            double apart = sumBelow / below - (total - sumBelow) / (all - below);
            double spread = apart * apart * below * (all - below);
            if (spread > most) {
                most = spread;
                first = bin;
            }
            last = spread >= most ? bin : last;
        }
        return (first + last) / 2;
    }
}
