package loupe.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import loupe.data.ClassCounts;
import loupe.data.ClassPair;
import loupe.data.GrayImage;
import loupe.data.LabelledImages;
import org.junit.jupiter.api.Test;

class ConfusionMatrixTest {

    private final LabelledImages images = new LabelledImages(1, 1, new byte[5], new byte[] {0, 0, 0, 1, 0});
    private final ConfusionMatrix matrix =
            new ConfusionMatrix(images, 2, List.of(1, 0, 1, 1, 0), List.of(0.6f, 0.9f, 0.8f, 1f, 0.7f));

    @Test
    void it_counts_how_many_pictures_of_each_class_got_which_answer() {
        assertThat(matrix.counts()).isEqualTo(new ClassCounts(2, List.of(2, 2, 0, 1)));
    }

    @Test
    void mistakes_come_surest_first_and_right_answers_least_sure_first() {
        assertThat(matrix.pictures(new ClassPair(0, 1))).containsExactly(2, 0);
        assertThat(matrix.pictures(new ClassPair(0, 0))).containsExactly(4, 1);
        assertThat(matrix.pictures(new ClassPair(1, 0))).isEmpty();
    }

    @Test
    void each_picture_has_one_answer() {
        assertThatThrownBy(() -> new ConfusionMatrix(images, 2, List.of(1), List.of(1f))).hasMessage("1 answers to 5 pictures");
    }

    @Test
    void a_network_is_asked_about_all_pictures_a_hundred_at_a_time() {
        List<Integer> asked = new ArrayList<>();
        List<Integer> told = new ArrayList<>();
        byte[] labels = new byte[230];
        Arrays.fill(labels, 200, 230, (byte) 1);

        ConfusionMatrix found = new Questioning(inkIsOne(asked)).about(new LabelledImages(1, 1, pixels(), labels), 2, told::add,
                () -> false).orElseThrow();

        assertThat(asked).containsExactly(100, 100, 30);
        assertThat(told).containsExactly(100, 200, 230);
        assertThat(found.counts()).isEqualTo(new ClassCounts(2, List.of(150, 50, 0, 30)));
        assertThat(found.confidences().get(229)).isEqualTo(0.75f);
    }

    @Test
    void no_more_is_asked_and_nothing_is_told_once_it_is_stopped() {
        List<Integer> asked = new ArrayList<>();

        assertThat(new Questioning(inkIsOne(asked)).about(new LabelledImages(1, 1, pixels(), new byte[230]), 2, done -> { },
                () -> !asked.isEmpty())).isEmpty();
        assertThat(asked).containsExactly(100);
    }

    /** From number 150 on all ink. */
    private static byte[] pixels() {
        byte[] pixels = new byte[230];
        Arrays.fill(pixels, 150, 230, (byte) 255);
        return pixels;
    }

    private static Classifier inkIsOne(List<Integer> asked) {
        return new Classifier() {
            @Override
            public float[][] classify(List<GrayImage> pictures) {
                asked.add(pictures.size());
                return pictures.stream().map(picture -> picture.at(0, 0) > 0.5 ? new float[] {0.25f, 0.75f}
                        : new float[] {0.8f, 0.2f}).toArray(float[][]::new);
            }

            @Override
            public void close() {}
        };
    }
}
