package loupe.ui.experiments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import loupe.data.LabelledImages;
import loupe.inference.Classifier;
import org.junit.jupiter.api.Test;

class TallyTest {

    /** Of class 1 is every other one; all are taken for class 0. */
    private final Tally tally = new Tally(new LabelledImages(1, 1, new byte[1500], labels()), 7, List.of("left", "right"));
    private final Classifier zero = new Classifier() {
        @Override
        public float[][] classify(List<loupe.data.GrayImage> images) {
            return images.stream().map(image -> new float[] {1, 0}).toArray(float[][]::new);
        }

        @Override
        public void close() {}
    };

    private static byte[] labels() {
        byte[] labels = new byte[1500];
        for (int i = 1; i < labels.length; i += 2) {
            labels[i] = 1;
        }
        return labels;
    }

    @Test
    void what_is_counted_so_far_says_so_and_is_counted_on_from_there() {
        tally.countTo(400, zero, () -> false);

        assertThat(tally.whole()).isFalse();
        assertThat(tally.table().title()).isEqualTo("400 of 1\u202f500 test pictures so far, batch 7");
        assertThat(tally.table().counts().total()).isEqualTo(400);

        tally.countTo(1000, zero, () -> false);
        tally.countTo(2000, zero, () -> false);

        assertThat(tally.whole()).isTrue();
        assertThat(tally.table().title()).isEqualTo("1\u202f500 test pictures, batch 7");
        assertThat(tally.table().counts().accuracy()).isEqualTo(0.5);
    }

    @Test
    void one_who_wants_another_checkpoint_does_not_wait_for_the_count() {
        int[] asked = new int[1];

        tally.countTo(1500, zero, () -> ++asked[0] > 3);

        assertThat(tally.counted()).isEqualTo(60);
    }
}
