package loupe.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import loupe.data.BadInputException;
import loupe.inference.TrainedModel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelFolderTest {

    @TempDir
    private Path folder;
    private Source source;

    @BeforeEach
    void a_model_is_written() throws Exception {
        source = new Source.OnDisk(folder);
        ModelFolder.write(folder, new TrainedModel("mine", Samples.TINY, Samples.weights(1), List.of("a", "b", "c"),
                Map.of("seed", "1", "epoch", "9")));
    }

    @Test
    void the_folder_holds_the_design_the_numbers_and_what_is_known_of_them() throws Exception {
        assertThat(folder.resolve("network.json")).content().isEqualToIgnoringWhitespace("{\"format\":1,\"name\":\"mine\","
                + "\"input\":[1,28,28],\"layers\":\"maxpool 14 | flatten | dense 3\",\"classes\":[\"a\",\"b\",\"c\"]}");
        assertThat(folder.resolve("figures.json")).content()
                .isEqualToIgnoringWhitespace("{\"format\":1,\"facts\":{\"epoch\":\"9\",\"seed\":\"1\"}}");
        assertThat(SafeTensors.read(folder.resolve("parameters.safetensors")).sha256()).isEqualTo(Samples.weights(1).sha256());
    }

    @Test
    void a_model_is_there_when_its_design_and_its_numbers_are() throws Exception {
        assertThat(ModelFolder.isIn(source)).isTrue();
        Files.delete(folder.resolve("figures.json"));
        assertThat(ModelFolder.isIn(source)).isTrue();
        Files.delete(folder.resolve("parameters.safetensors"));
        assertThat(ModelFolder.isIn(source)).isFalse();
    }

    @Test
    void without_figures_nothing_is_known_and_without_names_classes_are_numbers() throws Exception {
        Files.delete(folder.resolve("figures.json"));
        Files.writeString(folder.resolve("network.json"),
                "{\"format\":1,\"name\":\"bare\",\"input\":[1,28,28],\"layers\":\"maxpool 14 | flatten | dense 3\"}");

        TrainedModel model = ModelFolder.read(source);

        assertThat(model.facts()).isEmpty();
        assertThat(model.classNames()).containsExactly("0", "1", "2");
        assertThat(model.title()).isEqualTo("bare");
    }

    @Test
    void figures_of_a_run_are_no_facts_but_do_no_harm() throws Exception {
        Files.writeString(folder.resolve("figures.json"), "{\"format\":1,\"network\":\"mlp\",\"epochs\":[]}");

        assertThat(ModelFolder.read(source).facts()).isEmpty();
    }

    @Test
    void damage_is_named_with_its_file() throws Exception {
        Path figures = folder.resolve("figures.json");
        Files.writeString(figures, "{\"format\":1,\"facts\":{\"epoch\":9}}");
        refused(figures + ": \"facts.epoch\" must be a text, not 9.");

        Path numbers = folder.resolve("parameters.safetensors");
        Files.write(numbers, new byte[5]);
        refused(numbers + " is cut short or no safetensors file: it has 5 bytes, too few for its header.");

        Path design = folder.resolve("network.json");
        Files.writeString(design, "{\"format\":3}");
        refused(design + " was written by a newer Loupe (format 3; this one reads 1). Update Loupe, or use a file that this"
                + " version wrote.");
        Files.writeString(design, "");
        refused(design + " is empty; JSON is expected.");
    }

    private void refused(String sentence) {
        assertThatThrownBy(() -> ModelFolder.read(source)).isInstanceOf(BadInputException.class).hasMessage(sentence);
    }
}
