package loupe.engine.towers;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import loupe.data.Chance;

/**
 * Two towers that meet in an inner product and say how many stars: score = mean + person's bias + film's bias + p'q, where p
 * and q are what the towers make of the two rows.
 *
 * @param mean   added to every score
 * @param biased whether the biases are trained
 * @param pull   how strongly each rating draws the rows and biases that it uses to 0
 */
record StarNetwork(TowerSide people, TowerSide films, double mean, boolean biased, double pull) {

    /** Some ratings. */
    record Batch(int[] people, int[] films, float[] stars) {}

    List<Weight> weights() {
        return Stream.concat(people.weights(), films.weights()).toList();
    }

    /** Adds the gradient of half the mean squared error of a batch; returns the sum of the squared errors before the step. */
    double learn(NDManager home, Batch batch, Chance dropping) {
        try (NDManager scope = home.newSubManager()) {
            Layer.Pass person = people.up(batch.people(), scope, Optional.of(dropping));
            Layer.Pass film = films.up(batch.films(), scope, Optional.of(dropping));
            Meeting meeting = new Meeting(person.output().toFloatArray(), film.output().toFloatArray(), batch.stars().length);
            double squares = meet(batch, meeting);
            Shape shape = new Shape(batch.stars().length, meeting.k());
            float each = (float) (pull / batch.stars().length);
            people.descend(batch.people(), person.back().apply(scope.create(meeting.personSlopes(), shape)), each);
            films.descend(batch.films(), film.back().apply(scope.create(meeting.filmSlopes(), shape)), each);
            return squares;
        }
    }

    private double meet(Batch batch, Meeting meeting) {
        double squares = 0;
        int count = batch.stars().length;
        for (int i = 0; i < count; i++) {
            int person = batch.people()[i];
            int film = batch.films()[i];
            float error = (float) (mean + people.bias().values()[person] + films.bias().values()[film]) + meeting.product(i) - batch.stars()[i];
            squares += (double) error * error;
            float slope = error / count;
            meeting.descend(i, slope);
            if (biased) {
                people.bias().gradient()[person] += slope + pull / count * people.bias().values()[person];
                films.bias().gradient()[film] += slope + pull / count * films.bias().values()[film];
            }
        }
        return squares;
    }

    /** Pairs of vectors, row by row, and the gradients at them. */
    private record Meeting(float[] person, float[] film, float[] personSlopes, float[] filmSlopes, int k) {

        Meeting(float[] person, float[] film, int count) {
            this(person, film, new float[person.length], new float[film.length], person.length / count);
        }

        float product(int pair) {
            float product = 0;
            for (int c = pair * k; c < pair * k + k; c++) {
                product += person[c] * film[c];
            }
            return product;
        }

        void descend(int pair, float slope) {
            for (int c = pair * k; c < pair * k + k; c++) {
                personSlopes[c] = slope * film[c];
                filmSlopes[c] = slope * person[c];
            }
        }
    }
}
