package loupe.data.films;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import loupe.data.BadInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RatingFileTest {

    @TempDir
    private Path folder;

    @Test
    void ratings_of_many_people_need_no_catalogue() throws Exception {
        assertThat(RatingFile.read(file("196\t242\t3\t881250949\r\n\r\n999999\t7\t1\t0")).stream())
                .containsExactly(new Rating(196, 242, 3, 881250949), new Rating(999_999, 7, 1, 0));
    }

    @Test
    void one_s_own_ratings_may_lack_the_time() throws Exception {
        assertThat(RatingFile.readOwn(file("50\t5\n7\t2\t881250949\n")).stream())
                .containsExactly(new Rating(RatingFile.ONESELF, 50, 5, 0), new Rating(RatingFile.ONESELF, 7, 2, 881250949));
    }

    @Test
    void no_own_rating_yet_is_no_fault() throws Exception {
        assertThat(RatingFile.readOwn(file("")).size()).isZero();
    }

    @Test
    void what_is_written_is_read_again() throws Exception {
        Ratings own = Ratings.of(List.of(new Rating(RatingFile.ONESELF, 50, 5, 0), new Rating(RatingFile.ONESELF, 7, 2, 881250949)));

        assertThat(RatingFile.ownText(own)).isEqualTo("50\t5\n7\t2\t881250949\n");
        assertThat(RatingFile.readOwn(file(RatingFile.ownText(own))).stream()).containsExactlyElementsOf(own.stream().toList());
        assertThat(RatingFile.text(own)).isEqualTo("1\t50\t5\t0\n1\t7\t2\t881250949\n");
        assertThat(RatingFile.read(file(RatingFile.text(own))).stream()).containsExactlyElementsOf(own.stream().toList());
    }

    @Test
    void the_two_forms_are_not_mistaken_for_each_other() throws Exception {
        Path four = file("196\t242\t3\t881250949\n");

        assertThatThrownBy(() -> RatingFile.readOwn(four)).isInstanceOf(BadInputException.class).hasMessage(four + ", line 1: there should be 2"
                + " or 3 columns (film, stars, and seconds since 1970 if known) with tabs between, not 4. Correct the line or leave it out.");
        Path two = file("50\t5\n");
        assertThatThrownBy(() -> RatingFile.read(two)).isInstanceOf(BadInputException.class).hasMessage(two + ", line 1: there should be 4 columns"
                + " (person, film, stars, seconds since 1970) with tabs between, not 2. The file may be cut short; copy or download it again.");
    }

    @Test
    void half_stars_are_told_and_long_rubbish_is_shortened() throws Exception {
        Path half = file("50\t3.5\n");

        assertThatThrownBy(() -> RatingFile.readOwn(half)).hasMessage(half + ", line 1: the number of stars should be a whole number, not"
                + " \"3.5\". Name the right file, or take out a line of headings.");
        Path rubbish = file("\u0000\u0001" + "x".repeat(100) + "\t5\n");
        assertThatThrownBy(() -> RatingFile.readOwn(rubbish)).hasMessage(rubbish + ", line 1: the film's number should be a whole number, not"
                + " \"??xxxxxxxxxxxxxxxxxxxxxx…\". Name the right file, or take out a line of headings.");
    }

    @Test
    void a_missing_file_and_a_folder_are_told() {
        assertThatThrownBy(() -> RatingFile.read(folder.resolve("none"))).isInstanceOf(BadInputException.class)
                .hasMessage("There is no file " + folder.resolve("none") + ". Is its name right?");
        assertThatThrownBy(() -> RatingFile.readOwn(folder)).isInstanceOf(BadInputException.class)
                .hasMessage(folder + " is a folder. Name a file of ratings.");
    }

    private Path file(String text) throws IOException {
        return Files.write(folder.resolve("ratings.tsv"), SmallFilms.bytes(text));
    }
}
