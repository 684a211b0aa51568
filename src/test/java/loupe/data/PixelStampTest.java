package loupe.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PixelStampTest {

    private static final Bounds FRAME = new Bounds(0, 0, 28, 28);

    @Test
    void a_point_is_a_stamp_of_2x2_with_its_upper_left_pixel_where_the_pen_is() {
        assertThat(full(PixelStamp.picture(List.of(new Stroke(List.of(new Stroke.Point(10.9, 5.1)))), FRAME)))
                .containsExactly("10,5", "11,5", "10,6", "11,6");
    }

    @Test
    void a_fast_stroke_has_no_gaps() {
        Stroke fast = new Stroke(List.of(new Stroke.Point(2, 20), new Stroke.Point(6, 20)));

        assertThat(full(PixelStamp.picture(List.of(fast), FRAME))).containsExactly("2,20", "3,20", "4,20", "5,20", "6,20",
                "7,20", "2,21", "3,21", "4,21", "5,21", "6,21", "7,21");
    }

    @Test
    void what_leaves_the_frame_is_cut() {
        assertThat(full(PixelStamp.picture(List.of(new Stroke(List.of(new Stroke.Point(27.5, -0.5)))), FRAME)))
                .containsExactly("27,0");
    }

    private static List<String> full(GrayImage picture) {
        List<String> pixels = new ArrayList<>();
        for (int i = 0; i < 784; i++) {
            if (picture.at(i % 28, i / 28) == 1) {
                pixels.add(i % 28 + "," + i / 28);
            }
        }
        return pixels;
    }
}
