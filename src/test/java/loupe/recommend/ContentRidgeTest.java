package loupe.recommend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import loupe.data.films.Film;
import loupe.data.films.Rating;
import loupe.data.films.Ratings;
import org.junit.jupiter.api.Test;

class ContentRidgeTest {

    /** Films of genre 0 have the vector 1 and the bias 2, those of genre 1 the vector -1 and the bias 0; all of one year, all often rated. */
    private static ContentRidge ridge(int films) {
        List<Film> all = new ArrayList<>();
        List<Rating> ratings = new ArrayList<>();
        float[] vectors = new float[films];
        float[] biases = new float[films];
        for (int film = 1; film <= films; film++) {
            all.add(new Film(film, "Film " + film, OptionalInt.of(1995), List.of(film % 2)));
            vectors[film - 1] = film % 2 == 0 ? 1 : -1;
            biases[film - 1] = film % 2 == 0 ? 2 : 0;
            ratings.add(new Rating(1, film, 3, film));
        }
        Roster roster = Sample.roster(films);
        FactorModel model = new FactorModel(Embedding.of(Sample.roster(1), 1, new float[1]), new Embedding(roster, 1, vectors, biases), 3,
                new FoldIn.Ridge(2, OptionalDouble.of(3)), Scale.STARS);
        return ContentRidge.of(model, RatingTable.of(Ratings.of(ratings), Sample.roster(1), roster), all);
    }

    private static Film of(int genre) {
        return new Film(99, "New", OptionalInt.of(1995), List.of(genre));
    }

    @Test
    void what_genres_say_is_foretold_the_better_the_more_films_say_it() {
        Arrival many = ridge(2000).place(of(0));

        assertThat(many.vector()[0]).isCloseTo(1, within(0.03));
        assertThat(many.bias()).isCloseTo(2, within(0.03));
        assertThat(ridge(20).place(of(0)).vector()[0]).isBetween(0.1, 0.9);
    }

    @Test
    void a_film_of_no_known_genre_gets_what_all_films_have_in_common() {
        assertThat(ridge(2000).place(of(7)).bias()).isCloseTo(1, within(0.03));
    }

    @Test
    void films_that_nobody_rated_say_nothing() {
        List<Film> films = List.of(of(0), new Film(2, "Two", OptionalInt.empty(), List.of(1)));
        Roster roster = Roster.of(java.util.stream.IntStream.of(2, 99));
        FactorModel model = new FactorModel(Embedding.of(Sample.roster(1), 1, new float[1]), Embedding.of(roster, 1, new float[] {4, 100}), 0,
                new FoldIn.Ridge(2, OptionalDouble.of(3)), Scale.STARS);

        Arrival arrival = ContentRidge.of(model, RatingTable.of(Sample.of(new int[] {1, 2, 5}), Sample.roster(1), roster), films).place(of(0));

        assertThat(arrival.vector()[0]).isCloseTo(4, within(1e-3));
    }
}
