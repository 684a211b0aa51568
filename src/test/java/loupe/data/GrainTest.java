package loupe.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class GrainTest {

    @Test
    void noise_has_the_deviation_that_is_asked_for_and_no_mean() {
        Grain grain = new Grain();
        double sum = 0;
        double squares = 0;
        int beyond = 0;
        for (int picture = 0; picture < 100; picture++) {
            byte[] grey = new byte[784];
            Arrays.fill(grey, (byte) 128);
            grain.add(grey, 0, 0.1, Chance.of(1, picture));
            for (byte pixel : grey) {
                double z = ((pixel & 0xFF) - 128) / 25.5;
                sum += z;
                squares += z * z;
                beyond += Math.abs(z) > 2 ? 1 : 0;
            }
        }

        assertThat(sum / 78_400).isCloseTo(0, within(0.03));
        assertThat(Math.sqrt(squares / 78_400)).isCloseTo(1, within(0.02));
        assertThat(beyond / 78_400.0).isCloseTo(0.0455, within(0.006));
    }

    @Test
    void it_stays_within_paper_and_ink() {
        byte[] pixels = new byte[784];
        Arrays.fill(pixels, 392, 784, (byte) 255);
        new Grain().add(pixels, 0, 1, Chance.of(1, 1));

        long paper = Arrays.hashCode(Arrays.copyOf(pixels, 392));
        assertThat(paper).isNotEqualTo(Arrays.hashCode(new byte[392]));
        int bare = 0;
        for (int i = 0; i < 392; i++) {
            bare += pixels[i] == 0 ? 1 : 0;
        }
        assertThat(bare).isBetween(150, 245);
    }
}
