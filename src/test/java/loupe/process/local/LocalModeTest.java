package loupe.process.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import loupe.process.ChildProgram;
import loupe.storage.OptMl;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Local mode with small programs of the shell as containers. */
@Timeout(60)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the containers here are programs of the shell")
class LocalModeTest {

    @TempDir
    private Path home;
    private final LocalMode mode = new LocalMode(ChildProgram.ofThisProcess());
    private final Heard heard = new Heard();

    @BeforeEach
    void setUp() throws IOException {
        Files.writeString(Files.createDirectories(home.resolve("data")).resolve("numbers"), "1 2 3");
    }

    private LocalJob job(int instances, String script) {
        return new LocalJob("loupe-shell", instances, Map.of("epochs", "3"), Map.of("training", home.resolve("data")),
                new LocalJob.Entry(List.of("/bin/sh", "-c", script), Map.of("MINE", "yes")));
    }

    private LocalTraining start(LocalJob job) throws IOException {
        return mode.start(job, home.resolve("job"), heard);
    }

    @Test
    void each_container_finds_its_settings_its_data_and_its_company() throws Exception {
        LocalTraining training = start(job(2, "cat /opt/ml/input/data/training/numbers; echo \" $TRAINING_JOB_NAME $SM_CURRENT_HOST $SM_HP_EPOCHS $MINE\""));

        assertThat(training.await()).isEqualTo(new LocalEnd.Completed(home.resolve("job/algo-1/ml/model")));
        assertThat(heard.lines()).containsExactlyInAnyOrder("algo-1: 1 2 3 loupe-shell algo-1 3 yes", "algo-2: 1 2 3 loupe-shell algo-2 3 yes");
        OptMl second = new OptMl(training.ml("algo-2"), true);
        assertThat(second.hyperparameters()).containsExactly(entry("epochs", "3"));
        assertThat(second.hosts()).isEqualTo(new OptMl.Hosts(List.of("algo-1", "algo-2"), "algo-2", "lo"));
        assertThat(training.ml("algo-2").resolve("input/config/inputdataconfig.json")).content().contains("\"training\"").contains("\"File\"");
    }

    @Test
    void containers_of_one_job_meet_at_one_port() throws Exception {
        start(job(2, "echo $DMLC_PS_ROOT_PORT")).await();

        assertThat(heard.lines()).hasSize(2);
        assertThat(heard.after("algo-1: ").getFirst()).isEqualTo(heard.after("algo-2: ").getFirst()).matches("[0-9]+");
    }

    @Test
    void what_a_container_wrote_about_its_failure_is_the_reason_and_the_others_are_ended() throws Exception {
        LocalTraining training = start(job(2, "if [ $SM_CURRENT_HOST = algo-2 ]; then echo 'The disk is full.' > /opt/ml/output/failure; exit 4; fi; sleep 600"));

        assertThat(training.await()).isEqualTo(new LocalEnd.Failed("algo-2", 4, "The disk is full."));
        assertThat(heard.ends()).containsExactly(new LocalEnd.Failed("algo-2", 4, "The disk is full."));
    }

    @Test
    void a_container_that_says_nothing_is_described() throws Exception {
        assertThat(start(job(1, "kill -9 $$")).await()).isEqualTo(
                new LocalEnd.Failed("algo-1", 137, "The container algo-1 was ended by signal 9 and did not say why."));
    }

    @Test
    void a_stop_asks_every_container_and_keeps_what_there_is() throws Exception {
        LocalTraining training = start(job(2, "trap 'echo kept > /opt/ml/model/m; echo bye; exit 0' TERM; echo ready; while true; do sleep 0.05; done"));
        heard.await(line -> line.equals("algo-1: ready"));
        heard.await(line -> line.equals("algo-2: ready"));

        training.stop();

        assertThat(training.await()).isEqualTo(new LocalEnd.Stopped(training.ml().resolve("model")));
        assertThat(training.ml().resolve("model/m")).hasContent("kept");
        assertThat(heard.lines()).contains("algo-1: bye", "algo-2: bye");
    }

    @Test
    void a_container_that_was_asked_to_stop_before_it_could_listen_has_not_failed() throws Exception {
        LocalTraining training = start(job(1, "echo ready; exec sleep 600"));
        heard.await(line -> line.equals("algo-1: ready"));

        training.stop();

        assertThat(training.await()).isEqualTo(new LocalEnd.Stopped(training.ml().resolve("model")));
    }

    @Test
    void what_a_container_has_left_behind_does_not_hold_up_its_end() throws Exception {
        assertThat(start(job(1, "sleep 20 & echo bye")).await()).isInstanceOf(LocalEnd.Completed.class);
        assertThat(heard.lines()).containsExactly("algo-1: bye");
    }

    @Test
    void a_program_that_is_not_there_is_told_and_nothing_runs() {
        LocalJob job = new LocalJob("a", 1, Map.of(), Map.of("training", home.resolve("data")), new LocalJob.Entry(List.of("/no/such/program"), Map.of()));

        assertThatThrownBy(() -> start(job)).isInstanceOf(IOException.class).hasMessageContaining("/no/such/program");
    }

    @Test
    void a_job_is_not_begun_in_the_folder_of_another() throws Exception {
        start(job(1, "true")).await();

        assertThatThrownBy(() -> start(job(1, "true"))).isInstanceOf(IOException.class)
                .hasMessage(home.resolve("job/algo-1/ml") + " is there already; name another folder");
    }
}
