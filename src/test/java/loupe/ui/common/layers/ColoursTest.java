package loupe.ui.common.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ColoursTest {

    @Test
    void numbers_that_are_never_below_0_have_a_scale_from_0_and_others_0_in_the_middle() {
        assertThat(ColourScale.of(new float[] {0, 2, 5})).isEqualTo(new ColourScale(false, 5));
        assertThat(ColourScale.of(new float[] {-7, 2})).isEqualTo(new ColourScale(true, 7));
        assertThat(ColourScale.of(new float[] {0, 0})).isEqualTo(new ColourScale(false, 1));
        assertThat(ColourScale.of(new float[] {Float.NaN, Float.NEGATIVE_INFINITY, 3})).isEqualTo(new ColourScale(false, 3));
        assertThat(new ColourScale(false, 3.214).words()).isEqualTo("0 … 3.21");
        assertThat(new ColourScale(true, 0.5).words()).isEqualTo("-0.5 … 0 … 0.5");
    }

    @Test
    void zero_has_the_middle_colour_of_a_signed_scale_and_what_lies_beyond_has_an_end_s() {
        ColourScale signed = new ColourScale(true, 2);
        assertThat(signed.colour(0)).isEqualTo(127);
        assertThat(signed.colour(-2)).isZero();
        assertThat(signed.colour(9)).isEqualTo(254);
        assertThat(new ColourScale(false, 2).colour(-1)).isZero();
        assertThat(new ColourScale(false, 2).colour(1)).isEqualTo(127);
    }

    @ParameterizedTest
    @ValueSource(ints = {0x000000, 0xFFFFFF, 0x00588F, 0xB84A00, 0x123456})
    void a_colour_survives_oklab(int rgb) {
        assertThat(Oklab.of(rgb).argb()).isEqualTo(0xFF000000 | rgb);
    }

    /** Values for white and sRGB red as the source of the formulas gives them. */
    @Test
    void known_colours_have_their_known_places() {
        assertThat(Oklab.of(0xFFFFFF).lightness()).isCloseTo(1, within(1e-4));
        assertThat(Oklab.of(0xFF0000).lightness()).isCloseTo(0.62796, within(1e-4));
        assertThat(Oklab.of(0xFF0000).red()).isCloseTo(0.22486, within(1e-4));
        assertThat(Oklab.of(0xFF0000).yellow()).isCloseTo(0.12585, within(1e-4));
    }

    @ParameterizedTest
    @EnumSource(Palette.class)
    void the_lightness_goes_one_way_in_even_steps(Palette palette) {
        Palette.Colours colours = palette.on(new ColourScale(false, 254));
        double whole = Oklab.of(colours.argb(254)).lightness() - Oklab.of(colours.argb(0)).lightness();
        for (int i = 0; i < 254; i++) {
            double step = Oklab.of(colours.argb(i + 1)).lightness() - Oklab.of(colours.argb(i)).lightness();
            assertThat(step * Math.signum(whole)).isGreaterThan(-0.003).isLessThan(0.012);
        }
        assertThat(Math.abs(whole)).isGreaterThan(0.5);
    }

    @ParameterizedTest
    @EnumSource(Palette.class)
    void both_signs_are_equally_far_from_the_neutral_middle(Palette palette) {
        Palette.Colours colours = palette.on(new ColourScale(true, 1));
        double below = Oklab.of(colours.argb(-1)).lightness();
        double above = Oklab.of(colours.argb(1)).lightness();
        double middle = Oklab.of(colours.argb(0)).lightness();
        assertThat(Math.abs(below - middle)).isCloseTo(Math.abs(above - middle), within(0.12));
        assertThat(Oklab.of(colours.argb(0)).yellow()).isCloseTo(0, within(0.02));
        assertThat(Oklab.of(colours.argb(-1)).yellow()).isNegative();
        assertThat(Oklab.of(colours.argb(1)).yellow()).isPositive();
    }

    @Test
    void figures_are_brief_tiny_or_exact() {
        assertThat(Figure.brief(0.0123456)).isEqualTo("0.0123");
        assertThat(Figure.brief(1234.5)).isEqualTo("1230");
        assertThat(Figure.brief(0)).isEqualTo("0");
        assertThat(Figure.brief(-1.5)).isEqualTo("-1.5");
        assertThat(Figure.brief(12_345_678)).isEqualTo("1.2e7");
        assertThat(Figure.brief(0.000012)).isEqualTo("1.2e-5");
        assertThat(Figure.brief(Double.NaN)).isEqualTo("NaN");
        assertThat(Figure.tiny(-0.123)).isEqualTo("-.12");
        assertThat(Figure.tiny(12.34)).isEqualTo("12.3");
        assertThat(Figure.tiny(0.001)).isEqualTo("0");
        assertThat(Figure.tiny(123.4)).isEqualTo("123");
        assertThat(Figure.tiny(Double.NEGATIVE_INFINITY)).isEqualTo("–");
        assertThat(Figure.exact(0.1f)).isEqualTo("0.1");
    }
}
