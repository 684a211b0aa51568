package loupe.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import loupe.data.GrayImage;
import loupe.data.LabelledImages;
import loupe.inference.Classifier;
import loupe.network.InitialWeights;
import loupe.network.NetworkSpec;
import loupe.network.NetworkText;
import loupe.network.Parameters;
import loupe.network.Presets;
import loupe.training.EngineName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class DjlClassifiersTest {

    private static final NetworkSpec EVERY_LAYER = NetworkText.parse("all",
            "conv 3@5 stride 2 pad 1 tanh | maxpool 3 stride 2 | conv 5@3 sigmoid | flatten | dense 12 relu | dense 10");

    private static List<GrayImage> pictures(int count) {
        LabelledImages toy = ToyPictures.images(count, 5);
        return IntStream.range(0, count).mapToObj(toy::image).toList();
    }

    @ParameterizedTest
    @EnumSource(EngineName.class)
    void every_layer_gives_what_plain_loops_give(EngineName engine) {
        for (NetworkSpec network : List.of(EVERY_LAYER, Presets.MLP, Presets.CNN)) {
            Parameters weights = InitialWeights.of(network, 3);
            try (DjlClassifiers classifiers = new DjlClassifiers(engine); Classifier classifier = classifiers.open(network, weights)) {
                float[][] answers = classifier.classify(pictures(4));

                for (int i = 0; i < 4; i++) {
                    double[] plain = new PlainForward(network, weights).probabilities(pictures(4).get(i).toArray());
                    for (int c = 0; c < 10; c++) {
                        assertThat((double) answers[i][c]).isCloseTo(plain[c], within(1e-5));
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(EngineName.class)
    void many_pictures_get_the_answers_they_get_alone(EngineName engine) {
        try (DjlClassifiers classifiers = new DjlClassifiers(engine);
             Classifier classifier = classifiers.open(EVERY_LAYER, InitialWeights.of(EVERY_LAYER, 3))) {
            float[][] together = classifier.classify(pictures(289));

            assertThat(together).hasDimensions(289, 10);
            for (int i : new int[] {0, 127, 128, 288}) {
                assertThat(together[i]).containsExactly(classifier.classify(List.of(pictures(289).get(i)))[0], within(1e-6f));
            }
        }
    }

    @Test
    void no_picture_gives_no_answer() {
        try (DjlClassifiers classifiers = new DjlClassifiers();
             Classifier classifier = classifiers.open(Presets.MLP, InitialWeights.of(Presets.MLP, 1))) {
            assertThat(classifier.classify(List.of())).isEmpty();
        }
    }

    @Test
    void many_threads_may_ask_while_others_open_and_close() {
        List<GrayImage> pictures = pictures(3);
        try (DjlClassifiers classifiers = new DjlClassifiers();
             Classifier shared = classifiers.open(Presets.MLP, InitialWeights.of(Presets.MLP, 1))) {
            float[][] expected = shared.classify(pictures);
            List<CompletableFuture<float[][]>> all = new ArrayList<>();
            for (int t = 0; t < 50; t++) {
                all.add(CompletableFuture.supplyAsync(() -> {
                    try (Classifier own = classifiers.open(Presets.MLP, InitialWeights.of(Presets.MLP, 1))) {
                        own.classify(pictures);
                    }
                    return shared.classify(pictures);
                }));
            }

            all.forEach(answer -> assertThat(answer.join()).isDeepEqualTo(expected));
        }
    }

    @Test
    void parameters_of_another_network_are_refused() {
        try (DjlClassifiers classifiers = new DjlClassifiers()) {
            assertThatThrownBy(() -> classifiers.open(Presets.MLP, InitialWeights.of(Presets.CNN, 1)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("The network \"mlp\" wants the parameters [1.weight[128, 784], 1.bias[128], ");
        }
    }

    @Test
    void a_picture_of_another_size_is_refused() {
        try (DjlClassifiers classifiers = new DjlClassifiers();
             Classifier classifier = classifiers.open(Presets.MLP, InitialWeights.of(Presets.MLP, 1))) {
            assertThatThrownBy(() -> classifier.classify(List.of(new GrayImage(2, 3, new float[6]))))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("The network wants 1 picture of 28x28 and gets one of 3x2.");
        }
    }

    @Test
    void closing_twice_is_harmless_and_a_closed_one_answers_no_more() {
        DjlClassifiers classifiers = new DjlClassifiers();
        Classifier classifier = classifiers.open(Presets.MLP, InitialWeights.of(Presets.MLP, 1));
        classifier.close();
        classifier.close();
        assertThatThrownBy(() -> classifier.classify(pictures(1))).isInstanceOf(IllegalStateException.class);
        classifiers.close();
        classifiers.close();
        classifier.close();
    }
}
