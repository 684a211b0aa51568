package loupe.data.moonlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class PaletteTest {

    @Test
    void the_ends_and_what_lies_beyond_them_are_the_first_and_the_last() {
        assertThat(Palette.of(-0.2)).isEqualTo(Palette.of(0)).isEqualTo(Palette.TENDER_TO_DARK.getFirst());
        assertThat(Palette.of(1.2)).isEqualTo(Palette.of(1)).isEqualTo(Palette.TENDER_TO_DARK.getLast());
    }

    @Test
    void motif_and_accent_stand_out_from_the_ground() {
        for (Palette palette : Palette.TENDER_TO_DARK) {
            assertThat(apart(palette.ground(), palette.main())).isGreaterThan(90);
            assertThat(apart(palette.ground(), palette.accent())).isGreaterThan(60);
            assertThat(apart(palette.main(), palette.accent())).isGreaterThan(60);
        }
    }

    private static double apart(int one, int other) {
        return Math.sqrt(DoubleStream.of(0, 8, 16).map(shift -> Math.pow((one >> (int) shift & 0xFF) - (other >> (int) shift & 0xFF), 2)).sum());
    }
}
