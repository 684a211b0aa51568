package loupe.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import loupe.data.BadInputException;
import loupe.data.films.Rating;
import loupe.data.films.RatingFile;
import loupe.data.films.Ratings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PeopleTest {

    @TempDir
    private Path home;

    private static final Ratings STARS = Ratings.of(List.of(new Rating(1, 7, 5, 0), new Rating(1, 3, 2, 0)));

    @Test
    void whoever_was_written_is_read_again_also_with_odd_letters() throws IOException, BadInputException {
        People people = new People(home.resolve("films"));

        people.write("Zoë / a.b", STARS);
        people.write("anna", Ratings.NONE);

        assertThat(people.names()).containsExactly("anna", "Zoë / a.b");
        assertThat(RatingFile.ownText(people.read("Zoë / a.b"))).isEqualTo("7\t5\n3\t2\n");
        assertThat(people.read("anna").size()).isZero();
        assertThat(people.read("nobody").size()).isZero();
    }

    @Test
    void a_damaged_file_is_told_and_kept_aside() throws IOException, BadInputException {
        People people = new People(home);
        people.write("me", STARS);
        Files.writeString(home.resolve("me.tsv"), "7\tmany\n");

        assertThatThrownBy(() -> people.read("me")).isInstanceOf(BadInputException.class)
                .hasMessageEndingWith(" The file is kept as " + home.resolve("me.tsv.broken") + "; me starts without stars.");
        assertThat(home.resolve("me.tsv.broken")).exists();
        assertThat(people.read("me").size()).isZero();
        assertThat(people.names()).isEmpty();
    }
}
