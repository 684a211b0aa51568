package loupe.engine.towers;

/** Rows brought to length 1, and the way back. @param dimension numbers in a row @param lengths what each row had */
record UnitRows(int dimension, float[] rows, float[] lengths) {

    private static final float LEAST = 1e-6f;

    /** @param rows become the unit rows themselves */
    static UnitRows of(int dimension, float[] rows) {
        float[] lengths = new float[rows.length / dimension];
        for (int r = 0; r < lengths.length; r++) {
            int from = r * dimension;
            double squares = 0;
            for (int c = from; c < from + dimension; c++) {
                squares += rows[c] * rows[c];
            }
            lengths[r] = Math.max(LEAST, (float) Math.sqrt(squares));
            float factor = 1 / lengths[r];
            for (int c = from; c < from + dimension; c++) {
                rows[c] *= factor;
            }
        }
        return new UnitRows(dimension, rows, lengths);
    }

    /** Turns the gradients at the unit rows into those at the rows as they were: (d - v (v'd)) / length. */
    void back(float[] slopes) {
        for (int r = 0; r < lengths.length; r++) {
            int from = r * dimension;
            float along = 0;
            for (int c = from; c < from + dimension; c++) {
                along += rows[c] * slopes[c];
            }
            float factor = 1 / lengths[r];
            for (int c = from; c < from + dimension; c++) {
                slopes[c] = factor * (slopes[c] - along * rows[c]);
            }
        }
    }
}
