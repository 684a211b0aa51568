package loupe.data.films;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import loupe.data.BadInputException;
import loupe.data.DataCatalog;
import loupe.data.DataFolders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilmCatalogTest {

    private final AtomicInteger made = new AtomicInteger();

    @TempDir
    private Path folder;

    @Test
    void the_invented_films_are_made_once_and_read_by_their_name() throws Exception {
        FilmSet set = catalog().read("films");

        assertThat(set.name()).isEqualTo("films");
        assertThat(set.films()).hasSize(4);
        assertThat(catalog().folder("films", percent -> { })).isEqualTo(folder.resolve("cache/films-5/films"));
        assertThat(made).hasValue(1);
    }

    @Test
    void a_changed_star_is_mended_before_anybody_reads_it() throws Exception {
        Path place = catalog().folder("films", percent -> { });
        Files.writeString(place.resolve("u.data"), SmallFilms.RATINGS.replace("\t5\t", "\t1\t"));

        assertThat(catalog().read("films").ratings().stream()).contains(new Rating(1, 1, 5, 881250950));
        assertThat(made).hasValue(2);
    }

    @Test
    void movielens_is_found_by_both_its_names_as_a_folder_or_as_the_zip() throws Exception {
        SmallFilms.zip(folder.resolve("ml-100k.zip"));
        assertThat(catalog().folder("movielens", percent -> { })).isEqualTo(folder.resolve("ml-100k.zip"));

        SmallFilms.write(folder.resolve("ml-100k"));
        assertThat(catalog().folder("movielens", percent -> { })).isEqualTo(folder.resolve("ml-100k"));
        assertThat(catalog().read("movielens").name()).isEqualTo("movielens");
        assertThat(catalog().read("ml-100k").name()).isEqualTo("movielens");
    }

    @Test
    void a_folder_or_a_zip_of_one_s_own_has_its_own_name() throws Exception {
        assertThat(catalog().read(SmallFilms.write(folder.resolve("my films")).toString()).name()).isEqualTo("my films");
        assertThat(catalog().read(SmallFilms.zip(folder.resolve("club.zip")).toString()).name()).isEqualTo("club");
    }

    @Test
    void what_is_not_there_is_told_with_what_to_do() {
        assertThatThrownBy(() -> catalog().read("movielens")).isInstanceOf(BadInputException.class).hasMessage("MovieLens-100K, films rated at the"
                + " end of the nineties, is not here. Put its folder ml-100k or its zip into " + folder + ".");
        assertThatThrownBy(() -> catalog().read("flims")).isInstanceOf(BadInputException.class).hasMessage("There is no film set, no folder and no"
                + " zip \"flims\". Try films, movielens, or a folder or zip with MovieLens-100K's files.");
        assertThatThrownBy(() -> catalog().read("")).isInstanceOf(BadInputException.class);
        assertThatThrownBy(() -> catalog().read("\0")).isInstanceOf(BadInputException.class);
    }

    @Test
    void the_list_has_loupe_s_own_films_first_and_says_of_each_where_it_is() throws Exception {
        DataCatalog.Entry own = new DataCatalog.Entry("films", "Moonlight Pictures, films invented by Loupe",
                Optional.of(folder.resolve("cache/films-5/films")), "Invented films, invented viewers, taste model known; nothing to fetch.");

        assertThat(catalog().entries()).first().isEqualTo(own);
        assertThat(catalog().entries().getLast().isThere()).isFalse();
        SmallFilms.write(folder.resolve("ml-100k"));
        assertThat(catalog().entries().getLast().sentence()).isEqualTo("In " + folder.resolve("ml-100k") + ".");
    }

    private FilmCatalog catalog() {
        return new FilmCatalog(new DataFolders(List.of(folder)), new FilmsCache(folder.resolve("cache"), 5, (place, percent) -> {
            made.incrementAndGet();
            write(place);
        }));
    }

    private static void write(Path place) throws IOException {
        SmallFilms.write(place);
        for (String name : Split.NAMES) {
            Files.writeString(place.resolve(name + ".base"), SmallFilms.RATINGS);
            Files.writeString(place.resolve(name + ".test"), SmallFilms.RATINGS);
        }
    }
}
