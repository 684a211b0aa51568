package loupe.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import loupe.data.BadInputException;
import loupe.network.NetworkSpec;
import loupe.network.NetworkText;
import loupe.network.Presets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NetworkFileTest {

    @TempDir
    private Path folder;

    @Test
    void a_network_is_the_same_after_writing_and_reading() throws Exception {
        Path file = folder.resolve("n.json");
        NetworkFile.write(file, Presets.CNN);
        assertThat(NetworkFile.read(file)).isEqualTo(Presets.CNN);
        assertThat(Files.readString(file)).isEqualToIgnoringWhitespace("{\"format\":1,\"name\":\"cnn\",\"input\":[1,28,28],"
                + "\"layers\":\"conv 20@5 relu | maxpool 2 | conv 50@5 relu | maxpool 2 | flatten | dense 512 relu | dense 10\"}");
    }

    @Test
    void a_text_file_holds_a_preset_s_name_or_the_layers() throws Exception {
        assertThat(read(" mlp\n")).isEqualTo(Presets.MLP);
        assertThat(read("flatten | dense 10")).isEqualTo(NetworkText.parse("mine", "flatten | dense 10"));
    }

    @Test
    void another_input_than_a_digit_is_kept() throws Exception {
        NetworkSpec network = read("{\"format\":1,\"name\":\"v\",\"input\":[9],\"layers\":\"dense 2\"}");
        assertThat(network.parameterCount()).isEqualTo(20);
    }

    @Test
    void a_fault_is_a_sentence_with_the_file() throws Exception {
        Path file = folder.resolve("mine.txt");
        refused("", file + " is empty; a network is expected, for example: flatten | dense 10");
        refused("dense 10", file + ": Layer 1 (dense 10): " + NetworkText.parse("", "dense 10").fault().orElseThrow().substring(20));
        refused("{\"format\":1,\"name\":\"v\"}", file + ": \"input\" is missing.");
        refused("flatten | dense 999999 | dense 999999 | dense 10",
                file + ": The network is too large to be counted. Make its layers smaller.");
        refused("x".repeat(1 << 20) + "x", file + " has 1048577 bytes; a network's file has at most 1048576. Is it another file?");
    }

    @Test
    void a_folder_without_a_network_and_a_missing_file_are_said_so() {
        assertThatThrownBy(() -> NetworkFile.read(folder)).isInstanceOf(BadInputException.class)
                .hasMessage(folder + " holds no network.json. Name a run's or a model's folder, or a file.");
        Path none = folder.resolve("none");
        assertThatThrownBy(() -> NetworkFile.read(none)).isInstanceOf(BadInputException.class)
                .hasMessage(none + " does not exist.");
    }

    private NetworkSpec read(String text) throws Exception {
        return NetworkFile.read(Files.writeString(folder.resolve("mine.txt"), text));
    }

    private void refused(String text, String sentence) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(BadInputException.class).hasMessage(sentence);
    }
}
