package loupe.engine.towers;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * Turns people into vectors of length 1: the person's own row, and a row for each thing that is told of them, add up.
 *
 * @param told  age, gender and occupation, each a column
 * @param table [columns, k]
 * @param ids   [people, k]; empty where a person is only what is told of them
 */
record PersonTower(Bag told, Weight table, Optional<Weight> ids) {

    Stream<Weight> weights() {
        return Stream.concat(Stream.of(table), ids.stream()).filter(weight -> weight.rows() > 0);
    }

    /** Whether it can tell nobody from anybody else. */
    boolean isBlind() {
        return ids.isEmpty() && table.rows() == 0;
    }

    UnitRows up(int[] people) {
        return UnitRows.of(table.columns(), sums(people));
    }

    /** The same before it is brought to length 1. */
    float[] sums(int[] people) {
        float[] rows = ids.map(own -> own.gather(people)).orElseGet(() -> new float[people.length * table.columns()]);
        told.addTimes(table, people, rows);
        return rows;
    }

    /** @param slopes at the vectors; used up */
    void descend(int[] people, UnitRows vectors, float[] slopes) {
        vectors.back(slopes);
        ids.ifPresent(own -> own.scatter(people, slopes));
        told.descend(table, people, slopes);
    }
}
