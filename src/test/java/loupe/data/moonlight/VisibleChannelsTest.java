package loupe.data.moonlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import loupe.data.films.Film;
import loupe.data.films.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the catalogue tells of each axis, and what it must not: the right answers for switching inputs off. */
class VisibleChannelsTest {

    private static final Moonlight MADE = Moonlight.make();
    private static final List<Film> FILMS = MADE.set().films();
    private static final List<Person> PEOPLE = MADE.set().people();
    /** Eight columns that know nothing explain 8 / 660 of anything; four times that is out of reach of chance. */
    private static final double NOTHING = 0.05;

    @ParameterizedTest
    @EnumSource(names = {"DARK", "KINETIC", "FANTASTIC"})
    void genres_tell_of_the_first_three_axes(Axis axis) {
        assertThat(byGenre(axis)).isGreaterThan(0.15);
    }

    @ParameterizedTest
    @EnumSource(names = {"ARTHOUSE", "NEW", "QUIRK"})
    void genres_tell_nothing_of_the_other_three(Axis axis) {
        assertThat(byGenre(axis)).isLessThan(NOTHING);
    }

    @Test
    void the_year_tells_of_old_and_new_and_of_nothing_else() {
        assertThat(byYear(Axis.NEW)).isGreaterThan(0.7);
        assertThat(Stream.of(Axis.values()).filter(axis -> axis != Axis.NEW)).allMatch(axis -> byYear(axis) < 0.02);
    }

    @Test
    void the_words_of_the_title_tell_of_talky_and_kinetic_and_of_nothing_else_that_the_genre_does_not_tell() {
        assertThat(byWords(Axis.KINETIC)).isGreaterThan(0.3);
        assertThat(Stream.of(Axis.ARTHOUSE, Axis.NEW, Axis.QUIRK)).allMatch(axis -> byWords(axis) < 0.02);
    }

    @Test
    void the_age_goes_with_the_taste_for_new_films_and_with_no_other() {
        assertThat(byAge(Axis.NEW)).isGreaterThan(0.25);
        assertThat(Stream.of(Axis.values()).filter(axis -> axis != Axis.NEW)).allMatch(axis -> byAge(axis) < 0.02);
    }

    @Test
    void snacks_go_with_how_generous_people_are_and_with_no_taste() {
        assertThat(Regression.explained(PEOPLE, person -> oneOf(person.occupation(), snacks()), person -> MADE.truth().extraOfPerson(person.id())))
                .isGreaterThan(0.25);
        assertThat(Stream.of(Axis.values())).allMatch(axis ->
                Regression.explained(PEOPLE, person -> oneOf(person.occupation(), snacks()), person -> MADE.truth().taste(person.id(), axis)) < 0.03);
    }

    @Test
    void towns_go_with_nothing() {
        List<String> towns = PEOPLE.stream().map(Person::postcode).distinct().sorted().toList();

        assertThat(towns).hasSize(8);
        assertThat(Stream.of(Axis.values())).allMatch(axis ->
                Regression.explained(PEOPLE, person -> oneOf(person.postcode(), towns), person -> MADE.truth().taste(person.id(), axis)) < 0.03);
        assertThat(Regression.explained(PEOPLE, person -> oneOf(person.postcode(), towns), person -> MADE.truth().extraOfPerson(person.id())))
                .isLessThan(0.03);
    }

    private static double byGenre(Axis axis) {
        return Regression.explained(FILMS, film -> IntStream.range(0, 8).mapToDouble(genre -> film.genres().contains(genre) ? 1 : 0).toArray(),
                film -> MADE.truth().place(film.id(), axis));
    }

    private static double byYear(Axis axis) {
        return Regression.explained(FILMS, film -> new double[] {film.year().orElseThrow()}, film -> MADE.truth().place(film.id(), axis));
    }

    private static double byWords(Axis axis) {
        return Regression.explained(FILMS, film -> new double[] {has(film, TitleWords.KINETIC), has(film, TitleWords.TALKY)},
                film -> MADE.truth().place(film.id(), axis));
    }

    private static double has(Film film, TitleWords words) {
        return words.words().stream().anyMatch(word -> film.title().contains(word)) ? 1 : 0;
    }

    private static double byAge(Axis axis) {
        return Regression.explained(PEOPLE, person -> new double[] {person.age()}, person -> MADE.truth().taste(person.id(), axis));
    }

    private static List<String> snacks() {
        return PEOPLE.stream().map(Person::occupation).distinct().sorted().toList();
    }

    /** All but the last, for the constant stands for it. */
    private static double[] oneOf(String value, List<String> values) {
        return values.subList(1, values.size()).stream().mapToDouble(one -> one.equals(value) ? 1 : 0).toArray();
    }
}
