package loupe.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import loupe.data.GrayImage;
import loupe.data.LabelledImages;
import org.junit.jupiter.api.Test;

class EvaluationTest {

    /** Sees class 1 where a picture's first pixel has ink. */
    private static final class FirstPixel implements Classifier {
        private final List<Integer> batches = new ArrayList<>();

        @Override
        public float[][] classify(List<GrayImage> images) {
            batches.add(images.size());
            return images.stream().map(image -> image.at(0, 0) > 0 ? new float[] {0, 1} : new float[] {1, 0})
                    .toArray(float[][]::new);
        }

        @Override
        public void close() {}
    }

    private static LabelledImages pictures(int count) {
        byte[] pixels = new byte[count * 4];
        byte[] labels = new byte[count];
        for (int i = 0; i < count; i++) {
            pixels[i * 4] = (byte) (i % 2 == 0 ? 255 : 0);
            labels[i] = (byte) (i % 4 == 3 ? 1 : (i + 1) % 2);
        }
        return new LabelledImages(2, 2, pixels, labels);
    }

    @Test
    void three_of_four_pictures_are_right_and_the_order_of_pictures_and_labels_is_kept() {
        Evaluation.Score score = new Evaluation(new FirstPixel(), UnaryOperator.identity()).of(pictures(8), done -> { });

        assertThat(score).isEqualTo(new Evaluation.Score(6, 8));
        assertThat(score.accuracy()).isEqualTo(0.75);
    }

    @Test
    void the_change_is_done_to_each_picture_before_the_network_sees_it() {
        Evaluation evaluation = new Evaluation(new FirstPixel(), image -> new GrayImage(2, 2, new float[4]));

        assertThat(evaluation.of(pictures(8), done -> { })).isEqualTo(new Evaluation.Score(2, 8));
    }

    @Test
    void pictures_go_a_thousand_at_a_time_and_progress_is_told_after_each() {
        FirstPixel network = new FirstPixel();
        List<Integer> told = new ArrayList<>();

        new Evaluation(network, UnaryOperator.identity()).of(pictures(2345), told::add);

        assertThat(network.batches).containsExactly(1000, 1000, 345);
        assertThat(told).containsExactly(1000, 2000, 2345);
    }

    @Test
    void no_pictures_give_an_accuracy_of_nought() {
        assertThat(new Evaluation.Score(0, 0).accuracy()).isZero();
    }
}
