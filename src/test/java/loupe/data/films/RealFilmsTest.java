package loupe.data.films;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.stream.IntStream;
import loupe.data.DataFolders;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On MovieLens-100K, where LOUPE_DATASETS says where it is. */
class RealFilmsTest {

    private Path folder;
    private FilmSet set;

    @BeforeEach
    void setUp() throws Exception {
        String named = System.getenv().getOrDefault(DataFolders.VARIABLE, "");
        folder = Path.of(named.isBlank() ? "datasets" : named).resolve("ml-100k");
        assumeTrue(FilmFiles.areIn(folder), "skipped: ml-100k is not here; LOUPE_DATASETS can say where it is");
        set = FilmFiles.read(folder);
    }

    @Test
    void the_set_is_read_whole_with_its_published_counts() {
        assertThat(set.films()).hasSize(1_682);
        assertThat(set.people()).hasSize(943);
        assertThat(set.genres()).hasSize(19).startsWith("unknown", "Action").endsWith("Western");
        assertThat(set.ratings().size()).isEqualTo(100_000);
        assertThat(IntStream.rangeClosed(1, 5).map(stars -> set.ratings().where(place -> set.ratings().stars(place) == stars).size()))
                .containsExactly(6_110, 11_370, 27_145, 34_174, 21_201);
        assertThat(set.films().stream().map(Film::title).distinct()).hasSize(1_664);
        assertThat(set.films().get(266).title()).isEqualTo("unknown");
        assertThat(set.films().stream().filter(film -> film.title().chars().anyMatch(c -> c > 127))).hasSize(9);
        assertThat(set.films().stream().filter(film -> film.year().isPresent()).mapToInt(film -> film.year().getAsInt()).summaryStatistics())
                .extracting("min", "max").containsExactly(1922, 1998);
    }

    @Test
    void the_makers_own_splits_are_those_that_are_cut_here() throws Exception {
        for (String name : Split.NAMES) {
            Split files = FilmFiles.split(folder, set, name);
            Split cut = Split.cut(set.ratings(), name);

            assertThat(RatingFile.text(cut.test())).as(name).isEqualTo(RatingFile.text(files.test()));
            assertThat(RatingFile.text(cut.training())).as(name).isEqualTo(RatingFile.text(files.training()));
        }
    }
}
