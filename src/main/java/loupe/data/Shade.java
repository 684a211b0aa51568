package loupe.data;

/**
 * How the paper's brightness changes over a picture, as a lamp or a shadow makes it: a surface of second degree laid
 * through the paper by least squares.
 */
final class Shade {

    private static final int TERMS = 6;
    /** So many pixels are enough to find it. */
    private static final int SAMPLES = 100_000;

    /** Deeper shade than this hides what is drawn in it. */
    private static final double DARKEST = 0.9;

    private final int width;
    private final int height;
    private final double[] factors;

    private Shade(int width, int height, double[] factors) {
        this.width = width;
        this.height = height;
        this.factors = factors;
    }

    /** Through {@code ink}, row by row, where {@code even} is below {@code bound}. */
    static Shade below(double bound, float[] even, float[] ink, int width) {
        int height = ink.length / width;
        double[][] sums = new double[TERMS][TERMS + 1];
        int step = step(ink.length);
        for (int y = 0; y < height; y += step) {
            for (int x = 0; x < width; x += step) {
                if (even[y * width + x] < bound) {
                    add(sums, terms(x, y, width, height), ink[y * width + x]);
                }
            }
        }
        return new Shade(width, height, solved(sums));
    }

    private static int step(int pixels) {
        return Math.max(1, (int) Math.sqrt((double) pixels / SAMPLES));
    }

    /** How much the darkest paper differs from the brightest. */
    double range() {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        int step = step(width * height);
        for (int y = 0; y < height; y += step) {
            for (int x = 0; x < width; x += step) {
                least = Math.min(least, at(x, y));
                most = Math.max(most, at(x, y));
            }
        }
        return most - least;
    }

    /** {@code ink} as a share of what the paper leaves room for: 0 on paper, whether in the light or in the shade. */
    float[] takenFrom(float[] ink) {
        float[] even = new float[ink.length];
        for (int i = 0; i < even.length; i++) {
            double paper = Math.clamp(at(i % width, i / width), 0, DARKEST);
            even[i] = (float) Math.clamp((ink[i] - paper) / (1 - paper), 0, 1);
        }
        return even;
    }

    private double at(int x, int y) {
        double[] terms = terms(x, y, width, height);
        double sum = 0;
        for (int i = 0; i < TERMS; i++) {
            sum += factors[i] * terms[i];
        }
        return sum;
    }

    private static double[] terms(int x, int y, int width, int height) {
        double right = 2.0 * x / width - 1;
        double down = 2.0 * y / height - 1;
        return new double[] {1, right, down, right * right, right * down, down * down};
    }

    private static void add(double[][] sums, double[] terms, double value) {
        for (int i = 0; i < TERMS; i++) {
            for (int j = 0; j < TERMS; j++) {
                sums[i][j] += terms[i] * terms[j];
            }
            sums[i][TERMS] += terms[i] * value;
        }
    }

    /** Gauss' elimination of a symmetric matrix. What the pixels do not determine is 0. */
    private static double[] solved(double[][] rows) {
        for (int pivot = 0; pivot < TERMS; pivot++) {
            double most = rows[pivot][pivot];
            for (int row = 0; row < TERMS; row++) {
                double factor = row == pivot || most < 1e-6 ? 0 : rows[row][pivot] / most;
                for (int column = pivot; column <= TERMS; column++) {
                    rows[row][column] -= factor * rows[pivot][column];
                }
            }
        }
        double[] factors = new double[TERMS];
        for (int i = 0; i < TERMS; i++) {
            factors[i] = rows[i][i] < 1e-6 ? 0 : rows[i][TERMS] / rows[i][i];
        }
        return factors;
    }
}
