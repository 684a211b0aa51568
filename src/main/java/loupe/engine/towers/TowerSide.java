package loupe.engine.towers;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import loupe.data.Chance;

/**
 * People, or films, of a network that says how many stars: a row of the table, and what the row's bag adds to it, goes up the tower.
 *
 * @param bias [rows, 1]
 * @param bag  for people whose row is not all that they are: the films that they rated
 */
record TowerSide(Weight table, Layer tower, Weight bias, Optional<Told> bag) {

    /** Rows of which most is 0, and what each of their columns stands for. @param pull draws the numbers of each use to 0 */
    record Told(Bag rows, Weight table, double pull) {}

    Stream<Weight> weights() {
        return Stream.of(Stream.of(table), tower.weights(), Stream.of(bias), bag.stream().map(Told::table)).flatMap(some -> some);
    }

    /** What the tower makes of the rows {@code chosen}, and the way back to the tower's input. */
    Layer.Pass up(int[] chosen, NDManager scope, Optional<Chance> dropping) {
        float[] rows = table.gather(chosen);
        bag.ifPresent(told -> told.rows().addTimes(told.table(), chosen, rows));
        return tower.forward(scope.create(rows, new Shape(chosen.length, table.columns())), dropping);
    }

    /** What the tower makes of all rows, in use. */
    float[] vectors(NDManager home) {
        try (NDManager scope = home.newSubManager()) {
            return up(IntStream.range(0, table.rows()).toArray(), scope, Optional.empty()).output().toFloatArray();
        }
    }

    /** Adds to the gradients what follows from those at the tower's input. @param pull draws each use of a row to 0 */
    void descend(Distinct chosen, NDArray input, float pull) {
        float[] slopes = input.toFloatArray();
        int count = chosen.place().length;
        bag.ifPresent(told -> {
            told.rows().descend(told.table(), chosen.rows(), slopes);
            told.rows().pull(told.table(), chosen, (float) told.pull() / count);
        });
        float[] rows = table.gather(chosen.rows());
        for (int i = 0; i < slopes.length; i++) {
            slopes[i] += pull * chosen.uses()[i / table.columns()] * rows[i];
        }
        table.scatter(chosen.rows(), slopes);
    }
}
