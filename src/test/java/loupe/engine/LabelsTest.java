package loupe.engine;

import static org.assertj.core.api.Assertions.assertThat;

import loupe.data.LabelledImages;
import org.junit.jupiter.api.Test;

final class LabelsTest {

    private static final LabelledImages IMAGES = new LabelledImages(1, 1, new byte[5], new byte[] {7, 1, (byte) 200, 3, 9});

    @Test
    void labels_follow_the_order_of_the_batch() {
        assertThat(Labels.of(IMAGES, new int[] {4, 2, 0, 1, 3}, 1, 3)).containsExactly(200, 7, 1);
    }

    @Test
    void labels_of_neighbours_stay_in_the_order_of_the_file() {
        assertThat(Labels.of(IMAGES, 2, 5)).containsExactly(200, 3, 9);
    }
}
