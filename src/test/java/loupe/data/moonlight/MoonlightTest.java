package loupe.data.moonlight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import loupe.data.films.Film;
import loupe.data.films.FilmFiles;
import loupe.data.films.FilmSet;
import loupe.data.films.Person;
import loupe.data.films.Rating;
import loupe.data.films.Ratings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MoonlightTest {

    private static final Moonlight FILMS = Moonlight.make();
    private static final Ratings RATINGS = FILMS.set().ratings();

    @TempDir
    private Path folder;

    @Test
    void the_bytes_are_the_same_on_every_machine() {
        assertThat(FILMS.set().sha256()).isEqualTo("21a9a0728a311df6d09924a7a5fdf37f03c7df8bb6292bd6d367fca212ac4a65")
                .isEqualTo(Moonlight.SHA256);
    }

    @Test
    void a_set_is_known_again_by_its_hash() {
        assertThat(Moonlight.of(FILMS.set().sha256()).orElseThrow().poster(3)).isEqualTo(FILMS.poster(3));
        assertThat(Moonlight.of(Moonlight.make(7).set().sha256())).isEmpty();
    }

    @Test
    void another_seed_gives_another_catalogue_of_the_same_kind() {
        Moonlight other = Moonlight.make(7);

        assertThat(other.set().sha256()).isNotEqualTo(FILMS.set().sha256()).isEqualTo(Moonlight.make(7).set().sha256());
        assertThat(other.set().films()).hasSize(660);
        assertThat(other.set().ratings().size()).isBetween(60_000, 72_000);
    }

    @Test
    void the_files_that_are_written_give_the_same_set_when_they_are_read() throws Exception {
        FilmFiles.write(folder, FILMS.set());

        FilmSet read = FilmFiles.read(folder, Moonlight.NAME);

        assertThat(read.sha256()).isEqualTo(FILMS.set().sha256());
        assertThat(read.films()).isEqualTo(FILMS.set().films());
        assertThat(read.people()).isEqualTo(FILMS.set().people());
        assertThat(read.genres()).isEqualTo(FILMS.set().genres()).hasSize(8);
    }

    @Test
    void forty_films_are_never_rated_and_twenty_one_to_five_times() {
        int[] counts = new int[FILMS.set().films().size() + 1];
        IntStream.range(0, RATINGS.size()).forEach(place -> counts[RATINGS.film(place)]++);
        List<Integer> rising = IntStream.range(1, counts.length).map(film -> counts[film]).sorted().boxed().toList();

        assertThat(rising.subList(0, 40)).containsOnly(0);
        assertThat(rising.subList(40, 60)).allMatch(count -> count >= 1 && count <= 5);
        assertThat(rising.subList(60, 660)).allMatch(count -> count >= 5);
    }

    @Test
    void eight_hundred_people_rate_fifteen_to_three_hundred_films_and_none_twice() {
        assertThat(FILMS.set().people().stream().map(Person::id)).containsExactlyElementsOf(IntStream.rangeClosed(1, 800).boxed().toList());
        assertThat(RATINGS.size()).isBetween(64_000, 68_500);
        assertThat(RATINGS.stream().map(rating -> rating.person() * 1_000L + rating.film()).distinct()).hasSize(RATINGS.size());
        for (Person person : FILMS.set().people()) {
            // A handful more for those who see one of the films that few see.
            assertThat(RATINGS.where(place -> RATINGS.person(place) == person.id()).size()).isBetween(15, 305);
        }
    }

    @Test
    void nobody_rates_two_films_in_the_same_second_and_each_fifth_spans_all_years() {
        assertThat(RATINGS.stream().map(rating -> rating.person() * 10_000_000_000L + rating.seconds()).distinct()).hasSize(RATINGS.size());
        Ratings fifth = RATINGS.where(place -> place < RATINGS.size() / 5);
        assertThat(fifth.stream().map(Rating::person).distinct()).hasSizeGreaterThan(790);
    }

    @Test
    void titles_are_unique_carry_their_year_and_fit_the_files() {
        List<Film> films = FILMS.set().films();

        assertThat(films.stream().map(Film::title).distinct()).hasSize(660);
        assertThat(films).allMatch(film -> film.title().endsWith(" (" + film.year().orElseThrow() + ")") && film.year().orElseThrow() >= 1935
                && film.year().orElseThrow() <= 2025);
        assertThat(films).allMatch(film -> film.title().chars().allMatch(c -> c < 128 && c != '|'));
        assertThat(films).allMatch(film -> !film.genres().isEmpty() && film.genres().size() <= 4);
    }

    @Test
    void the_best_guess_misses_by_what_the_floor_says() {
        double squares = RATINGS.stream().mapToDouble(rating -> rating.stars() - FILMS.truth().expected(rating.person(), rating.film()))
                .map(error -> error * error).sum();

        assertThat(FILMS.truth().floor(RATINGS)).isCloseTo(0.608, within(0.01));
        assertThat(Math.sqrt(squares / RATINGS.size())).isCloseTo(FILMS.truth().floor(RATINGS), within(0.004));
    }

    @Test
    void one_rating_in_twenty_is_assigned_and_lower_than_those_that_people_chose() {
        Ratings assigned = RATINGS.where(place -> FILMS.truth().isAssigned(RATINGS.person(place), RATINGS.film(place)));
        Ratings chosen = RATINGS.where(place -> !FILMS.truth().isAssigned(RATINGS.person(place), RATINGS.film(place)));

        assertThat(assigned.size() / (double) RATINGS.size()).isCloseTo(0.05, within(0.002));
        assertThat(mean(chosen) - mean(assigned)).isBetween(0.2, 0.6);
    }

    private static double mean(Ratings ratings) {
        return ratings.stream().mapToInt(Rating::stars).average().orElseThrow();
    }
}
