package loupe.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ClassOverlapTest {

    private final LabelledImages images = new LabelledImages(1, 1, new byte[] {0, 10, 12, 40, 43}, new byte[] {0, 0, 1, 0, 1});
    private final ClassOverlap overlap = new NearestPictures(images, 2).find(done -> { }, () -> false).orElseThrow();

    @Test
    void it_counts_of_each_class_which_class_the_nearest_other_picture_has() {
        assertThat(overlap.counts()).isEqualTo(new ClassCounts(2, List.of(1, 2, 2, 0)));
    }

    @Test
    void the_pictures_of_a_cell_come_nearest_pairs_first() {
        assertThat(overlap.pictures(new ClassPair(0, 1))).containsExactly(1, 3);
        assertThat(overlap.pictures(new ClassPair(1, 0))).containsExactly(2, 4);
        assertThat(overlap.pictures(new ClassPair(0, 0))).containsExactly(0);
        assertThat(overlap.pictures(new ClassPair(1, 1))).isEmpty();
    }

    @Test
    void each_picture_has_one_neighbour() {
        assertThatThrownBy(() -> new ClassOverlap(images, 2, List.of(1), List.of(1)))
                .hasMessage("1 neighbours for 5 pictures");
    }
}
