package loupe.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import loupe.data.GrayImage;
import loupe.inference.Classifier;
import loupe.inference.PlainNetwork;
import loupe.network.InitialWeights;
import loupe.network.NetworkSpec;
import loupe.network.Parameters;
import loupe.network.Presets;
import loupe.training.EngineName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlainAgreementTest {

    @ParameterizedTest
    @EnumSource(EngineName.class)
    void the_labs_networks_answer_in_plain_loops_what_they_answer_in_the_engine(EngineName engine) {
        List<GrayImage> pictures = IntStream.range(0, 6).mapToObj(ToyPictures.images(6, 5)::image).toList();
        for (NetworkSpec network : List.of(Presets.MLP, Presets.CNN)) {
            Parameters weights = InitialWeights.of(network, 3);
            try (DjlClassifiers classifiers = new DjlClassifiers(engine); Classifier classifier = classifiers.open(network, weights)) {
                float[][] answers = classifier.classify(pictures);
                PlainNetwork plain = new PlainNetwork(network, weights);

                for (int i = 0; i < answers.length; i++) {
                    List<Float> own = plain.look(pictures.get(i)).answer().orElseThrow().probabilities();
                    for (int c = 0; c < 10; c++) {
                        assertThat(own.get(c)).isCloseTo(answers[i][c], within(1e-5f));
                    }
                }
            }
        }
    }
}
