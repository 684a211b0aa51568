package loupe.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpecksTest {

    @Test
    void a_speck_goes_and_the_strokes_stay_as_they_were() {
        float[] clean = bar();
        clean[15 * 40 + 9] = 0.3f;
        float[] specked = clean.clone();
        specked[2 * 40 + 2] = 0.6f;
        specked[30 * 40 + 30] = 0.4f;

        assertThat(Specks.removed(new GrayImage(40, 40, specked))).isEqualTo(new GrayImage(40, 40, clean));
    }

    @Test
    void a_second_stroke_stays_however_far_away() {
        float[] two = bar();
        for (int x = 30; x < 38; x++) {
            two[5 * 40 + x] = 0.8f;
        }

        assertThat(Specks.removed(new GrayImage(40, 40, two))).isEqualTo(new GrayImage(40, 40, two));
    }

    @Test
    void what_is_dark_nowhere_is_no_stroke() {
        float[] pale = new float[400];
        pale[50] = 0.49f;

        assertThat(Specks.removed(new GrayImage(20, 20, pale))).isEqualTo(new GrayImage(20, 20, new float[400]));
    }

    /** Three columns of full ink. */
    private static float[] bar() {
        float[] ink = new float[1600];
        for (int i = 0; i < ink.length; i++) {
            ink[i] = i % 40 >= 10 && i % 40 < 13 && i / 40 >= 5 && i / 40 < 35 ? 1 : 0;
        }
        return ink;
    }
}
