package loupe.ui.builder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import loupe.network.Layer;
import loupe.network.NetworkText;
import org.junit.jupiter.api.Test;

class PaletteTest {

    @Test
    void every_kind_of_layer_can_be_put_in() {
        long kinds = Layer.class.getPermittedSubclasses().length;

        assertThat(Palette.all().stream().map(item -> item.layers().getFirst().getClass()).distinct()).hasSize((int) kinds - 2);
        assertThat(Palette.all()).allSatisfy(item -> assertThat(item.what()).endsWith("."));
    }

    @Test
    void a_word_finds_the_kinds_that_have_it_in_their_name_or_text() {
        assertThat(texts("pool")).containsExactly("maxpool 2", "avgpool 2", "gmaxpool", "gavgpool");
        assertThat(texts("CONVOL")).containsExactly("conv 20@5");
        assertThat(texts("normal")).contains("batchnorm", "layernorm");
        assertThat(texts("")).hasSize(20);
    }

    @Test
    void a_text_is_taken_as_it_is_before_all_kinds() {
        Palette.Item said = Palette.find("conv 8@3 stride 2 relu | maxpool 3").getFirst();

        assertThat(said.name()).isEqualTo("3 layers");
        assertThat(said.layers()).isEqualTo(NetworkText.layers("conv 8@3 stride 2 relu | maxpool 3"));
        assertThat(Palette.find("dense 64").getFirst().text()).isEqualTo("dense 64");
    }

    @Test
    void what_means_nothing_is_told() {
        assertThat(Palette.find("zzz")).isEmpty();
        assertThat(Palette.fault("zzz")).startsWith("\"zzz\" is not a layer that Loupe knows.");
        assertThat(Palette.fault("relu")).isEmpty();
    }

    private static List<String> texts(String typed) {
        return Palette.find(typed).stream().map(Palette.Item::text).toList();
    }
}
