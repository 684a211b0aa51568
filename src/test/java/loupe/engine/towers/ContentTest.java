package loupe.engine.towers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import loupe.data.BadInputException;
import loupe.data.Chance;
import loupe.data.films.Film;
import loupe.data.films.Poster;
import loupe.data.films.Posters;
import loupe.network.Parameters;
import loupe.recommend.ContentTower;
import loupe.recommend.FactorModel;
import loupe.recommend.Input;
import loupe.recommend.KnownModel;
import loupe.recommend.Progress;
import loupe.recommend.Recipe;
import loupe.recommend.Setting;
import loupe.recommend.ViewerTower;
import loupe.training.EngineName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ContentTest {

    private static final Posters POSTERS = film -> film % 3 == 0 ? Optional.empty() : Optional.of(poster(film));

    private static Poster poster(int film) {
        Chance chance = Chance.of(8, film);
        return new Poster(Poster.SMALL_WIDTH, Poster.SMALL_HEIGHT,
                IntStream.range(0, Poster.SMALL_WIDTH * Poster.SMALL_HEIGHT).map(_ -> 0xFF000000 | chance.below(1 << 24)).toArray());
    }

    /** Keeps the towers. */
    private record Ear(List<ContentTower> towers, List<ViewerTower> viewers) implements TowerProgress {
        @Override
        public void begins(Parameters first) {}

        @Override
        public void stepped() {}

        @Override
        public void placed(ContentTower tower) {
            towers.add(tower);
        }

        @Override
        public void met(Supplier<ViewerTower> learning) {
            viewers.add(learning.get());
        }
    }

    @ParameterizedTest
    @EnumSource(EngineName.class)
    void plain_arrays_place_every_film_where_the_engine_does(EngineName engine) throws BadInputException {
        Recipe own = KnownModel.DSSM.recipe().with(Setting.K, 8).with(Setting.EPOCHS, 5);
        Recipe content = new Recipe(own.model(), own.settings(), own.optimizer(), own.loss(), Set.of(Input.ID, Input.YEAR));
        Ear ear = new Ear(new ArrayList<>(), new ArrayList<>());
        FactorModel learnt;
        try (NDManager home = Memory.of(engine)) {
            learnt = (FactorModel) TowerFits.of(KnownModel.DSSM, home, POSTERS, ear).fit(ToyFilms.lesson(content, 1), Progress.NONE);
        }
        ContentTower tower = ear.towers().getFirst();

        assertThat(tower.features().names()).as("letters of titles are told too").anyMatch(name -> name.startsWith("letters:"));
        assertThat(tower.posters()).isPresent();
        for (Film film : ToyFilms.set().films()) {
            double[] engines = learnt.filmSide().vector(film.id() - 1);
            assertThat(tower.vector(film, POSTERS.of(film.id()))).containsExactly(engines, within(1e-4));
        }
    }

    @Test
    void a_tower_that_is_told_no_questions_hears_none_and_one_without_facts_knows_none() throws BadInputException {
        Recipe deaf = KnownModel.DSSM.recipe().with(Setting.K, 8).with(Setting.EPOCHS, 2).without(Set.of(Input.QUERY, Input.DEMOGRAPHICS));
        Ear ear = new Ear(new ArrayList<>(), new ArrayList<>());
        try (NDManager home = Memory.of(EngineName.PYTORCH)) {
            TowerFits.of(KnownModel.DSSM, home, Posters.NONE, ear).fit(ToyFilms.lesson(deaf, 1), Progress.NONE);
        }
        ViewerTower viewers = ear.viewers().getFirst();

        assertThat(viewers.isAsked()).isFalse();
        assertThat(viewers.told().names()).isEmpty();
        assertThat(viewers.vector(new double[8], new ViewerTower.Saying(List.of("gender F"), "space"))).containsOnly(0);
    }

    @ParameterizedTest
    @EnumSource(EngineName.class)
    void the_persons_side_sees_people_as_the_engine_does_and_hears_what_is_asked(EngineName engine) throws BadInputException {
        Ear ear = new Ear(new ArrayList<>(), new ArrayList<>());
        FactorModel learnt;
        try (NDManager home = Memory.of(engine)) {
            learnt = (FactorModel) TowerFits.of(KnownModel.DSSM, home, Posters.NONE, ear)
                    .fit(ToyFilms.lesson(KnownModel.DSSM.recipe().with(Setting.K, 8), 1), Progress.NONE);
        }
        ViewerTower viewers = ear.viewers().getFirst();
        double[] person = learnt.people().vector(0);

        assertThat(viewers.vector(person, ViewerTower.Saying.NOTHING)).containsExactly(person, within(1e-5));
        double[] asked = viewers.vector(new double[8], new ViewerTower.Saying(List.of(), "space"));
        List<Film> films = ToyFilms.set().films();
        double space = films.stream().filter(film -> film.genres().equals(List.of(0))).mapToDouble(film -> learnt.filmSide().dot(film.id() - 1, asked)).average().orElseThrow();
        double love = films.stream().filter(film -> film.genres().equals(List.of(1))).mapToDouble(film -> learnt.filmSide().dot(film.id() - 1, asked)).average().orElseThrow();
        assertThat(space).isGreaterThan(love + 1);
    }
}
