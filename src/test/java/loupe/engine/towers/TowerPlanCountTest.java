package loupe.engine.towers;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDManager;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import loupe.data.BadInputException;
import loupe.data.films.Poster;
import loupe.data.films.Posters;
import loupe.network.Parameters;
import loupe.recommend.Input;
import loupe.recommend.KnownModel;
import loupe.recommend.Progress;
import loupe.recommend.Recipe;
import loupe.recommend.Setting;
import loupe.recommend.TowerPlan;
import loupe.recommend.ViewerTower;
import loupe.training.EngineName;
import org.junit.jupiter.api.Test;

/** What the plan of two towers counts is what an engine trains. */
class TowerPlanCountTest {

    private static final Posters POSTERS = film -> Optional.of(new Poster(Poster.SMALL_WIDTH, Poster.SMALL_HEIGHT,
            IntStream.range(0, Poster.SMALL_WIDTH * Poster.SMALL_HEIGHT).map(pixel -> 0xFF000000 | pixel).toArray()));

    private static final class Count implements TowerProgress, Progress {
        private long numbers;
        @Override
        public void begins(Parameters first) {
            numbers = first.arrays().stream().mapToLong(array -> array.values().length).sum();
        }

        @Override
        public void stepped() {}

        /** What hears questions learns after all else. */
        @Override
        public void met(Supplier<ViewerTower> learning) {
            ViewerTower tower = learning.get();
            numbers += tower.isAsked() ? tower.asked().table().length : 0;
        }

        @Override
        public void done(Epoch epoch) {}

        @Override
        public boolean stopped() {
            return false;
        }
    }

    private static long trained(Recipe recipe, Posters posters) throws BadInputException {
        Count count = new Count();
        try (NDManager home = Memory.of(EngineName.PYTORCH)) {
            TowerFits.of(recipe.model(), home, posters, count).fit(ToyFilms.lesson(recipe, 1), count);
        }
        return count.numbers;
    }

    private static Recipe recipe(KnownModel model, Set<Input> without) {
        Recipe usual = model.recipe().with(Setting.K, 8).with(Setting.EPOCHS, 1);
        return new Recipe(model, usual.settings(), usual.optimizer(), usual.loss(), without);
    }

    @Test
    void the_counts_are_the_engines() throws BadInputException {
        for (Set<Input> without : List.of(Set.<Input>of(), EnumSet.of(Input.TITLE), EnumSet.of(Input.TRIGRAMS), EnumSet.of(Input.ID, Input.YEAR),
                EnumSet.of(Input.POSTER), EnumSet.of(Input.GENRE, Input.YEAR), EnumSet.of(Input.USER), EnumSet.of(Input.DEMOGRAPHICS, Input.QUERY))) {
            Recipe recipe = recipe(KnownModel.DSSM, without);
            assertThat(trained(recipe, POSTERS)).as("without " + without)
                    .isEqualTo(TowerPlan.of(recipe, ToyFilms.set(), true).orElseThrow().parameters());
        }
        for (KnownModel model : Arrays.asList(KnownModel.DSSM, KnownModel.NEURAL_MF)) {
            Recipe recipe = recipe(model, Set.of());
            assertThat(trained(recipe, Posters.NONE)).as(model.id()).isEqualTo(TowerPlan.of(recipe, ToyFilms.set(), false).orElseThrow().parameters());
        }
    }
}
