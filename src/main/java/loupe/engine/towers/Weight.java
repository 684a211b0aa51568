package loupe.engine.towers;

import java.util.function.DoubleSupplier;

/**
 * Numbers that are trained, and their gradient at the present batch, both row by row.
 *
 * @param pace  this times the learning rate is its own
 * @param decay this times the number is added to its gradient
 */
record Weight(String name, int rows, int columns, float[] values, float[] gradient, double decay, double pace) {

    /** Numbers that all start alike from {@code start}. */
    static Weight of(String name, int rows, int columns, double decay, DoubleSupplier start) {
        float[] values = new float[rows * columns];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) start.getAsDouble();
        }
        return new Weight(name, rows, columns, values, new float[values.length], decay, 1);
    }

    /** Numbers that start from 0. */
    static Weight zeros(String name, int rows, int columns, double decay) {
        return of(name, rows, columns, decay, () -> 0);
    }

    /** The same numbers, moved at another pace. */
    Weight at(double other) {
        return new Weight(name, rows, columns, values, gradient, decay, other);
    }

    /** The rows {@code chosen}, one behind the other. */
    float[] gather(int[] chosen) {
        float[] gathered = new float[chosen.length * columns];
        for (int i = 0; i < chosen.length; i++) {
            System.arraycopy(values, chosen[i] * columns, gathered, i * columns, columns);
        }
        return gathered;
    }

    /** Adds gradients of gathered rows to those of the rows that they are. */
    void scatter(int[] chosen, float[] gradients) {
        for (int i = 0; i < chosen.length; i++) {
            int to = chosen[i] * columns;
            int from = i * columns;
            for (int c = 0; c < columns; c++) {
                gradient[to + c] += gradients[from + c];
            }
        }
    }

    /** Adds to the whole gradient. */
    void add(float[] gradients) {
        for (int i = 0; i < gradients.length; i++) {
            gradient[i] += gradients[i];
        }
    }
}
