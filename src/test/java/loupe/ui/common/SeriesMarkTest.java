package loupe.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SeriesMarkTest {

    @Test
    void two_marks_differ_in_letter_colour_dash_and_shape() {
        assertThat(Stream.of(SeriesMark.values()).map(SeriesMark::letter)).containsExactly("A", "B", "C", "D");
        assertThat(Stream.of(SeriesMark.values()).map(mark -> mark.colour(false))).doesNotHaveDuplicates();
        assertThat(Stream.of(SeriesMark.values()).map(mark -> mark.colour(true))).doesNotHaveDuplicates();
        assertThat(Stream.of(SeriesMark.values()).map(SeriesMark::dashes)).doesNotHaveDuplicates();
        assertThat(Stream.of(SeriesMark.values()).map(mark -> mark.shape().glyph())).containsExactly("●", "■", "▲", "◆");
        assertThat(Stream.of(SeriesMark.values()).map(SeriesMark::styleClass)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(SeriesMark.class)
    void a_mark_is_seen_well_on_both_grounds(SeriesMark mark) {
        assertThat(contrast(mark.colour(false), "#FFFFFF")).isGreaterThan(3.8);
        assertThat(contrast(mark.colour(true), "#0D1117")).isGreaterThan(4.5);
    }

    @ParameterizedTest
    @EnumSource(SeriesMark.class)
    void the_style_sheet_of_the_desk_has_the_same_colours(SeriesMark mark) throws IOException {
        try (InputStream sheet = SeriesMark.class.getResourceAsStream("/loupe/ui/desk/desk.css")) {
            assertThat(new String(sheet.readAllBytes(), StandardCharsets.UTF_8)).contains("." + mark.styleClass()
                    + " { -mark: ladder(-color-bg-default, " + mark.colour(true) + " 49%, " + mark.colour(false) + " 51%); }");
        }
    }

    /** The contrast ratio of two colours, from 1 to 21 (Web Content Accessibility Guidelines 2.2, "contrast ratio"). */
    private static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String colour) {
        int rgb = Integer.parseInt(colour.substring(1), 16);
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
    }

    private static double linear(int channel) {
        double value = (channel & 0xFF) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
