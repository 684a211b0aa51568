package loupe.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import loupe.data.BadInputException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BinTest {

    @TempDir
    private Path home;
    private Runs runs;
    private Path folder;

    @BeforeEach
    void setUp() throws Exception {
        runs = new Runs(new Workspace(home, Clock.systemUTC()));
        folder = home.resolve("runs/a");
        RunFolder.create(folder, Samples.job(Samples.TINY, 1)).append(Samples.batches());
    }

    @Test
    void what_is_in_the_bin_is_whole_and_comes_back_as_it_was() throws Exception {
        Path place = runs.bin().put(runs.open("a"));

        assertThat(place).isEqualTo(home.resolve("bin/a"));
        assertThat(runs.all()).isEmpty();
        assertThat(runs.bin().runs()).containsExactly(place);
        assertThat(RunFolder.open(place).events()).containsExactly(Samples.batches());
        assertThat(runs.bin().restore("a")).isEqualTo(folder);
        assertThat(runs.open("a").events()).containsExactly(Samples.batches());
        assertThat(folder).isDirectoryNotContaining(file -> file.toString().endsWith("deleted-from"));
        assertThat(runs.bin().runs()).isEmpty();
    }

    @Test
    void two_runs_of_one_name_have_room_and_the_first_place_may_be_taken_meanwhile() throws Exception {
        runs.bin().put(runs.open("a"));
        RunFolder.create(folder, Samples.job(Samples.TINY, 2));

        assertThat(runs.bin().put(runs.open("a"))).isEqualTo(home.resolve("bin/a-2"));
        assertThat(runs.bin().restore("a-2")).isEqualTo(folder);
        assertThatThrownBy(() -> runs.bin().restore("a")).isInstanceOf(BadInputException.class).hasMessage("\"a\" cannot go back to "
                + folder + ": something else is there now. Move that away first.");
        assertThat(runs.bin().runs()).hasSize(1);
    }

    @Test
    void a_run_elsewhere_goes_back_elsewhere() throws Exception {
        Path elsewhere = home.resolve("my runs/b");
        RunFolder.create(elsewhere, Samples.job(Samples.TINY, 1));

        runs.bin().put(runs.open(elsewhere.toString()));
        Files.delete(elsewhere.getParent());

        assertThat(runs.bin().restore("b")).isEqualTo(elsewhere);
        assertThat(elsewhere.resolve("job.json")).exists();
    }

    @Test
    void nothing_outside_the_bin_is_restored() throws Exception {
        for (String name : List.of("", ".", "..", "../runs/a", "nothing")) {
            assertThatThrownBy(() -> runs.bin().restore(name)).isInstanceOf(BadInputException.class)
                    .hasMessage("There is no deleted run \"" + name + "\" in " + home.resolve("bin") + ".");
        }
        assertThat(folder).exists();
    }
}
