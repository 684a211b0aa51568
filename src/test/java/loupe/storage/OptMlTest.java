package loupe.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import loupe.data.BadInputException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OptMlTest {

    @TempDir
    private Path root;
    private OptMl folder;

    @BeforeEach
    void setUp() {
        folder = OptMl.of(Map.of("SAGEMAKER_BASE_DIR", root.toString())).orElseThrow();
    }

    private void config(String name, String text) throws IOException {
        Files.writeString(Files.createDirectories(root.resolve("input/config")).resolve(name), text);
    }

    @Test
    void the_variable_says_where_it_is() {
        assertThat(folder).isEqualTo(new OptMl(root, true));
    }

    @Test
    void settings_are_read_raw_or_as_json_and_sagemaker_s_own_are_left_out() throws Exception {
        config("hyperparameters.json", "{\"epochs\":\"3\",\"learning_rate\":\"0.10\",\"optimizer\":\"\\\"adam\\\"\",\"network\":\"flatten | dense 10\","
                + "\"_tuning_objective_metric\":\"x\",\"sagemaker_program\":\"\\\"train.sh\\\"\"}");

        assertThat(folder.hyperparameters()).containsExactly(entry("epochs", "3"), entry("learning_rate", "0.1"), entry("optimizer", "adam"),
                entry("network", "flatten | dense 10"));
    }

    @Test
    void each_training_of_a_tuning_keeps_a_run_of_its_own_where_all_share_a_place_for_checkpoints() throws Exception {
        Map<String, String> environment = Map.of("SAGEMAKER_BASE_DIR", root.toString(), "TRAINING_JOB_NAME", "loupe-tune-001-ab");
        config("hyperparameters.json", "{\"epochs\":\"3\"}");
        assertThat(OptMl.of(environment).orElseThrow().run()).isEqualTo(root.resolve("checkpoints/run"));

        config("hyperparameters.json", "{\"epochs\":\"3\",\"_tuning_objective_metric\":\"validation:accuracy\"}");
        assertThat(OptMl.of(environment).orElseThrow().run()).isEqualTo(root.resolve("checkpoints/loupe-tune-001-ab/run"));
    }

    @Test
    void without_settings_and_machines_there_are_none_and_one() throws Exception {
        assertThat(folder.hyperparameters()).isEmpty();
        assertThat(folder.hosts()).isEqualTo(OptMl.Hosts.ONE);
    }

    @Test
    void machines_have_the_same_order_on_each_of_them() throws Exception {
        config("resourceconfig.json", "{\"current_host\":\"algo-10\",\"hosts\":[\"algo-10\",\"algo-2\",\"algo-1\"],\"network_interface_name\":\"lo\"}");

        assertThat(folder.hosts().all()).containsExactly("algo-1", "algo-2", "algo-10");
        assertThat(folder.hosts().rank()).isEqualTo(2);
        assertThat(folder.hosts().network()).isEqualTo("lo");
    }

    @Test
    void a_machine_that_is_not_among_the_machines_is_told() throws Exception {
        config("resourceconfig.json", "{\"current_host\":\"algo-3\",\"hosts\":[\"algo-1\",\"algo-2\"]}");

        assertThatThrownBy(folder::hosts).isInstanceOf(BadInputException.class).hasMessage(root.resolve("input/config/resourceconfig.json")
                + ": current_host \"algo-3\" is not among the hosts algo-1, algo-2.");
    }

    @Test
    void a_setting_that_is_no_text_is_taken_as_it_is_written() throws Exception {
        config("hyperparameters.json", "{\"epochs\":3,\"momentum\":0.5}");

        assertThat(folder.hyperparameters()).containsExactly(entry("epochs", "3"), entry("momentum", "0.5"));
    }

    @Test
    void the_data_is_in_the_channel_or_in_a_folder_of_it() throws Exception {
        assertThatThrownBy(folder::pictures).hasMessage("There is no channel \"training\": " + root.resolve("input/data/training") + " does not exist.");

        Path training = Files.createDirectories(root.resolve("input/data/training"));
        assertThat(folder.pictures()).isEqualTo(training);
        Path inside = Files.createDirectories(training.resolve("mnist"));
        for (String name : loupe.data.IdxFiles.NAMES) {
            Files.createFile(inside.resolve(name));
        }
        assertThat(folder.pictures()).isEqualTo(inside);
    }

    @Test
    void a_reason_is_kept_to_what_sagemaker_shows() throws Exception {
        folder.fail("x".repeat(2000));

        assertThat(root.resolve("output/failure")).hasContent("x".repeat(1024));
    }
}
