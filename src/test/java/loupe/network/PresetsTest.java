package loupe.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The labs' networks, layer by layer, against numbers worked out on paper. */
class PresetsTest {

    @Test
    void the_perceptron_s_layers_add_up_to_109386() {
        // flatten; dense 128: 784*128 + 128 = 100,480; relu; dense 64: 128*64 + 64 = 8,256; relu; dense 10: 64*10 + 10 = 650
        assertThat(counts(Presets.MLP)).containsExactly(0L, 100_480L, 0L, 8_256L, 0L, 650L);
        assertThat(Presets.MLP.parameterCount()).isEqualTo(100_480 + 8_256 + 650).isEqualTo(109_386);
    }

    @Test
    void the_convolutional_network_s_layers_add_up_to_440812() {
        // conv 20@5: 20*25 + 20 = 520; conv 50@5: 50*20*25 + 50 = 25,050; dense 512 on 50*4*4 = 800: 409,600 + 512;
        // dense 10: 5,120 + 10
        assertThat(counts(Presets.CNN)).containsExactly(520L, 0L, 0L, 25_050L, 0L, 0L, 0L, 410_112L, 0L, 5_130L);
        assertThat(Presets.CNN.parameterCount()).isEqualTo(520 + 25_050 + 410_112 + 5_130).isEqualTo(440_812);
    }

    @Test
    void both_take_a_digit_and_tell_ten_classes_apart() {
        assertThat(Presets.all()).allSatisfy(preset -> {
            assertThat(preset.fault()).isEmpty();
            assertThat(preset.input()).isEqualTo(new Shape.Pictures(1, 28, 28));
            assertThat(preset.classes()).isEqualTo(10);
        });
    }

    @Test
    void they_are_found_by_their_names_the_simplest_first() {
        assertThat(Presets.all()).extracting(NetworkSpec::name).containsExactly("mlp", "cnn");
        assertThat(Presets.named("cnn")).containsSame(Presets.CNN);
        assertThat(Presets.named("CNN")).isEmpty();
        assertThat(Presets.named("")).isEmpty();
    }

    private static List<Long> counts(NetworkSpec network) {
        List<Shape> shapes = network.shapes();
        return IntStream.range(0, network.layers().size())
                .mapToObj(i -> network.layers().get(i).parameterCount(shapes.get(i))).toList();
    }
}
