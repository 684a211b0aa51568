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
    void logistic_regression_is_one_layer_of_7850() {
        assertThat(counts(Presets.LOGISTIC)).containsExactly(0L, 7_850L);
    }

    @Test
    void the_pooled_network_s_layers_add_up_to_33234() {
        // conv 64@5 on 20 pictures: 64*20*25 = 32,000 + 64; dense 10 on 64 numbers: 640 + 10
        assertThat(counts(Presets.CNN_POOL)).containsExactly(520L, 0L, 0L, 32_064L, 0L, 0L, 650L);
        assertThat(shapes(Presets.CNN_POOL)).containsExactly("1x28x28", "20x24x24", "20x24x24", "20x12x12", "64x8x8", "64x8x8", "64", "10");
        assertThat(Presets.CNN_POOL.parameterCount()).isEqualTo(33_234);
    }

    @Test
    void lenet_5_s_layers_are_those_of_the_paper_with_all_pictures_joined() {
        // 6*25+6; 16*6*25+16; 400*120+120; 120*84+84; 84*10+10
        assertThat(counts(Presets.LENET_5)).containsExactly(156L, 0L, 0L, 2_416L, 0L, 0L, 0L, 48_120L, 0L, 10_164L, 0L, 850L);
        assertThat(shapes(Presets.LENET_5)).containsExactly("1x28x28", "6x28x28", "6x28x28", "6x14x14", "16x10x10", "16x10x10", "16x5x5",
                "400", "120", "120", "84", "84", "10");
        assertThat(Presets.LENET_5.parameterCount()).isEqualTo(61_706);
    }

    @Test
    void the_fast_network_s_normalisations_count_scale_and_shift() {
        // 16*25+16; 2*16; 32*16*9+32; 2*32; 64*32*9+64; 2*64; 64*9*10+10
        assertThat(counts(Presets.CNN_FAST)).containsExactly(416L, 32L, 0L, 4_640L, 64L, 0L, 0L, 18_496L, 128L, 0L, 0L, 5_770L);
        assertThat(shapes(Presets.CNN_FAST)).containsExactly("1x28x28", "16x12x12", "16x12x12", "16x12x12", "32x10x10", "32x10x10",
                "32x10x10", "32x5x5", "64x3x3", "64x3x3", "64x3x3", "576", "10");
        assertThat(Presets.CNN_FAST.parameterCount()).isEqualTo(29_546);
    }

    @Test
    void the_deep_network_multiplies_seven_and_a_half_million_times() {
        // 784*32*9 + 196*64*288 + 49*128*576 + 1152*10, and a normalised number each: 784*32 + 196*64 + 49*128
        assertThat(Presets.CNN_DEEP.multiplyAdds())
                .isEqualTo(225_792 + 3_612_672 + 3_612_672 + 11_520 + 25_088 + 12_544 + 6_272).isLessThan(10_000_000);
        assertThat(Presets.CNN_DEEP.parameterCount()).isEqualTo(320 + 64 + 18_496 + 128 + 73_856 + 256 + 11_530).isEqualTo(104_650);
    }

    @Test
    void the_residual_network_has_three_blocks_and_few_multiplications() {
        assertThat(Presets.RESNET.layers()).filteredOn(Residual.class::isInstance).hasSize(3);
        // conv 16 and its norm; block: 2 * (16*16*9 + 16 + 32); then the same with 32 and 64 filters; dense 10
        assertThat(Presets.RESNET.parameterCount()).isEqualTo(160 + 32 + 2 * (2_320 + 32) + 4_640 + 64 + 2 * (9_248 + 64)
                + 18_496 + 128 + 2 * (36_928 + 128) + 650).isEqualTo(121_610);
        assertThat(Presets.RESNET.multiplyAdds()).isLessThan(6_000_000);
    }

    @Test
    void all_take_a_digit_and_tell_ten_classes_apart() {
        assertThat(Presets.all()).allSatisfy(preset -> {
            assertThat(preset.faults()).isEmpty();
            assertThat(preset.input()).isEqualTo(new Shape.Pictures(1, 28, 28));
            assertThat(preset.classes()).isEqualTo(10);
            assertThat(NetworkText.parse(preset.name(), NetworkText.of(preset))).isEqualTo(preset);
        });
    }

    @Test
    void they_are_found_by_their_names_the_simplest_first() {
        assertThat(Presets.all()).extracting(NetworkSpec::name)
                .containsExactly("logistic", "mlp", "lenet5", "cnn-pool", "cnn", "cnn-fast", "cnn-deep", "resnet");
        assertThat(Presets.labs()).containsExactly(Presets.MLP, Presets.CNN);
        assertThat(Presets.named("cnn")).containsSame(Presets.CNN);
        assertThat(Presets.named("CNN")).isEmpty();
        assertThat(Presets.named("")).isEmpty();
    }

    private static List<String> shapes(NetworkSpec network) {
        return network.shapes().stream().map(Shape::toString).toList();
    }

    private static List<Long> counts(NetworkSpec network) {
        List<Shape> shapes = network.shapes();
        return IntStream.range(0, network.layers().size())
                .mapToObj(i -> network.layers().get(i).parameterCount(shapes.get(i))).toList();
    }
}
