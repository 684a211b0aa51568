package loupe.engine.towers;

import ai.djl.ndarray.NDManager;
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
        Distinct persons = Distinct.of(batch.people());
        Distinct works = Distinct.of(batch.films());
        try (NDManager scope = home.newSubManager()) {
            Layer.Pass person = people.up(persons.rows(), scope, Optional.of(dropping));
            Layer.Pass film = films.up(works.rows(), scope, Optional.of(dropping));
            Meeting meeting = Meeting.of(person.output().toFloatArray(), film.output().toFloatArray(), persons, works);
            double squares = meet(batch, meeting);
            float each = (float) (pull / batch.stars().length);
            people.descend(persons, person.back().apply(scope.create(meeting.personSlopes(), person.output().getShape())), each);
            films.descend(works, film.back().apply(scope.create(meeting.filmSlopes(), film.output().getShape())), each);
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

    /** The vectors of a batch's people and films, each once, and the gradients at them. */
    private record Meeting(float[] person, float[] film, float[] personSlopes, float[] filmSlopes, int[] personPlace, int[] filmPlace, int k) {

        static Meeting of(float[] person, float[] film, Distinct persons, Distinct films) {
            return new Meeting(person, film, new float[person.length], new float[film.length], persons.place(), films.place(),
                    person.length / persons.rows().length);
        }

        float product(int pair) {
            int p = personPlace[pair] * k;
            int f = filmPlace[pair] * k;
            float product = 0;
            for (int c = 0; c < k; c++) {
                product += person[p + c] * film[f + c];
            }
            return product;
        }

        void descend(int pair, float slope) {
            int p = personPlace[pair] * k;
            int f = filmPlace[pair] * k;
            for (int c = 0; c < k; c++) {
                personSlopes[p + c] += slope * film[f + c];
                filmSlopes[f + c] += slope * person[p + c];
            }
        }
    }
}
