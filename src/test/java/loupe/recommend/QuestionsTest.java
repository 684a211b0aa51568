package loupe.recommend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import loupe.data.BadInputException;
import loupe.data.films.Ratings;
import org.junit.jupiter.api.Test;

class QuestionsTest {

    private static final Roster FILMS = Roster.of(IntStream.rangeClosed(1, 3));

    /** Vectors (1), (2), (0) without a person's bias, ridge 2, a rating each. */
    private static FactorModel model() {
        return new FactorModel(Embedding.of(FILMS, 1, new float[3]), Embedding.of(FILMS, 1, new float[] {1, 2, 0}), 3,
                new FoldIn.Ridge(2, OptionalDouble.empty()), Scale.STARS);
    }

    private static RatingTable table() {
        return RatingTable.of(Sample.of(new int[] {1, 1, 3}, new int[] {1, 2, 3}, new int[] {1, 3, 3}), FILMS, FILMS);
    }

    /** G = (1 + 4 + 0) / 3; before any answer A = 2, so a film of v is worth v v G / 4 / (1 + v v / 2). */
    @Test
    void an_answer_is_worth_what_the_formula_says() {
        double[] worth = Questions.worth(model(), table(), OwnRatings.of(Ratings.NONE, FILMS));

        assertThat(worth).containsExactly(new double[] {5.0 / 3 / 4 / 1.5, 4 * 5.0 / 3 / 4 / 3, 0}, within(1e-9));
    }

    /** After an answer about the second A = 2 + 4. */
    @Test
    void what_is_answered_is_worth_nothing_more_and_the_others_less() {
        double[] worth = Questions.worth(model(), table(), OwnRatings.of(Sample.of(new int[] {1, 2, 4}), FILMS));

        assertThat(worth).containsExactly(new double[] {5.0 / 3 / 36 / (1 + 1.0 / 6), 0, 0}, within(1e-9));
    }

    @Test
    void spread_films_begin_with_the_longest_and_go_to_the_farthest() {
        BitSet open = new BitSet();
        open.set(0, 3);

        assertThat(Questions.spread(model(), open, 3)).containsExactly(1, 2, 0);
        open.clear(1);
        assertThat(Questions.spread(model(), open, 5)).containsExactly(0, 2);
    }

    @Test
    void proposed_questions_teach_more_than_popular_ones_on_people_with_two_tastes() throws BadInputException {
        ColdStart cold = ColdStart.of(ColdStartTest.table(), Sample.quick(KnownModel.MF), 1, Progress.NONE);

        ColdStart.Asked asked = cold.asked(3);

        assertThat(asked.telling().pooled().get(3)).isLessThan(asked.popular().pooled().get(3));
        assertThat(asked.telling().pooled().getFirst()).isEqualTo(asked.popular().pooled().getFirst());
    }
}
