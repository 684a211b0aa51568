package loupe.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import loupe.data.BadInputException;
import loupe.network.NetworkSpec;
import loupe.network.NetworkText;
import loupe.network.Presets;
import loupe.network.Shape;
import loupe.storage.NetworkFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NetworkArgumentTest {

    @TempDir
    private Path folder;

    @Test
    void a_preset_is_known_by_its_name() throws Exception {
        for (NetworkSpec preset : Presets.all()) {
            assertThat(NetworkArgument.read(preset.name())).isEqualTo(preset);
        }
    }

    @Test
    void a_file_holds_a_preset_s_name_or_layers_on_one_line() throws Exception {
        Path name = Files.writeString(folder.resolve("name.txt"), " resnet\n");
        Path layers = Files.writeString(folder.resolve("mine.txt"), "pool 2 | flatten | dense 10\n");

        assertThat(NetworkArgument.read(name.toString())).isEqualTo(Presets.RESNET);
        assertThat(NetworkArgument.read(layers.toString())).isEqualTo(NetworkText.parse("mine", "maxpool 2 | flatten | dense 10"));
    }

    @Test
    void a_run_s_or_a_model_s_spec_file_and_its_folder_are_taken() throws Exception {
        NetworkSpec small = new NetworkSpec("small", new Shape.Pictures(1, 8, 8), NetworkText.parse("", "flatten | dense 4").layers());
        NetworkFile.write(folder.resolve("network.json"), small);

        assertThat(NetworkArgument.read(folder.resolve("network.json").toString())).isEqualTo(small);
        assertThat(NetworkArgument.read(folder.toString())).isEqualTo(small);
    }

    @Test
    void layers_on_one_line_are_a_network_for_digits() throws Exception {
        assertThat(NetworkArgument.read("Flatten|DENSE  5 ReLU | dense 3"))
                .isEqualTo(NetworkText.parse("network", "flatten | dense 5 relu | dense 3"));
    }

    @Test
    void one_word_that_is_nothing_was_meant_to_be_a_file() {
        refused("nets/mine.json", "--network: there is no file \"nets/mine.json\". Try logistic, mlp, lenet5, cnn-pool, cnn, cnn-fast, cnn-deep, resnet, a file, or layers such as "
                + "\"flatten | dense 10\".");
        refused("MLP", "--network: there is no file \"MLP\". Try logistic, mlp, lenet5, cnn-pool, cnn, cnn-fast, cnn-deep, resnet, a file, or layers such as \"flatten | dense 10\".");
        refused("", "--network: there is no file \"\". Try logistic, mlp, lenet5, cnn-pool, cnn, cnn-fast, cnn-deep, resnet, a file, or layers such as \"flatten | dense 10\".");
        refused("a\0b", "--network: there is no file \"a\0b\". Try logistic, mlp, lenet5, cnn-pool, cnn, cnn-fast, cnn-deep, resnet, a file, or layers such as \"flatten | dense 10\".");
    }

    @Test
    void layers_that_cannot_be_read_are_quoted() {
        refused("flatten | dense 0", "--network: \"dense 0\" (character 11): the number of units is 0 and must be at least 1.");
        refused("flatten || dense 10", "--network: A layer is missing between the bars (characters 9 and 10). Put one there, or remove a bar?");
    }

    @Test
    void one_word_that_a_layer_begins_was_meant_as_layers() {
        refused("residual(", "--network: The bracket \"(\" (character 9) is never closed. Add \")\"?");
        refused("residual", "--network: \"residual\": behind \"residual\" stand layers in brackets, as in residual(relu).");
        refused("Off()", "--network: A layer is missing in the brackets (characters 4 and 5). Put one there?");
        assertThatThrownBy(() -> NetworkArgument.read("dense10"))
                .hasMessageStartingWith("--network: \"dense10\" is not a layer that Loupe knows. Did you mean \"dense\"?");
        for (String file : new String[] {"dense.json", "conv-2", "padded", "residual/network.json", "maxpool_2"}) {
            assertThatThrownBy(() -> NetworkArgument.read(file)).hasMessageStartingWith("--network: there is no file \"" + file + "\".");
        }
    }

    @Test
    void a_misspelt_layer_gets_the_word_that_was_meant() throws Exception {
        assertThatThrownBy(() -> NetworkArgument.read("flatten | danse 10"))
                .hasMessageStartingWith("--network: \"danse 10\" (character 11) is not a layer that Loupe knows. Did you mean \"dense\"? Known are: ");
    }

    @Test
    void a_long_text_is_not_said_whole() {
        assertThatThrownBy(() -> NetworkArgument.read("flatten | " + "dense 10 ".repeat(40)))
                .hasMessageStartingWith("--network: \"dense 10 dense 10 dense 10 dense 10 dense 10 den …\" (character 11): \"dense\" says nothing there.");
        assertThatThrownBy(() -> NetworkArgument.read("flatten | " + "dense 10 | ".repeat(40) + "maxpool 2"))
                .hasMessageStartingWith("--network flatten | dense 10 | dense 10 | dense 10 | dense …: Layer 42 (maxpool 2): Pooling wants");
        assertThatThrownBy(() -> NetworkArgument.read("x".repeat(400)))
                .hasMessageStartingWith("--network: there is no file \"" + "x".repeat(48) + " …\". Try ");
    }

    @Test
    void layers_that_do_not_fit_together_are_refused_with_their_number() {
        refused("flatten | maxpool 2 | dense 10", "--network flatten | maxpool 2 | dense 10: Layer 2 (maxpool 2): Pooling wants "
                + "pictures and gets a list of 784 numbers. Remove it, or move it before Flatten?");
        refused("relu", "--network relu: The network must end in a list with one number for each class and ends in 1 picture of "
                + "28x28. Add a Dense layer at the end?");
    }

    @Test
    void a_file_that_is_none_is_named() throws Exception {
        Path file = Files.writeString(folder.resolve("letter.txt"), "Dear reader");

        refused(file.toString(), file + ": \"dear reader\" is not a layer that Loupe knows. Known are: conv 20@5 stride 2 pad 1 dilate 1, maxpool 2 stride 2 pad 0, "
                + "avgpool 2, gmaxpool, gavgpool, flatten, dense 128, batchnorm, layernorm, dropout 0.5, relu, leakyrelu, elu, gelu, "
                + "silu, sigmoid, tanh, residual( ), resize 2, pad 1, off( ), frozen( ), joined by |.");
        refused(folder.toString(), folder + " holds no network.json. Name a run's or a model's folder, or a file.");
    }

    private static void refused(String text, String sentence) {
        assertThatThrownBy(() -> NetworkArgument.read(text)).isInstanceOf(BadInputException.class).hasMessage(sentence);
    }
}
