package loupe.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LabelledImagesTest {

    /** Two pictures, 3 wide and 2 high. */
    private final LabelledImages images = new LabelledImages(2, 3,
            new byte[] {0, 51, (byte) 102, (byte) 153, (byte) 204, (byte) 255, 0, 0, 0, 0, 0, (byte) 255}, new byte[] {4, (byte) 200});

    @Test
    void ink_is_the_pixel_over_255() {
        // 51 / 255 = 0.2 and so on.
        assertThat(images.image(0)).isEqualTo(new GrayImage(3, 2, new float[] {0, 51 / 255f, 102 / 255f, 153 / 255f, 204 / 255f, 1}));
        assertThat(images.image(0).at(1, 0)).isEqualTo(0.2f);
    }

    @Test
    void pictures_lie_one_after_the_other() {
        assertThat(images.count()).isEqualTo(2);
        assertThat(images.image(1)).isEqualTo(new GrayImage(3, 2, new float[] {0, 0, 0, 0, 0, 1}));
    }

    @Test
    void some_pictures_keep_their_order_and_their_classes() {
        LabelledImages last = images.where(i -> i == 1);

        assertThat(last.count()).isEqualTo(1);
        assertThat(last.label(0)).isEqualTo(200);
        assertThat(last.image(0)).isEqualTo(images.image(1));
        assertThat(images.where(i -> true).pixels()).isEqualTo(images.pixels());
    }

    @Test
    void a_label_is_never_negative() {
        assertThat(images.label(0)).isEqualTo(4);
        assertThat(images.label(1)).isEqualTo(200);
    }

    @Test
    void pixels_for_another_number_of_labels_are_refused() {
        assertThatThrownBy(() -> new LabelledImages(2, 3, new byte[11], new byte[2]))
                .isInstanceOf(IllegalArgumentException.class).hasMessage("11 pixels for 2 labels");
    }

    @Test
    void a_product_that_would_wrap_around_is_no_match() {
        // 65536 * 65536 * 1 is 0 in 32 bits.
        assertThatThrownBy(() -> new LabelledImages(65_536, 65_536, new byte[0], new byte[1]))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
