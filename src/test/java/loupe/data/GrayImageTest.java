package loupe.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class GrayImageTest {

    private final float[] ink = {0, 0.25f, 0.5f, 0.75f, 1, 0.125f};
    private final GrayImage image = new GrayImage(3, 2, ink);

    @Test
    void ink_lies_row_by_row_and_outside_there_is_none() {
        assertThat(image.at(0, 0)).isZero();
        assertThat(image.at(2, 0)).isEqualTo(0.5f);
        assertThat(image.at(0, 1)).isEqualTo(0.75f);
        assertThat(image.at(3, 0)).isZero();
        assertThat(image.at(-1, 1)).isZero();
        assertThat(image.at(0, 2)).isZero();
        assertThat(image.at(1, -1)).isZero();
    }

    @Test
    void nobody_changes_a_picture_from_outside() {
        ink[1] = 9;
        image.toArray()[2] = 9;

        assertThat(image.toArray()).containsExactly(0, 0.25f, 0.5f, 0.75f, 1, 0.125f);
    }

    @Test
    void it_is_copied_to_its_place_in_a_batch() {
        float[] batch = new float[8];

        image.copyInto(batch, 1);

        assertThat(batch).containsExactly(0, 0, 0.25f, 0.5f, 0.75f, 1, 0.125f, 0);
    }

    @Test
    void equal_pictures_have_equal_sides_and_equal_ink() {
        GrayImage same = new GrayImage(3, 2, new float[] {0, 0.25f, 0.5f, 0.75f, 1, 0.125f});

        assertThat(image).isEqualTo(same).hasSameHashCodeAs(same)
                .isNotEqualTo(new GrayImage(2, 3, image.toArray()))
                .isNotEqualTo(new GrayImage(3, 2, new float[6]))
                .isNotEqualTo("a picture");
    }

    @Test
    void a_blank_picture_is_28_by_28_without_ink() {
        assertThat(GrayImage.blank()).isEqualTo(new GrayImage(28, 28, new float[784]));
        assertThat(GrayImage.blank().width()).isEqualTo(28);
        assertThat(GrayImage.blank().height()).isEqualTo(28);
    }

    @Test
    void ink_is_lost_where_it_is_moved_over_an_edge_and_paper_is_not() {
        GrayImage dot = new GrayImage(3, 3, new float[] {0, 0, 0, 0, 0.1f, 0, 0, 0, 0});

        assertThat(dot.losesInkAt(0, 0)).isFalse();
        assertThat(dot.losesInkAt(1, -1)).isFalse();
        assertThat(dot.losesInkAt(2, 0)).isTrue();
        assertThat(dot.losesInkAt(0, -2)).isTrue();
        assertThat(GrayImage.blank().losesInkAt(28, 28)).isFalse();
    }

    @Test
    void too_few_values_are_refused() {
        assertThatThrownBy(() -> new GrayImage(3, 2, new float[5])).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("5 values for 3x2");
    }
}
