package loupe.data.moonlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import loupe.data.Chance;
import loupe.data.films.Ratings;
import loupe.data.films.Split;
import org.junit.jupiter.api.Test;

/** The catalogue teaches what it was made to teach: error falls to the true number of axes, rises after, and never passes the floor. */
class KnownRankTest {

    private static final Moonlight MADE = Moonlight.make();
    private static final Split SPLIT = Split.cut(MADE.set().ratings(), "u1");
    private static final int ROUNDS = 8;

    @Test
    void six_factors_are_best_and_two_dozen_without_a_bridle_the_worst() {
        double biases = error(0, 0.8);
        double three = error(3, 0.5);
        double six = error(6, 0.5);
        double twelve = error(12, 0.5);
        double unbridled = error(24, 0.05);

        assertThat(biases).isBetween(0.78, 0.82);
        assertThat(three).isLessThan(biases - 0.05);
        assertThat(six).isLessThan(0.69).isLessThan(three).isLessThan(twelve);
        assertThat(unbridled).isGreaterThan(0.88);
        assertThat(List.of(biases, three, six, twelve, unbridled)).allMatch(error -> error > MADE.truth().floor(SPLIT.test()));
    }

    /** Factors by alternating least squares with biases; the ridge grows with the root of the number of ratings. */
    private static double error(int factors, double ridge) {
        Ratings training = SPLIT.training();
        double mean = training.stream().mapToInt(rating -> rating.stars()).average().orElseThrow();
        double[][] people = new double[801][factors + 1];
        double[][] films = new double[661][factors + 1];
        Chance chance = Chance.of(1, 1);
        for (double[] film : films) {
            IntStream.range(0, factors).forEach(factor -> film[factor] = chance.normal(0.1));
        }
        List<List<Integer>> ofPerson = places(training, true);
        List<List<Integer>> ofFilm = places(training, false);
        for (int round = 0; round < ROUNDS; round++) {
            IntStream.range(0, people.length).forEach(row -> people[row] = fitted(films, ofPerson.get(row), training, mean, ridge, false));
            IntStream.range(0, films.length).forEach(row -> films[row] = fitted(people, ofFilm.get(row), training, mean, ridge, true));
        }
        Ratings test = SPLIT.test();
        return Math.sqrt(IntStream.range(0, test.size()).mapToDouble(i -> {
            double guess = mean + people[test.person(i)][factors] + films[test.film(i)][factors];
            for (int factor = 0; factor < factors; factor++) {
                guess += people[test.person(i)][factor] * films[test.film(i)][factor];
            }
            return Math.pow(Math.clamp(guess, 1, 5) - test.stars(i), 2);
        }).average().orElseThrow());
    }

    private static List<List<Integer>> places(Ratings ratings, boolean byPerson) {
        List<List<Integer>> places = new ArrayList<>();
        IntStream.range(0, byPerson ? 801 : 661).forEach(row -> places.add(new ArrayList<>()));
        IntStream.range(0, ratings.size()).forEach(i -> places.get(byPerson ? ratings.person(i) : ratings.film(i)).add(i));
        return places;
    }

    private static double[] fitted(double[][] others, List<Integer> places, Ratings ratings, double mean, double ridge, boolean film) {
        int size = others[0].length;
        double[][] table = new double[size][size + 1];
        for (int i : places) {
            double[] other = others[film ? ratings.person(i) : ratings.film(i)];
            double[] row = other.clone();
            row[size - 1] = 1;
            double wanted = ratings.stars(i) - mean - other[size - 1];
            for (int a = 0; a < size; a++) {
                for (int b = 0; b < size; b++) {
                    table[a][b] += row[a] * row[b];
                }
                table[a][size] += row[a] * wanted;
            }
        }
        for (int a = 0; a < size; a++) {
            table[a][a] += ridge * Math.sqrt(places.size()) + 1e-9;
        }
        return Regression.eliminated(table);
    }
}
