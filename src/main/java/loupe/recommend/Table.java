package loupe.recommend;

import loupe.data.Chance;

/** Rows of numbers that a fit changes, each row an array of its own so that the loops over two rows run as vector instructions. */
final class Table {

    private Table() {}

    static float[][] normal(int rows, int columns, double deviation, Chance chance) {
        float[][] table = new float[rows][columns];
        for (float[] row : table) {
            for (int k = 0; k < columns; k++) {
                row[k] = (float) chance.normal(deviation);
            }
        }
        return table;
    }

    static float[] flat(float[][] table, int columns) {
        float[] flat = new float[table.length * columns];
        for (int row = 0; row < table.length; row++) {
            System.arraycopy(table[row], 0, flat, row * columns, columns);
        }
        return flat;
    }

    /** The inner product in four sums, which the processor adds side by side. */
    static float dot(float[] a, float[] b) {
        float first = 0;
        float second = 0;
        float third = 0;
        float fourth = 0;
        int k = 0;
        for (; k + 3 < a.length; k += 4) {
            first += a[k] * b[k];
            second += a[k + 1] * b[k + 1];
            third += a[k + 2] * b[k + 2];
            fourth += a[k + 3] * b[k + 3];
        }
        for (; k < a.length; k++) {
            first += a[k] * b[k];
        }
        return first + second + (third + fourth);
    }
}
