package loupe.recommend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import loupe.data.BadInputException;
import loupe.data.films.Film;
import loupe.data.films.Ratings;
import org.junit.jupiter.api.Test;

class NewcomersTest {

    private static final List<Film> FILMS = IntStream.rangeClosed(1, Sample.FILMS)
            .mapToObj(number -> new Film(number, "Film " + number, OptionalInt.of(1990 + number % 5), List.of(number % 2))).toList();

    private static TrainedRecommender trained() throws BadInputException {
        RatingTable table = RatingTable.of(Sample.tastes(1), Sample.roster(Sample.PEOPLE), Sample.roster(Sample.FILMS));
        Lesson lesson = Sample.lesson(KnownModel.IALS, table);
        return new TrainedRecommender(lesson.recipe(), Fits.of(KnownModel.IALS).fit(lesson, Progress.NONE), table,
                new Catalogue(FILMS, List.of("even", "odd")), new Origin("sample", "", "", 1, Map.of()));
    }

    private static Film invented(int genre) {
        return new Film(99, "New", OptionalInt.of(1992), List.of(genre));
    }

    @Test
    void a_regression_puts_a_new_film_among_those_of_its_genre() throws BadInputException {
        Newcomers newcomers = Newcomers.byRidge(trained()).orElseThrow();

        List<TrainedRecommender.Pick> near = newcomers.neighbours(newcomers.place(invented(1), Optional.empty()), 6);

        assertThat(near).allSatisfy(pick -> assertThat(pick.film() % 2).isEqualTo(1));
        assertThat(near.getFirst().score()).isBetween(near.getLast().score(), 1 + 1e-9);
    }

    @Test
    void of_those_who_would_be_shown_it_most_like_its_genre_the_first_ones_first() throws BadInputException {
        Newcomers newcomers = Newcomers.byRidge(trained()).orElseThrow();

        List<Newcomers.Viewer> odd = newcomers.audience(newcomers.place(invented(1), Optional.empty()));

        assertThat(odd.stream().mapToInt(viewer -> viewer.person() % 2).average().orElse(0)).isGreaterThan(0.6);
        assertThat(odd).extracting(Newcomers.Viewer::rank).isSorted().allMatch(rank -> rank >= 1 && rank <= Metrics.TOP);
    }

    @Test
    void its_rank_in_a_list_is_the_number_of_open_films_with_at_least_its_score_and_one() throws BadInputException {
        TrainedRecommender trained = trained();
        Newcomers newcomers = Newcomers.byRidge(trained).orElseThrow();
        FactorModel model = newcomers.model();
        Arrival asFilmOne = new Arrival(model.filmSide().vector(0), model.filmSide().bias(0));
        Ratings own = Sample.of(new int[] {7, 3, 5}, new int[] {7, 5, 5});

        int rank = newcomers.rank(asFilmOne, own);

        List<Integer> list = trained.top(own, Sample.FILMS).stream().map(TrainedRecommender.Pick::film).toList();
        assertThat(rank).isBetween(list.indexOf(1) + 1, list.indexOf(1) + 2);
    }

    @Test
    void a_person_who_would_be_shown_it_at_place_one_has_no_better_film_left() throws BadInputException {
        TrainedRecommender trained = trained();
        Newcomers newcomers = Newcomers.byRidge(trained).orElseThrow();
        double[] vector = newcomers.model().people().vector(0);
        Arrival wish = new Arrival(java.util.Arrays.stream(vector).map(value -> 100 * value).toArray(), 0);

        assertThat(newcomers.audience(wish)).contains(new Newcomers.Viewer(1, 1));
        assertThat(newcomers.audience(new Arrival(new double[vector.length], -1000))).isEmpty();
    }

    @Test
    void a_tower_places_by_what_it_is_told_and_lends_the_mean_popularity() throws BadInputException {
        TrainedRecommender trained = trained();
        int k = ((FactorModel) trained.recommender()).filmSide().dimension();
        FilmFeatures features = FilmFeatures.of(FILMS, Set.of(Input.GENRE));
        float[] top = new float[2 * k];
        top[0] = 1;
        top[k + 1] = 1;
        ContentTower tower = new ContentTower(features, new float[] {1, 0, 0, 1}, new float[2], new ContentTower.Top(top, new float[k]), Optional.empty());

        Arrival arrival = Newcomers.byTower(trained, tower).orElseThrow().place(invented(1), Optional.empty());

        assertThat(arrival.vector()[0]).isCloseTo(0, within(1e-6));
        assertThat(arrival.vector()[1]).isCloseTo(1, within(1e-6));
        assertThat(arrival.bias()).isZero();
    }

    @Test
    void a_tower_of_another_length_and_a_model_without_vectors_place_nothing() throws BadInputException {
        TrainedRecommender trained = trained();
        ContentTower tower = new ContentTower(FilmFeatures.of(FILMS, Set.of(Input.GENRE)), new float[2], new float[1],
                new ContentTower.Top(new float[1], new float[1]), Optional.empty());
        TrainedRecommender bias = new TrainedRecommender(KnownModel.BIAS.recipe(),
                Fits.of(KnownModel.BIAS).fit(Sample.lesson(KnownModel.BIAS, trained.ratings()), Progress.NONE), trained.ratings(), trained.catalogue(),
                trained.origin());

        assertThat(Newcomers.byTower(trained, tower)).isEmpty();
        assertThat(Newcomers.byRidge(bias)).isEmpty();
    }
}
