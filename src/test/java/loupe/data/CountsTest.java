package loupe.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class CountsTest {

    @Test
    void thousands_are_parted_by_commas_whatever_the_machine_s_language() {
        Locale before = Locale.getDefault();
        try {
            for (String language : new String[] {"de-DE", "fr-FR", "ar-EG-u-nu-arab"}) {
                Locale.setDefault(Locale.forLanguageTag(language));
                assertThat(Counts.grouped(47_040_016)).as(language).isEqualTo("47,040,016");
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void small_numbers_have_no_comma() {
        assertThat(Counts.grouped(0)).isEqualTo("0");
        assertThat(Counts.grouped(999)).isEqualTo("999");
        assertThat(Counts.grouped(1000)).isEqualTo("1,000");
    }
}
