package loupe.ui.recommender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import loupe.data.BadInputException;
import loupe.data.films.Film;
import loupe.data.films.FilmSet;
import loupe.recommend.FactorModel;
import loupe.recommend.KnownModel;
import loupe.recommend.Progress;
import loupe.recommend.Setting;
import loupe.recommend.TasteMap;
import loupe.ui.FakeFilms;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MapViewModelTest {

    @TempDir
    private Path home;
    private Hall hall;
    private MapViewModel map;

    @BeforeEach
    void open() {
        hall = new FilmsFixture(home).hall();
        map = hall.map();
    }

    private MapPicture.Dot dot(int film) {
        return map.picture().get().films().stream().filter(dot -> dot.film() == film).findFirst().orElseThrow();
    }

    @Test
    void while_the_arrow_moves_the_films_are_the_very_same_so_that_they_need_not_be_painted_anew() {
        MapPicture before = map.picture().get();

        map.move(0.3, -0.2);

        assertThat(map.picture().get().me()).isNotEqualTo(before.me());
        assertThat(map.picture().get().isAsBefore(before)).isTrue();
    }

    @Test
    void the_two_kinds_of_films_lie_at_two_ends() {
        assertThat(Math.signum(dot(1).at().x())).isEqualTo(Math.signum(dot(3).at().x())).isEqualTo(Math.signum(dot(5).at().x()))
                .isEqualTo(-Math.signum(dot(2).at().x())).isEqualTo(-Math.signum(dot(4).at().x()));
    }

    @Test
    void at_my_stars_the_list_is_that_of_the_factorisation() {
        List.of(1, 3, 5).forEach(film -> hall.me().rate(film, 5));

        assertThat(map.isMoved().get()).isFalse();
        assertThat(map.list().get().films()).isEqualTo(FilmsFixture.list(hall, KnownModel.MF));
    }

    @Test
    void the_list_follows_the_arrow_and_comes_back() {
        List<Integer> before = map.list().get().films();

        map.move(dot(1).at().x() * 2, 0);
        assertThat(map.list().get().films()).filteredOn(film -> film % 2 == 1).hasSizeGreaterThanOrEqualTo(9);
        assertThat(map.isMoved().get()).isTrue();
        map.move(dot(2).at().x() * 2, 0);
        assertThat(map.list().get().films()).filteredOn(film -> film % 2 == 0).hasSizeGreaterThanOrEqualTo(9);
        assertThat(map.picture().get().me().x()).isCloseTo(dot(2).at().x() * 2, within(1e-9));

        map.backToStars();
        assertThat(map.list().get().films()).isEqualTo(before);
    }

    @Test
    void a_film_that_is_rated_is_not_listed_wherever_the_arrow_points() {
        hall.me().rate(1, 5);

        map.move(dot(1).at().x(), dot(1).at().y());

        assertThat(map.list().get().films()).doesNotContain(1);
    }

    @Test
    void the_eight_most_frequent_genres_have_a_colour_and_the_others_share_grey() {
        List<String> genres = IntStream.range(0, 10).mapToObj(number -> "Genre " + number).toList();
        List<Film> films = IntStream.rangeClosed(1, 40).mapToObj(number -> new Film(number, "Film " + number, OptionalInt.empty(),
                List.of(number <= 36 ? 9 - number % 9 : 0))).toList();
        FilmSet set = new FilmSet("many", films, FakeFilms.set().people(), genres, FakeFilms.set().ratings(), FakeFilms.set().sha256());
        LoadedFilms many = LoadedFilms.of(set, home);
        MapViewModel coloured = new MapViewModel(many, hall.models(), hall.me());

        assertThat(coloured.genres()).hasSize(8).doesNotContain("Genre 9").contains("Genre 0");
        assertThat(coloured.hasOthers()).isTrue();
        assertThat(coloured.picture().get().films()).filteredOn(dot -> dot.film() % 9 == 0 && dot.film() <= 36).isNotEmpty()
                .allMatch(dot -> dot.colour() == -1);
        assertThat(map.genres()).containsExactly("Drama", "Comedy");
        assertThat(map.hasOthers()).isFalse();
    }

    @Test
    void two_factors_can_be_shown_in_place_of_the_main_directions_and_the_list_follows_the_arrow_there_too() {
        MapPicture main = map.picture().get();
        FactorModel model = hall.models().factors().orElseThrow();

        map.show(new MapViewModel.Axes(2, 0));
        double[] vector = model.filmSide().vector(model.films().row(7));
        assertThat(dot(7).at()).isEqualTo(new TasteMap.Point(vector[2], vector[0]));
        assertThat(map.picture().get().ends()).allSatisfy(end -> assertThat(end.split(" · ")).hasSize(3));
        List<Integer> before = map.list().get().films();
        map.move(5, 0);
        assertThat(map.list().get().films()).isNotEqualTo(before);

        map.show(MapViewModel.MAIN);
        assertThat(map.picture().get()).isEqualTo(main);
    }

    @Test
    void a_factor_that_there_is_not_and_the_same_one_twice_change_nothing() {
        map.show(new MapViewModel.Axes(1, 1));
        map.show(new MapViewModel.Axes(0, map.factors().get()));
        map.show(new MapViewModel.Axes(-1, 0));

        assertThat(map.axes().get()).isEqualTo(MapViewModel.MAIN);
        assertThat(map.factors().get()).isEqualTo(6);
    }

    @Test
    void after_another_training_the_main_directions_are_back_and_not_flipped() throws BadInputException {
        MapPicture before = map.picture().get();
        map.show(new MapViewModel.Axes(0, 1));

        hall.models().replace(new FilmsWork.Known(new FilmsFixture(home).work.fitted(hall.films(),
                FilmsWork.recipe(hall.films(), KnownModel.MF).with(Setting.K, 4), Progress.NONE), Optional.empty()));

        assertThat(map.axes().get()).isEqualTo(MapViewModel.MAIN);
        assertThat(map.factors().get()).isEqualTo(4);
        assertThat(before.films()).filteredOn(dot -> Math.signum(dot.at().x()) != Math.signum(dot(dot.film()).at().x())).isEmpty();
    }

    @Test
    void after_another_training_the_map_is_not_flipped() throws BadInputException {
        MapPicture before = map.picture().get();

        hall.models().replace(new FilmsWork.Known(new FilmsFixture(home).work.fitted(hall.films(),
                FilmsWork.recipe(hall.films(), KnownModel.MF).with(Setting.K, 4), Progress.NONE), Optional.empty()));

        assertThat(before.films()).filteredOn(dot -> Math.signum(dot.at().x()) != Math.signum(dot(dot.film()).at().x())).isEmpty();
    }
}
