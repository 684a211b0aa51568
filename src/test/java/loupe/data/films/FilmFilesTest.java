package loupe.data.films;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import loupe.data.BadInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilmFilesTest {

    @TempDir
    private Path folder;

    @Test
    void a_folder_is_read_with_its_accents_double_titles_and_missing_dates() throws Exception {
        FilmSet set = FilmFiles.read(SmallFilms.write(folder.resolve("ours")));

        assertThat(set.name()).isEqualTo("ours");
        assertThat(set.genres()).containsExactly("unknown", "Drama", "Comedy");
        assertThat(set.films()).containsExactly(
                new Film(1, "Café of Mirrors, The (1991)", OptionalInt.of(1991), List.of(1)),
                new Film(2, "unknown", OptionalInt.empty(), List.of(0)),
                new Film(3, "Paper Moons (1987)", OptionalInt.of(1988), List.of(1, 2)),
                new Film(4, "Paper Moons (1987)", OptionalInt.of(1987), List.of(2)));
        assertThat(set.people()).containsExactly(new Person(1, 24, "M", "baker", "85711"), new Person(2, 53, "F", "", ""),
                new Person(3, 7, "", "", "T8H1N"));
        assertThat(set.ratings().stream()).startsWith(new Rating(2, 3, 4, 881250949)).hasSize(5);
        assertThat(set.sha256()).matches("[0-9a-f]{64}");
    }

    @Test
    void lines_that_end_as_windows_ends_them_and_empty_ones_make_no_difference() throws Exception {
        Path windows = SmallFilms.write(folder.resolve("windows"));
        for (String name : FilmFiles.NAMES) {
            String text = Files.readString(windows.resolve(name), StandardCharsets.ISO_8859_1).replace("\n", "\r\n") + "\r\n\n";
            Files.writeString(windows.resolve(name), text, StandardCharsets.ISO_8859_1);
        }

        FilmSet set = FilmFiles.read(windows);

        FilmSet plain = FilmFiles.read(SmallFilms.write(folder.resolve("plain")));
        assertThat(set.films()).isEqualTo(plain.films());
        assertThat(set.people()).isEqualTo(plain.people());
        assertThat(set.ratings().stream()).containsExactlyElementsOf(plain.ratings().stream().toList());
    }

    @Test
    void a_file_that_someone_saved_as_utf_8_keeps_its_accents() throws Exception {
        Path saved = SmallFilms.write(folder.resolve("saved"));
        Files.writeString(saved.resolve("u.item"), "\uFEFF" + SmallFilms.FILMS, StandardCharsets.UTF_8);

        assertThat(FilmFiles.read(saved).films().getFirst().title()).isEqualTo("Café of Mirrors, The (1991)");
    }

    @Test
    void the_folder_inside_the_unpacked_zip_need_not_be_named() throws Exception {
        SmallFilms.write(folder.resolve("down/ml-100k"));

        assertThat(FilmFiles.read(folder.resolve("down")).films()).hasSize(4);
        assertThat(FilmFiles.areIn(folder.resolve("down"))).isTrue();
        assertThat(FilmFiles.areIn(folder)).isFalse();
    }

    @Test
    void the_hash_changes_with_one_star() throws Exception {
        String one = FilmFiles.read(SmallFilms.write(folder.resolve("a"))).sha256();
        String other = FilmFiles.read(SmallFilms.writeWith(folder.resolve("b"), "u.data", SmallFilms.RATINGS.replace("\t4\t881", "\t5\t881"))).sha256();

        assertThat(one).isNotEqualTo(other);
    }

    @Test
    void a_line_that_breaks_off_is_told_with_its_file_and_place() throws Exception {
        assertFault("u.data", "1\t1\t5\t88\n2\t3\t4", ", line 2: there should be 4 columns (person, film, stars, seconds since 1970) with tabs"
                + " between, not 3. The file may be cut short; copy or download it again.");
        assertFault("u.item", SmallFilms.FILMS.replace("|0|1|1\n", "|0\n"), ", line 3: there should be 8 columns with | between, 3 of them for"
                + " the genres of u.genre, not 6. The file may be cut short, or u.genre belong to another set; copy or download both again.");
        assertFault("u.user", "1|24|M\n", ", line 1: there should be 5 columns (number, age, gender, occupation, postcode) with | between,"
                + " not 3. The file may be cut short; copy or download it again.");
        assertFault("u.genre", "unknown|0\nDrama\n", ", line 2: there should be a genre and its number with | between. The file may be cut short;"
                + " copy or download it again.");
    }

    @Test
    void numbers_out_of_range_are_told() throws Exception {
        assertFault("u.data", "1\t1\t6\t88\n", ", line 1: the number of stars should be from 1 to 5, not 6. Correct the line or leave it out.");
        assertFault("u.data", "1\t1\t0\t88\n", ", line 1: the number of stars should be from 1 to 5, not 0. Correct the line or leave it out.");
        assertFault("u.data", "\n0\t1\t4\t88\n", ", line 2: the person's number should be from 1 to 1000000, not 0. Correct the line or leave it out.");
        assertFault("u.data", "1\t1\t4\t88\n1\t5\t4\t88\n", ", line 2: film 5 is not in u.item. Do the files belong to the same set? Copy or"
                + " download them together.");
        assertFault("u.data", "9\t1\t4\t88\n", ", line 1: person 9 is not in u.user. Do the files belong to the same set? Copy or download them"
                + " together.");
        assertFault("u.user", "1|240|M|baker|1\n", ", line 1: the age should be from 0 to 130, not 240. Correct the line or leave it out.");
        assertFault("u.genre", "unknown|1\n", ", line 1: the genre's number should be 0, for they are counted from 0, not 1. A line may be missing; copy or download the file again.");
    }

    @Test
    void what_is_no_number_is_quoted() throws Exception {
        assertFault("u.data", "user id\titem id\trating\ttimestamp\n", ", line 1: the person's number should be a whole number, not \"user id\"."
                + " Name the right file, or take out a line of headings.");
        assertFault("u.item", SmallFilms.FILMS.replace("4-Feb-1988", "yesterday"), ", line 3: the date should look like 01-Jan-1995, not like"
                + " \"yesterday\". Correct it or leave it empty.");
        assertFault("u.item", SmallFilms.FILMS.replace("Paper", "\u0007"), ", line 3: the title cannot be read: \"? Moons (1987)\". Is the file"
                + " damaged? Copy or download it again.");
    }

    @Test
    void a_film_or_a_person_that_comes_twice_is_told() throws Exception {
        assertFault("u.item", SmallFilms.FILMS.replace("4|Paper", "3|Paper"), ", line 4: film 3 comes a second time. Take one of the two lines out.");
        assertFault("u.user", "1|2|||\n1|2|||\n", ", line 2: person 1 comes a second time. Take one of the two lines out.");
    }

    @Test
    void no_ratings_are_told() throws Exception {
        assertFault("u.data", "\n\n", " holds no rating. Copy or download it again.");
    }

    @Test
    void a_missing_file_and_a_missing_folder_are_told() throws Exception {
        Path gap = SmallFilms.write(folder.resolve("gap"));
        Files.delete(gap.resolve("u.user"));

        assertThatThrownBy(() -> FilmFiles.read(gap)).isInstanceOf(BadInputException.class).hasMessage("There is no " + gap.resolve("u.user")
                + ". A film set is a folder or a zip with u.data, u.item, u.user and u.genre; copy or download it again.");
        assertThatThrownBy(() -> FilmFiles.read(folder.resolve("nowhere"))).isInstanceOf(BadInputException.class).hasMessage(
                "There is no folder and no zip " + folder.resolve("nowhere") + ". Name the folder that holds u.data, u.item, u.user and u.genre,"
                        + " or the downloaded zip.");
        assertThatThrownBy(() -> FilmFiles.read(gap.resolve("u.data"))).isInstanceOf(BadInputException.class).hasMessage(gap.resolve("u.data")
                + " is neither a folder nor a zip. Name the folder that holds it, or the downloaded zip.");
    }

    @Test
    void what_is_written_is_read_again() throws Exception {
        FilmSet set = FilmFiles.read(SmallFilms.write(folder.resolve("first")), "films");

        FilmFiles.write(folder.resolve("again"), set);

        FilmSet again = FilmFiles.read(folder.resolve("again"), "films");
        assertThat(again.films()).isEqualTo(set.films());
        assertThat(again.people()).isEqualTo(set.people());
        assertThat(again.genres()).isEqualTo(set.genres());
        assertThat(again.ratings().stream()).containsExactlyElementsOf(set.ratings().stream().toList());
        assertThat(FilmFiles.split(folder.resolve("again"), again, "u1").test().stream()).containsExactly(new Rating(2, 3, 4, 881250949));
    }

    private void assertFault(String name, String content, String ending) throws Exception {
        Path place = SmallFilms.writeWith(folder.resolve("faulty"), name, content);
        assertThatThrownBy(() -> FilmFiles.read(place)).isInstanceOf(BadInputException.class).hasMessage(place.resolve(name) + ending);
    }

    @Test
    void a_split_is_read_from_its_own_files() throws Exception {
        Map<String, byte[]> files = SmallFilms.files();
        files.put("u2.base", SmallFilms.bytes("1\t1\t5\t881250950\n"));
        files.put("u2.test", SmallFilms.bytes("1\t3\t2\t881250952\n"));
        Path place = SmallFilms.write(folder.resolve("split"), files);

        Split split = FilmFiles.split(place, FilmFiles.read(place), "u2");

        assertThat(split.training().stream()).containsExactly(new Rating(1, 1, 5, 881250950));
        assertThat(split.test().stream()).containsExactly(new Rating(1, 3, 2, 881250952));
    }

    @Test
    void half_a_split_and_a_split_that_is_none_are_told() throws Exception {
        Path place = SmallFilms.writeWith(folder.resolve("half"), "u3.base", SmallFilms.RATINGS);
        FilmSet set = FilmFiles.read(place);

        assertThatThrownBy(() -> FilmFiles.split(place, set, "u3")).isInstanceOf(BadInputException.class).hasMessage("There is no "
                + place.resolve("u3.test") + ". A film set is a folder or a zip with u.data, u.item, u.user and u.genre; copy or download it again.");
        assertThatThrownBy(() -> FilmFiles.split(place, set, "u9")).isInstanceOf(BadInputException.class)
                .hasMessage("There is no split \"u9\". Try u1, u2, u3, u4, u5, ua, ub.");
    }
}
