package loupe.engine.towers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import loupe.data.BadInputException;
import loupe.data.films.Posters;
import loupe.data.films.Rating;
import loupe.data.films.Ratings;
import loupe.network.Parameters;
import loupe.recommend.FactorModel;
import loupe.recommend.Input;
import loupe.recommend.KnownModel;
import loupe.recommend.Lesson;
import loupe.recommend.Loss;
import loupe.recommend.Progress;
import loupe.recommend.RatingTable;
import loupe.recommend.Recipe;
import loupe.recommend.Setting;
import loupe.training.EngineName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TowerFitTest {

    /** Counts what is told, and stops after a number of batches. */
    private static final class Ear implements TowerProgress, Progress {
        private final int most;
        private final List<Parameters> begun = new ArrayList<>();
        private final List<Epoch> epochs = new ArrayList<>();
        private int steps;

        Ear(int most) {
            this.most = most;
        }

        @Override
        public void begins(Parameters first) {
            begun.add(first);
        }

        @Override
        public void stepped() {
            steps++;
        }

        @Override
        public void done(Epoch epoch) {
            epochs.add(epoch);
        }

        @Override
        public boolean stopped() {
            return steps >= most;
        }
    }

    private static Recipe recipe(KnownModel model) {
        Recipe recipe = model.recipe().with(Setting.K, 8).with(Setting.EPOCHS, 12);
        return model == KnownModel.WORKSHOP_NMF ? recipe : recipe.with(Setting.RATE, 0.01);
    }

    private static FactorModel fit(KnownModel model, Recipe recipe, long seed, Ear ear) throws BadInputException {
        try (NDManager home = Memory.of(EngineName.PYTORCH)) {
            return (FactorModel) TowerFits.of(model, home, Posters.NONE, ear).fit(ToyFilms.lesson(recipe, seed), ear);
        }
    }

    private static FactorModel fit(KnownModel model, long seed) throws BadInputException {
        return fit(model, recipe(model), seed, new Ear(Integer.MAX_VALUE));
    }

    @ParameterizedTest
    @EnumSource(names = {"WORKSHOP_NMF", "NEURAL_MF", "AUTOREC", "DSSM"})
    void the_same_seed_gives_the_same_numbers_and_another_seed_others(KnownModel model) throws BadInputException {
        FactorModel first = fit(model, 1);
        FactorModel again = fit(model, 1);

        assertThat(again.people()).isEqualTo(first.people());
        assertThat(again.filmSide()).isEqualTo(first.filmSide());
        assertThat(fit(model, 2).filmSide()).isNotEqualTo(first.filmSide());
    }

    @ParameterizedTest
    @EnumSource(names = {"NEURAL_MF", "AUTOREC"})
    void stars_of_two_tastes_are_told_apart(KnownModel model) throws BadInputException {
        FactorModel learnt = fit(model, recipe(model).with(Setting.EPOCHS, 60).with(Setting.RATE, 0.02), 1, new Ear(Integer.MAX_VALUE));

        assertThat(learnt.stars().predict(2, 4) - learnt.stars().predict(2, 5)).isGreaterThan(0.8);
        assertThat(learnt.stars().predict(3, 5) - learnt.stars().predict(3, 4)).isGreaterThan(0.8);
    }

    @ParameterizedTest
    @EnumSource(value = Loss.class, names = {"SOFTMAX", "IN_BATCH", "SAMPLED", "COSINE"})
    void two_towers_put_the_films_of_a_persons_taste_first_whatever_the_loss(Loss loss) throws BadInputException {
        Recipe recipe = recipe(KnownModel.DSSM).with(Setting.EPOCHS, 60);
        FactorModel learnt = fit(KnownModel.DSSM, new Recipe(recipe.model(), recipe.settings(), recipe.optimizer(), Optional.of(loss), Set.of()),
                1, new Ear(Integer.MAX_VALUE));

        double[] scores = learnt.ranker().scores(2);
        double even = 0;
        double odd = 0;
        for (int film = 1; film < ToyFilms.FILMS; film++) {
            even += film % 2 == 0 ? scores[film - 1] / 14 : 0;
            odd += film % 2 == 1 ? scores[film - 1] / 15 : 0;
        }
        assertThat(even).isGreaterThan(odd);
    }

    @Test
    void a_film_that_nobody_rated_is_placed_by_what_is_told_of_it() throws BadInputException {
        Recipe content = new Recipe(KnownModel.DSSM, recipe(KnownModel.DSSM).with(Setting.EPOCHS, 40).settings(),
                KnownModel.DSSM.recipe().optimizer(), KnownModel.DSSM.recipe().loss(), Set.of(Input.ID));
        FactorModel learnt = fit(KnownModel.DSSM, content, 1, new Ear(Integer.MAX_VALUE));
        int cold = ToyFilms.FILMS - 1;

        assertThat(learnt.person(2).scores()[cold]).as("an even film for a person who likes those").isGreaterThan(learnt.person(3).scores()[cold]);
    }

    @ParameterizedTest
    @EnumSource(value = Input.class, names = {"TITLE", "TRIGRAMS", "GENRE", "YEAR", "ID", "USER", "DEMOGRAPHICS"})
    void an_input_that_is_switched_off_is_no_longer_learnt_and_changes_the_answer(Input input) throws BadInputException {
        Recipe all = recipe(KnownModel.DSSM).without(Set.of());
        Ear told = new Ear(Integer.MAX_VALUE);
        Ear untold = new Ear(Integer.MAX_VALUE);

        FactorModel with = fit(KnownModel.DSSM, all, 1, told);
        FactorModel without = fit(KnownModel.DSSM, all.without(Set.of(input)), 1, untold);

        assertThat(numbers(untold)).isLessThan(numbers(told));
        assertThat(without.person(2).scores()).isNotEqualTo(with.person(2).scores());
        assertThat(without.people().vectors()).doesNotContain(Float.NaN);
    }

    private static long numbers(Ear ear) {
        return ear.begun.getFirst().arrays().stream().mapToLong(array -> array.values().length).sum();
    }

    @Test
    void people_of_whom_neither_number_nor_facts_are_told_are_alike() throws BadInputException {
        FactorModel learnt = fit(KnownModel.DSSM, recipe(KnownModel.DSSM).without(Set.of(Input.USER)), 1, new Ear(Integer.MAX_VALUE));

        assertThat(learnt.people().vector(10)).as("both are in their thirties, of one gender and occupation").isEqualTo(learnt.people().vector(12));
        assertThat(learnt.people().vector(10)).isNotEqualTo(learnt.people().vector(11));
    }

    @Test
    void it_tells_the_first_numbers_every_batch_and_every_epoch() throws BadInputException {
        Ear ear = new Ear(Integer.MAX_VALUE);
        fit(KnownModel.WORKSHOP_NMF, recipe(KnownModel.WORKSHOP_NMF).with(Setting.EPOCHS, 3), 1, ear);
        int ratings = ToyFilms.set().ratings().size();

        assertThat(ear.begun).hasSize(1);
        assertThat(ear.steps).isEqualTo(3 * Math.ceilDiv(ratings, 50));
        assertThat(ear.epochs).hasSize(3);
        assertThat(ear.epochs.getLast().trainingRmse()).isLessThan(ear.epochs.getFirst().trainingRmse());
    }

    @Test
    void a_stop_is_heard_between_two_batches_and_leaves_what_was_learnt() throws BadInputException {
        Ear ear = new Ear(5);
        FactorModel learnt = fit(KnownModel.WORKSHOP_NMF, recipe(KnownModel.WORKSHOP_NMF), 1, ear);

        assertThat(ear.steps).isEqualTo(5);
        assertThat(ear.epochs).as("an epoch that was not done is not measured").isEmpty();
        assertThat(learnt.people().vectors()).isNotEmpty();
    }

    @Test
    void numbers_that_run_away_are_told_with_what_to_try() {
        Recipe wild = recipe(KnownModel.WORKSHOP_NMF).with(Setting.RATE, 10);

        assertThatThrownBy(() -> fit(KnownModel.WORKSHOP_NMF, wild, 1, new Ear(Integer.MAX_VALUE))).isInstanceOf(BadInputException.class)
                .hasMessageMatching("What was learnt is no longer a number \\(epoch \\d+, people[.a-z]*\\)\\. Try a smaller learning rate\\.");
    }

    @Test
    void without_ratings_there_is_nothing_to_learn() {
        Lesson empty = new Lesson(RatingTable.of(Ratings.NONE), Optional.empty(), recipe(KnownModel.NEURAL_MF), 1);
        Ear ear = new Ear(1);

        assertThatThrownBy(() -> TowerFits.of(KnownModel.NEURAL_MF, Memory.of(EngineName.PYTORCH), Posters.NONE, ear).fit(empty, ear))
                .isInstanceOf(BadInputException.class).hasMessage("There is no rating to learn from.");
    }

    @Test
    void two_towers_want_a_film_set() {
        Lesson bare = new Lesson(RatingTable.of(Ratings.of(List.of(new Rating(1, 1, 3, 0)))), Optional.empty(), recipe(KnownModel.DSSM), 1);
        Ear ear = new Ear(1);

        assertThatThrownBy(() -> TowerFits.of(KnownModel.DSSM, Memory.of(EngineName.PYTORCH), Posters.NONE, ear).fit(bare, ear)).isInstanceOf(BadInputException.class)
                .hasMessage("A two-tower model is told of films and people, and there is no film set. Name one with --data.");
    }

    @ParameterizedTest
    @EnumSource(names = {"WORKSHOP_NMF", "NEURAL_MF", "AUTOREC", "DSSM"})
    void every_setting_changes_what_is_learnt(KnownModel model) throws BadInputException {
        FactorModel usual = fit(model, 1);
        Map<Setting, Double> others = Map.of(Setting.K, 5., Setting.EPOCHS, 11., Setting.RATE, 0.007, Setting.REGULARIZATION, 0.05,
                Setting.DROPOUT, 0.4, Setting.TEMPERATURE, 0.6);
        for (Setting setting : model.settings().keySet()) {
            Recipe changed = recipe(model).with(setting, others.get(setting));
            assertThat(fit(model, changed, 1, new Ear(Integer.MAX_VALUE)).filmSide()).as(setting.word()).isNotEqualTo(usual.filmSide());
        }
    }
}
