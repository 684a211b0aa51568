package loupe.recommend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import loupe.data.BadInputException;
import loupe.data.films.FilmSet;
import loupe.data.films.Rating;
import loupe.data.moonlight.Moonlight;
import org.junit.jupiter.api.Test;

class ColdStartTest {

    private static final FoldIn.Ridge RIDGE = new FoldIn.Ridge(1, OptionalDouble.empty());
    private static final RatingTable RATINGS = RatingTable.of(Sample.of(new int[] {1, 1, 5}, new int[] {2, 1, 5}, new int[] {1, 2, 5},
            new int[] {1, 3, 5}, new int[] {2, 3, 5}, new int[] {3, 3, 5}), Sample.roster(3), Sample.roster(3));

    /** Film 1 points along the first dimension, film 2 along the second, film 3 along the first again, at a tenth of the length. */
    private static final FactorModel MODEL = new FactorModel(Embedding.of(Sample.roster(3), 2, new float[6]),
            Embedding.of(Sample.roster(3), 2, new float[] {2, 0, 0, 2, 0.2f, 0}), 3, RIDGE, Scale.STARS);

    private static int next(Asking asking, int[] asked, int... askable) {
        BitSet open = new BitSet();
        for (int row : askable) {
            open.set(row);
        }
        return new Questions(MODEL, RIDGE, RATINGS).next(asking, asked, open);
    }

    @Test
    void the_most_rated_film_is_the_popular_question() {
        assertThat(next(Asking.POPULAR, new int[0], 0, 1, 2)).isEqualTo(2);
        assertThat(next(Asking.POPULAR, new int[] {2}, 0, 1)).isEqualTo(0);
    }

    @Test
    void spread_asks_next_what_is_least_like_what_was_asked() {
        assertThat(next(Asking.SPREAD, new int[] {0}, 1, 2)).isEqualTo(1);
    }

    /** Before any answer film 1 takes most: its direction is that of five of the six ratings; after it film 2. */
    @Test
    void the_telling_question_is_the_one_that_makes_most_predictions_sure() {
        assertThat(next(Asking.TELLING, new int[0], 0, 1, 2)).isEqualTo(0);
        assertThat(next(Asking.TELLING, new int[] {0}, 1, 2)).isEqualTo(1);
    }

    @Test
    void a_model_never_learnt_from_its_strangers() {
        Trial trial = ColdStart.strangers(Sample.tastes(1), 20, 4);

        List<Integer> strangers = trial.test().stream().map(Rating::person).distinct().toList();
        assertThat(strangers).hasSize(20);
        assertThat(trial.training().stream()).noneMatch(rating -> strangers.contains(rating.person()));
    }

    @Test
    void the_first_point_is_the_error_before_any_answer() {
        Trial trial = new Trial("one", RATINGS.ratings(), Sample.of(new int[] {9, 1, 5}, new int[] {9, 2, 1}));

        ColdStart.Point first = new ColdStart(MODEL, RIDGE, RATINGS).curve(trial.test(), Asking.POPULAR, 1, 1).getFirst();

        assertThat(first.count()).isZero();
        assertThat(first.rmse()).isCloseTo(2, within(1e-12));
        assertThat(first.each()).hasSize(1);
    }

    @Test
    void telling_questions_teach_more_about_the_invented_viewers_than_popular_ones() throws BadInputException {
        FilmSet films = Moonlight.make().set();
        Trial trial = ColdStart.strangers(films.ratings(), 150, 1);
        RatingTable table = trial.table(Optional.of(films));
        FactorModel mf = (FactorModel) Fits.of(KnownModel.MF).fit(new Lesson(table, Optional.empty(),
                KnownModel.MF.recipe(Optional.of(Optimizer.SGD), films.name()), 1), Progress.NONE);
        ColdStart cold = new ColdStart(mf, (FoldIn.Ridge) mf.foldIn(), table);

        List<ColdStart.Point> popular = cold.curve(trial.test(), Asking.POPULAR, 5, 1);
        List<ColdStart.Point> telling = cold.curve(trial.test(), Asking.TELLING, 5, 1);

        assertThat(telling.getLast().each()).hasSizeGreaterThanOrEqualTo(100);
        assertThat(telling.getLast().rmse()).isLessThan(popular.getLast().rmse() - 0.005).isLessThan(telling.getFirst().rmse());
        assertThat(telling.getFirst()).isEqualTo(popular.getFirst());
    }
}
