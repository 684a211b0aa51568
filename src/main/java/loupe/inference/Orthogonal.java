package loupe.inference;

import java.util.Arrays;
import java.util.Comparator;

/** Directions at right angles to each other. */
final class Orthogonal {

    private static final double NOTHING = 1e-12;

    private Orthogonal() {}

    static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /**
     * Turns {@code vectors} in the space that they span so that they are at right angles, brings each to length 1, the longest
     * first (Gram-Schmidt twice over, longest first), and gives the lengths that they had.
     */
    static double[] ordered(double[][] vectors) {
        rotate(vectors);
        Arrays.sort(vectors, Comparator.comparingDouble(vector -> -dot(vector, vector)));
        double[] lengths = new double[vectors.length];
        for (int k = 0; k < vectors.length; k++) {
            lengths[k] = Math.sqrt(dot(vectors[k], vectors[k]));
            for (int j = 0; j < k; j++) {
                take(vectors[k], vectors[j]);
            }
            double left = Math.sqrt(dot(vectors[k], vectors[k]));
            boolean none = left <= NOTHING * Math.max(1, lengths[0]);
            lengths[k] = none ? 0 : lengths[k];
            for (int i = 0; i < vectors[k].length; i++) {
                vectors[k][i] = none ? 0 : vectors[k][i] / left;
            }
        }
        return lengths;
    }

    /** One-sided Jacobi (Hestenes 1958): turns pairs until all are at right angles. */
    private static void rotate(double[][] vectors) {
        boolean turned = true;
        for (int sweep = 0; turned && sweep < 30; sweep++) {
            turned = false;
            for (int p = 0; p < vectors.length; p++) {
                for (int q = p + 1; q < vectors.length; q++) {
                    turned |= turn(vectors[p], vectors[q]);
                }
            }
        }
    }

    private static boolean turn(double[] a, double[] b) {
        double aa = dot(a, a);
        double bb = dot(b, b);
        double ab = dot(a, b);
        if (Math.abs(ab) <= 1e-14 * Math.sqrt(aa * bb) || ab == 0) {
            return false;
        }
        double zeta = (bb - aa) / (2 * ab);
        double tan = (zeta < 0 ? -1 : 1) / (Math.abs(zeta) + Math.sqrt(1 + zeta * zeta));
        double cos = 1 / Math.sqrt(1 + tan * tan);
        for (int i = 0; i < a.length; i++) {
            double kept = a[i];
            a[i] = cos * (kept - tan * b[i]);
            b[i] = cos * (tan * kept + b[i]);
        }
        return true;
    }

    private static void take(double[] from, double[] direction) {
        double along = dot(from, direction);
        for (int i = 0; i < from.length; i++) {
            from[i] -= along * direction[i];
        }
    }
}
