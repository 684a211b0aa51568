package loupe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import loupe.data.GrayImage;
import loupe.data.Stroke;
import loupe.inference.Change;
import loupe.inference.Prediction;
import loupe.inference.SmallestChange;
import loupe.inference.TrainedModel;
import loupe.network.InitialWeights;
import loupe.network.NetworkSpec;
import loupe.network.NetworkText;
import org.junit.jupiter.api.Test;

class ExplainedTest {

    private static final NetworkSpec NETWORK = NetworkText.parse("tiny", "flatten | dense 2");

    @Test
    void classes_with_names_are_told_by_them() {
        assertThat(sentences(List.of("Coat", "Dress"))).isEqualTo("a.json: Coat (75.0 %), Dress (25.0 %). "
                + "One dot of the pen and tiny answers 1 (Dress). For class 0 (Coat), input.png are in out.");
    }

    @Test
    void classes_that_are_numbers_are_told_once() {
        assertThat(sentences(List.of("0", "1"))).isEqualTo("a.json: 0 (75.0 %), 1 (25.0 %). "
                + "One dot of the pen and tiny answers 1. For class 0, input.png are in out.");
    }

    @Test
    void a_change_that_scales_the_rest_of_the_drawing_says_so() {
        assertThat(sentences(List.of("0", "1"), 0.62)).isEqualTo("a.json: 0 (75.0 %), 1 (25.0 %). One dot of the pen and tiny answers 1;"
                + " the rest of the drawing comes out 0.62 times as large then, as all ink is scaled to fit. For class 0, input.png are in out.");
    }

    private static String sentences(List<String> classNames) {
        return sentences(classNames, 1);
    }

    private static String sentences(List<String> classNames, double growth) {
        Prediction before = Prediction.of(new float[] {0.75f, 0.25f});
        Change dot = new Change(Change.Tool.PEN, new Stroke(List.of(new Stroke.Point(3, 4))));
        SmallestChange.Found found = new SmallestChange.Found(dot, 0, before, Prediction.of(new float[] {0.25f, 0.75f}));
        return new Explained(new Question("a.json", GrayImage.blank(), ""), before, 0, List.of(new ExplainPictures.File("input.png", new byte[0])),
                Optional.empty(), Optional.of(new Explained.Altered(Optional.of(found), growth)))
                .sentences(new TrainedModel("tiny", NETWORK, InitialWeights.of(NETWORK, 1), classNames, Map.of()), Path.of("out"));
    }
}
