package loupe.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class InkTest {

    @Test
    void paper_is_what_the_border_shows() {
        assertThat(Ink.of(sheet(1, 0)).darkOnLight()).isTrue();
        assertThat(Ink.of(sheet(0, 1)).darkOnLight()).isFalse();
        assertThat(Ink.of(sheet(0.6f, 0.5f)).darkOnLight()).isTrue();
        assertThat(Ink.of(sheet(0.5f, 0.6f)).darkOnLight()).isFalse();
    }

    @Test
    void a_large_blot_is_still_ink_where_the_border_is_paper() {
        Brightness sheet = sheet(1, 0);
        for (int y = 1; y < 5; y++) {
            Arrays.fill(sheet.light(), y * 6 + 1, y * 6 + 5, 0);
        }

        assertThat(Ink.of(sheet).darkOnLight()).isTrue();
    }

    @Test
    void ink_as_it_is_counts_from_black_or_from_white() {
        GrayImage onWhite = Ink.of(sheet(1, 0.25f)).asItIs();
        GrayImage onBlack = Ink.of(sheet(0, 0.25f)).asItIs();

        assertThat(onWhite.at(2, 2)).isEqualTo(0.75f);
        assertThat(onWhite.at(0, 0)).isZero();
        assertThat(onBlack.at(2, 2)).isEqualTo(0.25f);
        assertThat(onBlack.at(0, 0)).isZero();
    }

    @Test
    void stretched_ink_reaches_from_none_to_full() {
        GrayImage ink = Ink.of(sheet(0.7f, 0.3f)).stretched();

        assertThat(ink.at(0, 0)).isCloseTo(0, within(1e-6f));
        assertThat(ink.at(2, 2)).isCloseTo(1, within(1e-6f));
    }

    @Test
    void a_photograph_lit_from_one_side_is_blank_beside_its_stroke() {
        int side = 60;
        Brightness photo = Brightness.blank(side, side);
        for (int i = 0; i < side * side; i++) {
            double lamp = 0.95 - 0.5 * (i % side) / side;
            boolean stroke = i % side >= 28 && i % side < 32 && i / side >= 10 && i / side < 50;
            photo.light()[i] = (float) (stroke ? lamp * 0.2 : lamp);
            photo.cover()[i] = 1;
        }

        GrayImage ink = Ink.of(photo).stretched();

        for (int i = 0; i < side * side; i++) {
            boolean stroke = i % side >= 28 && i % side < 32 && i / side >= 10 && i / side < 50;
            assertThat(ink.at(i % side, i / side)).as("pixel %d", i).isCloseTo(stroke ? 1 : 0, within(0.05f));
        }
    }

    @Test
    void a_shade_between_paper_and_ink_stays_between() {
        Brightness sheet = sheet(0.8f, 0.2f);
        sheet.light()[3 * 6 + 4] = 0.65f;

        // Paper has 0.2 of ink, the line 0.8, the shade 0.35: (0.35 - 0.2) / (0.8 - 0.2).
        assertThat(Ink.of(sheet).stretched().at(4, 3)).isCloseTo(0.25f, within(1e-5f));
    }

    @Test
    void less_than_a_tenth_of_contrast_is_the_paper_s_grain() {
        assertThat(Ink.of(sheet(0.8f, 0.71f)).stretched()).isEqualTo(new GrayImage(6, 6, new float[36]));
        assertThat(Ink.of(sheet(0.8f, 0.69f)).stretched().at(2, 2)).isCloseTo(1, within(1e-5f));
    }

    @Test
    void where_the_border_is_transparent_the_ink_is_what_is_drawn() {
        Brightness dark = Brightness.blank(6, 6);
        dark.cover()[14] = 1;
        Brightness light = Brightness.blank(6, 6);
        light.cover()[14] = 1;
        light.light()[14] = 1;

        assertThat(Ink.of(dark).darkOnLight()).isTrue();
        assertThat(Ink.of(light).darkOnLight()).isFalse();
        assertThat(Ink.of(dark).asItIs()).isEqualTo(Ink.of(light).asItIs());
        assertThat(Ink.of(dark).asItIs().at(2, 2)).isEqualTo(1);
    }

    /** 6x6 of paper with one dot at column 2, row 2. */
    private static Brightness sheet(float paper, float dot) {
        Brightness sheet = Brightness.blank(6, 6);
        Arrays.fill(sheet.light(), paper);
        Arrays.fill(sheet.cover(), 1);
        sheet.light()[2 * 6 + 2] = dot;
        return sheet;
    }
}
