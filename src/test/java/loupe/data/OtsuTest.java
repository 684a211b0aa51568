package loupe.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class OtsuTest {

    @Test
    void two_groups_are_parted_in_the_middle_of_the_gap() {
        // 0.2 is level 51 and 0.8 level 204; every cut from 52 to 204 is as good, and (128 - 0.5) / 255 = 0.5.
        assertThat(Otsu.threshold(new float[] {0.2f, 0.8f, 0.2f, 0.8f})).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void how_many_there_are_of_each_does_not_move_the_cut_into_a_group() {
        float[] mostlyPaper = new float[1000];
        Arrays.fill(mostlyPaper, 0, 3, 1);

        assertThat(Otsu.threshold(mostlyPaper)).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void of_three_groups_the_two_that_are_alike_stay_together() {
        // Levels 0, 26 and 255: cuts from 27 to 255 part them best, and (141 - 0.5) / 255 = 0.55098.
        assertThat(Otsu.threshold(new float[] {0, 0.1f, 1})).isCloseTo(0.55098, within(1e-5));
        // Levels 0, 230 and 255: cuts from 1 to 230, and (115.5 - 0.5) / 255 = 0.45098.
        assertThat(Otsu.threshold(new float[] {0, 0.9f, 1})).isCloseTo(0.45098, within(1e-5));
    }

    @Test
    void values_that_are_all_alike_are_parted_at_a_half() {
        assertThat(Otsu.threshold(new float[] {0.9f, 0.9f, 0.9f})).isCloseTo(0.5, within(1e-9));
        assertThat(Otsu.threshold(new float[0])).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void a_neighbouring_level_is_enough_to_part() {
        // Levels 100 and 101: the cut lies between them, at 100.5.
        assertThat(Otsu.threshold(new float[] {100 / 255f, 101 / 255f})).isCloseTo(100.5 / 255, within(1e-9));
    }
}
