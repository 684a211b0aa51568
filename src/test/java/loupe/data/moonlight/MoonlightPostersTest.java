package loupe.data.moonlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import loupe.data.films.FilmSet;
import loupe.data.films.Poster;
import loupe.data.films.Posters;
import loupe.data.films.Ratings;
import org.junit.jupiter.api.Test;

class MoonlightPostersTest {

    @Test
    void every_invented_film_has_its_poster_and_no_other_number_has_one() {
        Moonlight catalogue = Moonlight.make();
        Posters posters = MoonlightPosters.of(catalogue.set());
        Poster first = posters.of(1).orElseThrow();

        assertThat(first.argb()).isEqualTo(PosterPainter.small(catalogue.poster(1)).argb());
        assertThat(posters.of(0)).isEmpty();
    }

    @Test
    void a_set_that_only_has_the_name_has_no_posters() {
        FilmSet other = new FilmSet(Moonlight.NAME, List.of(), List.of(), List.of(), Ratings.NONE, "ab");

        assertThat(MoonlightPosters.of(other)).isSameAs(Posters.NONE);
    }
}
