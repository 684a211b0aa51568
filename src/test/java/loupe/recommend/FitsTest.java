package loupe.recommend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import loupe.data.BadInputException;
import loupe.data.films.Ratings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class FitsTest {

    private static final RatingTable TABLE = Sample.table(1);

    static Stream<KnownModel> plain() {
        return Stream.of(KnownModel.values()).filter(model -> !model.isNeural());
    }

    static Stream<KnownModel> stepping() {
        return Stream.of(KnownModel.BIAS, KnownModel.MF, KnownModel.WORKSHOP_MF, KnownModel.IALS);
    }

    @ParameterizedTest
    @MethodSource("plain")
    void the_same_seed_gives_the_same_numbers(KnownModel model) throws BadInputException {
        Recommender first = Fits.of(model).fit(Sample.lesson(model, TABLE), Progress.NONE);
        Recommender second = Fits.of(model).fit(Sample.lesson(model, TABLE), Progress.NONE);

        for (int person = 1; person <= Sample.PEOPLE; person++) {
            assertThat(second.person(person).scores()).isEqualTo(first.person(person).scores());
        }
    }

    @ParameterizedTest
    @MethodSource("plain")
    void the_scale_is_the_one_that_the_name_promises(KnownModel model) throws BadInputException {
        assertThat(Fits.of(model).fit(Sample.lesson(model, TABLE), Progress.NONE).scale().isStars()).isEqualTo(model.predictsStars());
    }

    @Test
    void means_by_hand() throws BadInputException {
        RatingTable four = RatingTable.of(Sample.of(new int[] {1, 1, 5}, new int[] {1, 2, 3}, new int[] {2, 1, 2}, new int[] {3, 3, 2}));

        assertThat(stars(KnownModel.GLOBAL_MEAN, four).predict(1, 1)).isEqualTo(3);
        assertThat(stars(KnownModel.USER_MEAN, four).predict(1, 3)).isEqualTo(4);
        assertThat(stars(KnownModel.ITEM_MEAN, four).predict(3, 1)).isEqualTo(3.5);
        assertThat(stars(KnownModel.USER_MEAN, four).predict(99, 1)).isEqualTo(3);
        assertThat(stars(KnownModel.ITEM_MEAN, four).predict(1, 99)).isEqualTo(3);
    }

    /** One round with shrinkage 5 over two ratings of one film: the mean is 4; the film's bias 0; person 1's 1 / 6, person 2's -1 / 6. */
    @Test
    void biases_by_hand() throws BadInputException {
        RatingTable two = RatingTable.of(Sample.of(new int[] {1, 1, 5}, new int[] {2, 1, 3}));
        Recipe once = KnownModel.BIAS.recipe().with(Setting.EPOCHS, 1);

        RatingModel biases = Fits.of(KnownModel.BIAS).fit(new Lesson(two, Optional.empty(), once, 1), Progress.NONE).stars();

        assertThat(biases.predict(1, 1)).isEqualTo(4.0 + (float) (1 / 6.0));
        assertThat(biases.predict(2, 77)).isEqualTo(4.0 - (float) (1 / 6.0));
    }

    @Test
    void a_film_that_nobody_rated_falls_back_to_mean_and_persons_bias() throws BadInputException {
        FactorModel mf = (FactorModel) Fits.of(KnownModel.MF).fit(Sample.lesson(KnownModel.MF, TABLE), Progress.NONE);

        double expected = mf.mean() + mf.people().bias(0);
        assertThat(mf.person(1).score(Sample.FILMS)).isEqualTo(expected);
        assertThat(mf.scores().predict(1, 4711)).isEqualTo(expected);
    }

    @Test
    void factors_find_the_tastes_that_biases_cannot() throws BadInputException {
        Trial trial = Cuts.validation(Sample.tastes(1), 1);
        RatingTable training = trial.table(Optional.empty());

        double biases = Metrics.stars(Fits.of(KnownModel.BIAS).fit(Sample.lesson(KnownModel.BIAS, training), Progress.NONE), trial.test()).rmse();
        double factors = Metrics.stars(Fits.of(KnownModel.MF).fit(Sample.lesson(KnownModel.MF, training), Progress.NONE), trial.test()).rmse();

        assertThat(factors).isLessThan(biases - 0.1);
    }

    /** Two films with three viewers each, two of them in common: 2 / (sqrt(3) sqrt(3) + 20). */
    @Test
    void likeness_by_hand() throws BadInputException {
        RatingTable table = RatingTable.of(Sample.of(new int[] {1, 1, 5}, new int[] {2, 1, 1}, new int[] {3, 1, 3}, new int[] {2, 2, 3},
                new int[] {3, 2, 3}, new int[] {4, 2, 3}));

        ItemWeights knn = (ItemWeights) Fits.of(KnownModel.KNN).fit(Sample.lesson(KnownModel.KNN, table), Progress.NONE);

        assertThat(knn.weight(0, 1)).isEqualTo(2f / 23);
        assertThat(knn.weight(0, 0)).isZero();
    }

    @Test
    void a_film_keeps_only_its_nearest_neighbours() throws BadInputException {
        Recipe one = KnownModel.KNN.recipe().with(Setting.K, 1);

        ItemWeights knn = (ItemWeights) Fits.of(KnownModel.KNN).fit(new Lesson(TABLE, Optional.empty(), one, 1), Progress.NONE);

        for (int film = 0; film < Sample.FILMS; film++) {
            int to = film;
            assertThat(IntStream.range(0, Sample.FILMS).filter(from -> knn.weight(from, to) != 0).count()).isLessThanOrEqualTo(2);
        }
    }

    /** P = (X'X + I)^-1 of the films' counts [[2, 1], [1, 2]] and lambda 1 is [[3, -1], [-1, 3]] / 8: the weight is 1 / 3. */
    @Test
    void ease_by_hand() throws BadInputException {
        RatingTable table = RatingTable.of(Sample.of(new int[] {1, 1, 5}, new int[] {2, 1, 1}, new int[] {2, 2, 3}, new int[] {3, 2, 3}));
        Recipe one = KnownModel.EASE.recipe().with(Setting.REGULARIZATION, 1);

        ItemWeights ease = (ItemWeights) Fits.of(KnownModel.EASE).fit(new Lesson(table, Optional.empty(), one, 1), Progress.NONE);

        assertThat(ease.weight(0, 1)).isEqualTo((float) (1 / 3.0));
        assertThat(ease.weight(1, 1)).isZero();
    }

    @ParameterizedTest
    @MethodSource("stepping")
    void every_epoch_is_told_in_order(KnownModel model) throws BadInputException {
        List<Integer> epochs = new ArrayList<>();

        Fits.of(model).fit(Sample.lesson(model, TABLE), progress(epochs, Integer.MAX_VALUE));

        assertThat(epochs).isEqualTo(IntStream.rangeClosed(1, model.recipe().count(Setting.EPOCHS)).boxed().toList());
    }

    @ParameterizedTest
    @MethodSource("stepping")
    void a_stopped_fit_ends_with_what_it_has_learnt(KnownModel model) throws BadInputException {
        List<Integer> epochs = new ArrayList<>();

        Recommender learnt = Fits.of(model).fit(Sample.lesson(model, TABLE), progress(epochs, 2));

        assertThat(epochs).containsExactly(1, 2);
        assertThat(learnt.person(1).scores()).hasSize(Sample.FILMS + 2);
    }

    @ParameterizedTest
    @EnumSource(names = {"MF", "WORKSHOP_MF"})
    void numbers_that_run_away_are_told(KnownModel model) {
        Lesson wild = new Lesson(TABLE, Optional.empty(), Sample.quick(model).with(Setting.RATE, 10), 1);

        assertThatThrownBy(() -> Fits.of(model).fit(wild, Progress.NONE)).isInstanceOf(IllegalStateException.class)
                .hasMessageMatching("The error is no longer a number \\(epoch \\d+\\)\\. Try a smaller --lr\\.");
    }

    /** Two of the films have no rating. */
    @Test
    void ease_without_a_ridge_says_that_it_has_no_answer() {
        Recipe none = KnownModel.EASE.recipe().with(Setting.REGULARIZATION, 0);
        Lesson lesson = new Lesson(Sample.table(1), Optional.empty(), none, 1);

        assertThatThrownBy(() -> Fits.of(KnownModel.EASE).fit(lesson, Progress.NONE)).isInstanceOf(BadInputException.class)
                .hasMessage("ease needs a ridge: with --reg 0.0 its equations have no one answer. Try 400.");
    }

    @ParameterizedTest
    @EnumSource(names = {"KNN", "EASE"})
    void what_is_found_at_once_knows_nothing_when_it_is_stopped_on_the_way(KnownModel model) throws BadInputException {
        Recommender stopped = Fits.of(model).fit(Sample.lesson(model, TABLE), progress(new ArrayList<>(), 0));

        assertThat(stopped.person(1).scores()).containsOnly(0);
    }

    @Test
    void pairs_of_too_many_films_are_refused_in_a_sentence() {
        RatingTable many = RatingTable.of(Ratings.NONE, Sample.roster(1), Sample.roster(6001));

        assertThatThrownBy(() -> Fits.of(KnownModel.EASE).fit(Sample.lesson(KnownModel.EASE, many), Progress.NONE))
                .isInstanceOf(BadInputException.class)
                .hasMessage("ease keeps a number for every pair of films, and 6001 films are more than the 6000 that it is made for. Try ials.");
    }

    @Test
    void a_model_of_an_engine_is_not_fitted_here() {
        assertThatThrownBy(() -> Fits.of(KnownModel.DSSM)).hasMessage("dssm is trained by an engine.");
    }

    private static RatingModel stars(KnownModel model, RatingTable table) throws BadInputException {
        return Fits.of(model).fit(Sample.lesson(model, table), Progress.NONE).stars();
    }

    private static Progress progress(List<Integer> epochs, int last) {
        return new Progress() {
            @Override
            public void done(Epoch epoch) {
                epochs.add(epoch.number());
            }

            @Override
            public boolean stopped() {
                return epochs.size() >= last;
            }
        };
    }
}
