package loupe.ui.recommender;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import loupe.data.BadInputException;
import loupe.storage.People;
import loupe.ui.FakeFilms;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeViewModelTest {

    @TempDir
    private Path home;
    private FilmsFixture fixture;
    private MeViewModel me;

    @BeforeEach
    void open() {
        fixture = new FilmsFixture(home);
        me = fixture.hall().me();
    }

    @Test
    void the_same_stars_again_stay_and_none_take_them_back() {
        me.rate(1, 4);
        me.rate(1, 4);
        assertThat(me.stars().get()).isEqualTo(Stars.NONE.with(1, 4));
        me.steps().undo();

        me.rate(2, 3);
        me.rate(2, 0);
        assertThat(me.stars().get()).isEqualTo(Stars.NONE);
        assertThat(me.steps().undoName().getValue()).isEqualTo("Take back the stars for The Orchard of Lantern");
    }

    @Test
    void forgetting_takes_everything_back_and_can_be_undone() {
        me.rate(1, 4);
        me.rate(2, 1);

        me.forget();
        assertThat(me.stars().get().count()).isZero();
        assertThat(me.steps().undoName().getValue()).isEqualTo("Forget Me");

        me.steps().undo();
        assertThat(me.stars().get()).isEqualTo(Stars.NONE.with(1, 4).with(2, 1));
    }

    @Test
    void each_person_has_stars_and_steps_of_their_own() {
        me.rate(1, 4);
        me.choose(" Ben ");
        me.rate(2, 5);

        assertThat(me.names().get()).containsExactly("Me", "Ben");
        assertThat(me.stars().get()).isEqualTo(Stars.NONE.with(2, 5));
        me.choose("Me");
        assertThat(me.stars().get()).isEqualTo(Stars.NONE.with(1, 4));
        me.steps().undo();
        assertThat(me.stars().get()).isEqualTo(Stars.NONE);
        me.choose("Ben");
        assertThat(me.stars().get()).isEqualTo(Stars.NONE.with(2, 5));
    }

    @Test
    void what_is_exported_is_imported_again() throws IOException {
        Path file = home.resolve("mine.tsv");
        me.rate(7, 5);
        me.rate(3, 2);
        me.exportTo(file);
        fixture.settle();
        assertThat(Files.readString(file)).isEqualTo("7\t5\n3\t2\n");
        assertThat(me.notice().get()).isEqualTo("2 ratings are in " + file + ".");
        me.forget();

        me.importFrom(file);
        fixture.settle();

        assertThat(me.stars().get()).isEqualTo(Stars.NONE.with(7, 5).with(3, 2));
        assertThat(me.notice().get()).isEqualTo("2 ratings were read.");
        assertThat(me.steps().undoName().getValue()).isEqualTo("Import stars");
    }

    @Test
    void imported_stars_of_unknown_films_do_not_count_and_are_told() throws IOException {
        Path file = Files.writeString(home.resolve("mine.tsv"), "7\t5\n999\t2\n");

        me.importFrom(file);
        fixture.settle();

        assertThat(me.stars().get()).isEqualTo(Stars.NONE.with(7, 5));
        assertThat(me.notice().get()).isEqualTo("1 rating was read; 1 more is of a film that is not in this set and does not count.");
    }

    @Test
    void a_file_that_is_none_is_told_with_its_line() throws IOException {
        Path file = Files.writeString(home.resolve("mine.tsv"), "7\tgood\n");

        me.importFrom(file);
        fixture.settle();

        assertThat(me.notice().get()).startsWith(file + ", line 1: ");
        assertThat(me.stars().get()).isEqualTo(Stars.NONE);
    }

    @Test
    void someone_whose_file_came_later_has_the_stars_in_it_and_keeps_them() throws IOException, BadInputException {
        People people = people();
        people.write("Ben", Stars.NONE.with(7, 5).ratings());

        me.choose("Ben");
        fixture.settle();

        assertThat(me.stars().get()).isEqualTo(Stars.NONE.with(7, 5));
        assertThat(me.names().get()).containsExactly("Me", "Ben");
        assertThat(people.read("Ben").size()).isEqualTo(1);
    }

    @Test
    void someone_new_is_there_at_the_next_start_also_without_stars() {
        me.choose("Ben");
        fixture.settle();

        assertThat(people().names()).containsExactly("Ben");
    }

    @Test
    void a_file_that_can_be_neither_read_nor_moved_is_told_and_never_written_over() throws IOException {
        Path file = kept("Ben.tsv");
        Files.writeString(file, "7\tmany\n");
        Files.createDirectories(file.resolveSibling("Ben.tsv.broken").resolve("full"));

        me.choose("Ben");
        me.rate(3, 4);
        fixture.settle();

        assertThat(me.notice().get()).matches("The stars of Ben could not be read \\([A-Za-z]+\\), so what you give now is not kept\\."
                + " May you read the folder of the stars\\?");
        assertThat(file).hasContent("7\tmany");
        assertThat(me.stars().get()).isEqualTo(Stars.NONE.with(3, 4));
    }

    private People people() {
        return fixture.workspace.people("films-" + FakeFilms.set().sha256().substring(0, 12));
    }

    private Path kept(String name) throws IOException {
        return Files.createDirectories(home.resolve("people").resolve("films-" + FakeFilms.set().sha256().substring(0, 12))).resolve(name);
    }

    @Test
    void stars_that_cannot_be_kept_are_told_and_stay_on_the_screen() throws IOException {
        Files.writeString(home.resolve("people"), "a file where the folder should be");

        me.rate(1, 4);
        fixture.settle();

        assertThat(me.notice().get()).startsWith("The stars of Me could not be kept (");
        assertThat(me.stars().get()).isEqualTo(Stars.NONE.with(1, 4));
    }
}
