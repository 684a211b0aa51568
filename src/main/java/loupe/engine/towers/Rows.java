package loupe.engine.towers;

/** Tables of numbers, row by row. */
final class Rows {

    private Rows() {}

    /** The mean row. */
    static double[] mean(float[] rows, int k) {
        double[] mean = new double[k];
        int count = Math.max(1, rows.length / k);
        for (int i = 0; i < rows.length; i++) {
            mean[i % k] += (double) rows[i] / count;
        }
        return mean;
    }

    /** Takes {@code row} away from every row. */
    static void subtract(float[] rows, double[] row) {
        for (int i = 0; i < rows.length; i++) {
            rows[i] -= (float) row[i % row.length];
        }
    }

    /** The table with rows and columns exchanged. */
    static float[] turned(float[] values, int rows, int columns) {
        float[] turned = new float[values.length];
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                turned[c * rows + r] = values[r * columns + c];
            }
        }
        return turned;
    }

    /** The inner product of {@code row} and what stands in {@code values} from {@code at}. */
    static double product(float[] values, int at, double[] row) {
        double product = 0;
        for (int c = 0; c < row.length; c++) {
            product += values[at + c] * row[c];
        }
        return product;
    }
}
