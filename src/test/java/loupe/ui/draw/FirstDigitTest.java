package loupe.ui.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import loupe.data.GrayImage;
import loupe.data.StarterDigit;
import loupe.engine.DjlClassifiers;
import loupe.inference.Classifier;
import loupe.inference.Prediction;
import loupe.inference.TrainedModel;
import loupe.storage.CheckpointChoice;
import loupe.storage.Models;
import loupe.storage.Workspace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a newcomer sees first: the digit is read, and six pixels are enough to make the network wrong. */
class FirstDigitTest {

    private static final int WRITTEN = 2;
    private static final int[][] SIX_PIXELS = {{6, 0}, {-6, 0}, {0, 6}, {0, -6}};

    @TempDir
    private Path home;

    private final DjlClassifiers engine = new DjlClassifiers();
    private final List<GrayImage> shown = new ArrayList<>();
    private final DrawViewModel model = new DrawViewModel(shown::add, Canvases.memory(StarterDigit.drawing(280)));
    private Classifier mlp;

    @BeforeEach
    void open() throws Exception {
        TrainedModel trained = new Models(Workspace.standard(Map.of("LOUPE_HOME", home.toString())))
                .open("mlp", CheckpointChoice.LAST);
        mlp = engine.open(trained.network(), trained.parameters());
    }

    @AfterEach
    void close() {
        mlp.close();
        engine.close();
    }

    @Test
    void in_its_place_the_mlp_reads_it_with_high_probability() {
        Prediction answer = answer();

        assertThat(answer.label()).isEqualTo(WRITTEN);
        assertThat(answer.confidence()).isGreaterThan(0.99f);
    }

    @Test
    void moved_by_six_pixels_the_mlp_reads_another_digit() {
        for (int[] way : SIX_PIXELS) {
            model.move(way[0], way[1]);

            assertThat(answer().label()).as("moved by %d, %d", way[0], way[1]).isNotEqualTo(WRITTEN);
            model.steps().undo();
        }
    }

    @Test
    void centred_and_scaled_the_mlp_reads_it_wherever_it_lies() {
        model.centreAndScale(true);
        assertThat(answer().label()).isEqualTo(WRITTEN);

        for (int[] way : SIX_PIXELS) {
            model.move(way[0], way[1]);

            assertThat(answer().label()).as("moved by %d, %d", way[0], way[1]).isEqualTo(WRITTEN);
            model.steps().undo();
        }
    }

    private Prediction answer() {
        return Prediction.of(mlp.classify(List.of(shown.getLast()))[0]);
    }
}
