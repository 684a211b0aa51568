package loupe.recommend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalDouble;
import java.util.stream.IntStream;
import loupe.data.Chance;
import loupe.data.films.Rating;
import loupe.data.films.Ratings;
import org.junit.jupiter.api.Test;

class AmongPeopleTest {

    private static final int K = 3;
    private static final int[] ALL = IntStream.range(0, 50).toArray();

    /** People differ much in the first direction, little in the second and not at all in the third. */
    private static FactorModel model() {
        Chance chance = Chance.of(3, 0);
        float[] people = new float[50 * K];
        float[] biases = new float[50];
        for (int row = 0; row < 50; row++) {
            people[row * K] = (float) (2 + chance.normal(1));
            people[row * K + 1] = (float) (chance.normal(0.1) + 0.3 * people[row * K]);
            people[row * K + 2] = 0.5f;
            biases[row] = (float) chance.normal(0.4);
        }
        float[] films = new float[20 * K];
        for (int i = 0; i < films.length; i++) {
            films[i] = (float) chance.normal(1);
        }
        return new FactorModel(new Embedding(Roster.of(IntStream.rangeClosed(1, 50)), K, people, biases),
                Embedding.of(Roster.of(IntStream.rangeClosed(1, 20)), K, films), 3.5, new FoldIn.Ridge(2, OptionalDouble.of(3)), Scale.STARS);
    }

    @Test
    void the_known_people_keep_their_scores() {
        FactorModel before = model();
        FactorModel after = AmongPeople.of(before, ALL, 0.8);

        for (int person = 1; person <= 50; person++) {
            assertThat(after.person(person).scores()).containsExactly(before.person(person).scores(), within(1e-4));
        }
    }

    @Test
    void they_lie_around_0_with_the_variance_1_where_they_differ() {
        Embedding people = AmongPeople.of(model(), ALL, 0.8).people();
        for (int c = 0; c < K; c++) {
            int column = c;
            double mean = IntStream.range(0, 50).mapToDouble(row -> people.vectors()[row * K + column]).average().orElseThrow();
            double squares = IntStream.range(0, 50).mapToDouble(row -> people.vectors()[row * K + column] * people.vectors()[row * K + column]).average().orElseThrow();
            assertThat(mean).isCloseTo(0, within(1e-4));
            assertThat(squares).as("direction %d", c).isCloseTo(c < 2 ? 1 : 0, within(0.05));
        }
    }

    @Test
    void whoever_has_no_stars_stands_in_the_middle_of_them() {
        FactorModel before = model();
        double[] everybody = AmongPeople.of(before, ALL, 0.8).stranger(Ratings.NONE).scores();

        double mean = IntStream.rangeClosed(1, 50).mapToDouble(person -> before.person(person).score(4)).average().orElseThrow();
        assertThat(everybody[4]).isCloseTo(mean, within(1e-4));
    }

    @Test
    void a_strangers_row_is_found_where_people_differ_and_its_shares_add_up() {
        FactorModel before = model();
        FactorModel after = AmongPeople.of(before, ALL, 0.8);
        double[] truth = before.person(9).scores();
        Ratings own = Ratings.of(IntStream.range(0, 15).mapToObj(row -> new Rating(1, row + 1, (int) Math.clamp(Math.round(truth[row]), 1, 5), 0)).toList());

        Taste stranger = after.stranger(own);
        Explanation why = stranger.why(18);

        assertThat(why.additive()).isTrue();
        assertThat(why.sum()).isCloseTo(stranger.score(18), within(1e-6));
        assertThat(after.standing(own).vector()[2]).as("where nobody differs the stranger does not either").isCloseTo(0, within(0.1));
    }
}
