package loupe.data.moonlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import loupe.data.films.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the catalogue tells of each axis, and what it must not: the right answers for switching inputs off. */
class VisibleChannelsTest {

    private static final Moonlight MADE = Moonlight.make();
    private static final List<Person> PEOPLE = MADE.set().people();
    /** Seventeen columns that know nothing explain 17 / 660 of anything; twice that is out of reach of chance. */
    private static final double NOTHING = 0.05;

    @ParameterizedTest
    @EnumSource(names = {"DARK", "KINETIC", "FANTASTIC"})
    void genres_tell_of_the_first_three_axes(Axis axis) {
        assertThat(Channel.GENRES.tells(MADE, axis)).isGreaterThan(0.15);
    }

    @ParameterizedTest
    @EnumSource(names = {"ARTHOUSE", "NEW", "QUIRK"})
    void genres_tell_nothing_of_the_other_three(Axis axis) {
        assertThat(Channel.GENRES.tells(MADE, axis)).isLessThan(NOTHING);
    }

    @Test
    void the_year_tells_of_old_and_new_and_of_nothing_else() {
        assertThat(Channel.YEAR.tells(MADE, Axis.NEW)).isGreaterThan(0.7);
        assertNothingBut(Channel.YEAR, Axis.NEW);
    }

    @Test
    void the_words_of_the_title_tell_of_talky_and_kinetic_and_of_nothing_else() {
        assertThat(Channel.TITLE.tells(MADE, Axis.KINETIC)).isGreaterThan(0.3);
        assertNothingBut(Channel.TITLE, Axis.KINETIC);
    }

    @Test
    void the_three_parts_of_a_poster_tell_of_one_axis_each() {
        assertThat(Channel.COLOURS.tells(MADE, Axis.DARK)).isGreaterThan(0.9);
        assertThat(Channel.MOTIF.tells(MADE, Axis.FANTASTIC)).isGreaterThan(0.9);
        assertThat(Channel.COMPOSITION.tells(MADE, Axis.ARTHOUSE)).isGreaterThan(0.9);
        assertNothingBut(Channel.COLOURS, Axis.DARK);
        assertNothingBut(Channel.MOTIF, Axis.FANTASTIC);
        assertNothingBut(Channel.COMPOSITION, Axis.ARTHOUSE);
    }

    private static void assertNothingBut(Channel channel, Axis told) {
        assertThat(Stream.of(Axis.values()).filter(axis -> axis != told)).allMatch(axis -> channel.tells(MADE, axis) < NOTHING);
    }

    @Test
    void the_readme_s_table_is_what_is_measured() throws Exception {
        String readme = Files.readString(Path.of("datasets/README.md"));

        for (Axis axis : Axis.values()) {
            String cells = Stream.of(Channel.values()).map(channel -> String.format(Locale.ROOT, "%.2f", channel.tells(MADE, axis)))
                    .collect(Collectors.joining(" | "));
            assertThat(readme).contains("| " + axis.low() + ", " + axis.high() + " | " + cells + " |\n");
        }
    }

    @Test
    void the_age_goes_with_the_taste_for_new_films_and_with_no_other() {
        assertThat(taste(VisibleChannelsTest::age, Axis.NEW)).isGreaterThan(0.25);
        assertThat(Stream.of(Axis.values()).filter(axis -> axis != Axis.NEW)).allMatch(axis -> taste(VisibleChannelsTest::age, axis) < 0.02);
    }

    @Test
    void snacks_go_with_how_generous_people_are_and_with_no_taste() {
        assertThat(generous(VisibleChannelsTest::snack)).isGreaterThan(0.25);
        assertThat(Stream.of(Axis.values())).allMatch(axis -> taste(VisibleChannelsTest::snack, axis) < 0.03);
    }

    @Test
    void towns_go_with_nothing() {
        assertThat(PEOPLE.stream().map(Person::postcode).distinct()).hasSize(8);
        assertThat(generous(VisibleChannelsTest::town)).isLessThan(0.03);
        assertThat(Stream.of(Axis.values())).allMatch(axis -> taste(VisibleChannelsTest::town, axis) < 0.03);
    }

    private static double taste(Function<Person, double[]> told, Axis axis) {
        return Regression.explained(PEOPLE, told, person -> MADE.truth().taste(person.id(), axis));
    }

    private static double generous(Function<Person, double[]> told) {
        return Regression.explained(PEOPLE, told, person -> MADE.truth().extraOfPerson(person.id()));
    }

    private static double[] age(Person person) {
        return new double[] {person.age()};
    }

    private static double[] snack(Person person) {
        List<String> snacks = PEOPLE.stream().map(Person::occupation).distinct().sorted().toList();
        return Channel.oneOf(snacks.indexOf(person.occupation()), snacks.size());
    }

    private static double[] town(Person person) {
        List<String> towns = PEOPLE.stream().map(Person::postcode).distinct().sorted().toList();
        return Channel.oneOf(towns.indexOf(person.postcode()), towns.size());
    }
}
