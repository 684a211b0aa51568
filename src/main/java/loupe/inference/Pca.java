package loupe.inference;

import java.util.Arrays;

/**
 * The plane on which points of many numbers lie spread the widest: their first two principal components (Pearson 1901). The same
 * points always give the same plane; each axis points to where its largest number is positive.
 *
 * @param mean of all points
 * @param axes two directions of length 1, at right angles; zeros where the points are spread in fewer directions
 * @param kept the share of the points' whole variance that lies along each axis, 0 to 1
 */
public record Pca(float[] mean, float[][] axes, double[] kept) {

    /** Directions that are sought together: more than two let the first two come out sooner. */
    private static final int BLOCK = 6;
    private static final int MOST_ROUNDS = 60;
    private static final double ENOUGH = 1e-6;

    /** Fits the plane by subspace iteration. @param points at least one, all of one size */
    public static Pca of(float[][] points) {
        float[] mean = mean(points);
        double[][] block = start(Math.min(BLOCK, mean.length), mean.length);
        double[] sizes = new double[block.length];
        double before = -1;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            block = spread(points, mean, block);
            sizes = Orthogonal.ordered(block);
            double first = sizes[0] + (sizes.length > 1 ? sizes[1] : 0);
            if (Math.abs(first - before) <= ENOUGH * first) {
                break;
            }
            before = first;
        }
        return new Pca(mean, axes(block, sizes), kept(points, mean, block, sizes));
    }

    /** Where {@code point} lies on the plane. */
    public double[] place(float[] point) {
        double[] place = new double[2];
        for (int axis = 0; axis < 2; axis++) {
            for (int i = 0; i < point.length; i++) {
                place[axis] += (point[i] - mean[i]) * (double) axes[axis][i];
            }
        }
        return place;
    }

    private static float[] mean(float[][] points) {
        double[] sum = new double[points[0].length];
        for (float[] point : points) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += point[i];
            }
        }
        float[] mean = new float[sum.length];
        for (int i = 0; i < mean.length; i++) {
            mean[i] = (float) (sum[i] / points.length);
        }
        return mean;
    }

    /** Directions that are the same each time and hardly ever at right angles to what is sought. */
    private static double[][] start(int count, int size) {
        double[][] block = new double[count][size];
        for (int k = 0; k < count; k++) {
            for (int i = 0; i < size; i++) {
                block[k][i] = Math.cos((k + 1) * (i + 0.5) * 2.399963) + (i % count == k ? 1 : 0);
            }
        }
        Orthogonal.ordered(block);
        return block;
    }

    /** The covariance of the points times each direction. */
    private static double[][] spread(float[][] points, float[] mean, double[][] block) {
        double[][] next = new double[block.length][mean.length];
        double[] centred = new double[mean.length];
        for (float[] point : points) {
            for (int i = 0; i < mean.length; i++) {
                centred[i] = point[i] - mean[i];
            }
            for (int k = 0; k < block.length; k++) {
                double along = Orthogonal.dot(centred, block[k]) / points.length;
                for (int i = 0; i < mean.length; i++) {
                    next[k][i] += along * centred[i];
                }
            }
        }
        return next;
    }

    private static float[][] axes(double[][] block, double[] sizes) {
        float[][] axes = new float[2][block[0].length];
        for (int k = 0; k < Math.min(2, block.length); k++) {
            int largest = 0;
            for (int i = 0; i < block[k].length; i++) {
                largest = Math.abs(block[k][i]) > Math.abs(block[k][largest]) * (1 + 1e-9) ? i : largest;
            }
            double sign = sizes[k] == 0 ? 0 : Math.signum(block[k][largest]);
            for (int i = 0; i < block[k].length; i++) {
                axes[k][i] = (float) (sign * block[k][i]);
            }
        }
        return axes;
    }

    private static double[] kept(float[][] points, float[] mean, double[][] block, double[] sizes) {
        double whole = Arrays.stream(points).mapToDouble(point -> distance(point, mean)).sum() / points.length;
        double[] kept = new double[2];
        for (int k = 0; k < Math.min(2, block.length); k++) {
            kept[k] = whole == 0 ? 0 : Math.min(1, sizes[k] / whole);
        }
        return kept;
    }

    /** The squared distance of two points. */
    static double distance(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            double apart = (double) a[i] - b[i];
            sum += apart * apart;
        }
        return sum;
    }
}
