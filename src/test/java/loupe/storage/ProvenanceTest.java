package loupe.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProvenanceTest {

    @TempDir
    private Path folder;

    private Fields read() throws Exception {
        return Json.document(folder.resolve("provenance.json"));
    }

    @Test
    void a_run_s_start_says_all_that_its_curve_depends_on() throws Exception {
        RunFolder.create(folder, Samples.job(Samples.TINY, 3)).append(Samples.started(3, 600));

        Fields told = read();
        assertThat(told.names()).containsExactly("format", "seed", "initialSha256", "batchOrder", "data", "engine",
                "device", "threads", "engineVersion", "loupe", "java", "system");
        assertThat(told.whole("seed")).isEqualTo(1);
        assertThat(told.text("initialSha256")).isEqualTo("00ff");
        assertThat(told.text("batchOrder")).isEqualTo("fisher-yates-1");
        assertThat(told.object("data").text("sha256")).isEqualTo("ab12");
        assertThat(told.text("engineVersion")).isEqualTo("MXNet 1.9.0 (DJL 0.36.0)");
        assertThat(told.text("loupe")).isEqualTo("from its sources");
        assertThat(told.text("java")).contains(Runtime.version().toString());
    }

    @Test
    void each_time_it_goes_on_is_added_with_what_it_goes_on_on() throws Exception {
        RunFolder run = RunFolder.create(folder, Samples.job(Samples.TINY, 3));
        run.append(Samples.started(3, 600));

        run.startedAgain(Samples.started(3, 600), 100);
        run.startedAgain(Samples.started(3, 600), 200);

        assertThat(Files.readString(folder.resolve("provenance.json"))).containsSubsequence("\"initialSha256\" : \"00ff\"",
                "\"resumed\" : [ {", "\"step\" : 100", "\"engineVersion\" : \"MXNet 1.9.0", "\"step\" : 200");
    }

    @Test
    void a_run_of_before_there_was_a_provenance_gets_one_when_it_goes_on() throws Exception {
        RunFolder run = RunFolder.create(folder, Samples.job(Samples.TINY, 3));

        run.startedAgain(Samples.started(3, 600), 100);

        assertThat(read().text("initialSha256")).isEqualTo("00ff");
    }
}
