package loupe.labs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import loupe.data.GrayImage;
import loupe.data.SmallWriting;
import loupe.data.StrokeRenderer;
import loupe.engine.DjlClassifiers;
import loupe.inference.Classifier;
import loupe.inference.Prediction;
import loupe.inference.TrainedModel;
import loupe.storage.CheckpointChoice;
import loupe.storage.Models;
import loupe.storage.Workspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On some of what {@link ReadingTable} tries. */
class ShippedReadingTest {

    private final List<SmallWriting.Written> digits = new SmallWriting().digits(500);

    @TempDir
    private Path home;

    @Test
    void the_augmented_cnn_reads_ninety_of_a_hundred_digits_that_are_drawn_small_in_a_corner() throws Exception {
        StrokeRenderer renderer = new StrokeRenderer();

        assertThat(accuracy(500, written -> renderer.mnist(written.drawing()))).isGreaterThanOrEqualTo(0.90);
    }

    @Test
    void and_eighty_of_a_hundred_that_come_as_picture_files() throws Exception {
        assertThat(accuracy(140, written -> Penned.WAYS.get(written.number() / 10 % Penned.WAYS.size()).of(written.drawing()).mnist()))
                .isGreaterThanOrEqualTo(0.80);
    }

    private double accuracy(int count, Function<SmallWriting.Written, GrayImage> path) throws Exception {
        TrainedModel model = new Models(new Workspace(home, Clock.systemDefaultZone())).open("cnn-augmented", CheckpointChoice.LAST);
        try (DjlClassifiers engine = new DjlClassifiers(); Classifier network = engine.open(model.network(), model.parameters())) {
            float[][] answers = network.classify(digits.stream().limit(count).map(path).toList());
            int right = 0;
            for (int i = 0; i < answers.length; i++) {
                right += Prediction.of(answers[i]).label() == digits.get(i).digit() ? 1 : 0;
            }
            return (double) right / answers.length;
        }
    }
}
