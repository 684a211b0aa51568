package loupe.recommend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import loupe.data.BadInputException;
import loupe.data.films.Ratings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TasteTest {

    private static final RatingTable TABLE = Sample.table(1);
    private static final Ratings OWN = Sample.of(new int[] {1, 2, 5}, new int[] {1, 3, 1}, new int[] {1, 8, 4}, new int[] {1, 4711, 5});

    static Stream<KnownModel> plain() {
        return FitsTest.plain();
    }

    private static Recommender fitted(KnownModel model) throws BadInputException {
        return Fits.of(model).fit(Sample.lesson(model, TABLE), Progress.NONE);
    }

    @ParameterizedTest
    @MethodSource("plain")
    void the_shares_add_up_to_the_score_for_everyone(KnownModel model) throws BadInputException {
        Recommender fitted = fitted(model);
        for (Taste taste : new Taste[] {fitted.person(1), fitted.person(Sample.PEOPLE + 1), fitted.person(900), fitted.stranger(OWN), fitted.stranger(Ratings.NONE)}) {
            for (int row = 0; row < fitted.films().size(); row++) {
                Explanation why = taste.why(row);
                assertThat(why.additive()).isTrue();
                assertThat(why.score()).isEqualTo(taste.score(row));
                assertThat(why.sum()).isCloseTo(taste.score(row), within(1e-6));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("plain")
    void all_scores_at_once_are_the_scores_one_by_one(KnownModel model) throws BadInputException {
        Taste taste = fitted(model).stranger(OWN);

        double[] scores = taste.scores();

        for (int row = 0; row < scores.length; row++) {
            assertThat(scores[row]).isCloseTo(taste.score(row), within(1e-9));
        }
    }

    @ParameterizedTest
    @MethodSource("plain")
    void a_strangers_unknown_film_is_left_out(KnownModel model) throws BadInputException {
        Recommender fitted = fitted(model);

        assertThat(fitted.stranger(OWN).scores()).isEqualTo(fitted.stranger(OWN.where(place -> place < 3)).scores());
    }

    /** One film with vector 2, bias 0.5, and a person's bias: A = [[4 + 1, 2], [2, 1 + 3]], b = (5 - 3 - 0.5) (2, 1). */
    @Test
    void a_stranger_is_folded_in_by_ridge_regression() {
        Embedding film = new Embedding(Sample.roster(1), 1, new float[] {2}, new float[] {0.5f});
        FactorModel model = new FactorModel(Embedding.of(Sample.roster(1), 1, new float[] {0}), film, 3,
                new FoldIn.Ridge(1, java.util.OptionalDouble.of(3)), Scale.STARS);

        Taste taste = model.stranger(Sample.of(new int[] {1, 1, 5}));

        double p = (3 * 4 - 1.5 * 2) / 16;
        double bias = (5 * 1.5 - 2 * 3) / 16;
        assertThat(taste.score(0)).isCloseTo(3 + 0.5 + bias + 2 * p, within(1e-12));
        assertThat(taste.why(0).shares()).hasSize(3);
    }

    @Test
    void implicit_fold_in_meets_the_fits_own_vector() throws BadInputException {
        Recommender ials = fitted(KnownModel.IALS);
        Ratings ofFirst = TABLE.ratings().where(place -> TABLE.ratings().person(place) == 1);

        double[] folded = ials.stranger(ofFirst).scores();
        double[] learnt = ials.person(1).scores();

        assertThat(IntStream.range(0, Sample.FILMS).mapToDouble(row -> Math.abs(folded[row] - learnt[row])).max().orElseThrow()).isLessThan(0.05);
    }

    @Test
    void stars_of_a_kind_raise_the_kind() throws BadInputException {
        Ratings evenLiked = Sample.of(new int[] {1, 2, 5}, new int[] {1, 4, 5}, new int[] {1, 6, 5}, new int[] {1, 1, 1}, new int[] {1, 3, 1});

        Taste taste = fitted(KnownModel.MF).stranger(evenLiked);

        assertThat(IntStream.range(10, Sample.FILMS).filter(row -> row % 2 == 1).mapToDouble(taste::score).average().orElseThrow())
                .isGreaterThan(0.5 + IntStream.range(10, Sample.FILMS).filter(row -> row % 2 == 0).mapToDouble(taste::score).average().orElseThrow());
    }
}
