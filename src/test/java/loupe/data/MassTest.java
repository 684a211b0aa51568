package loupe.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MassTest {

    @Test
    void one_dot_s_mass_lies_in_the_middle_of_its_pixel() {
        float[] ink = new float[8 * 6];
        ink[5 * 8 + 3] = 0.5f;

        assertThat(Mass.centre(new GrayImage(8, 6, ink))).isEqualTo(new Stroke.Point(3.5, 5.5));
    }

    @Test
    void darker_pixels_weigh_more() {
        // x: 0.25 of the mass at 0.5 and 0.75 at 4.5 is 0.125 + 3.375.
        assertThat(Mass.centre(new GrayImage(5, 1, new float[] {0.25f, 0, 0, 0, 0.75f}))).isEqualTo(new Stroke.Point(3.5, 0.5));
    }

    @Test
    void a_picture_without_ink_has_its_mass_in_the_middle() {
        assertThat(Mass.centre(new GrayImage(3, 4, new float[12]))).isEqualTo(new Stroke.Point(1.5, 2));
    }
}
