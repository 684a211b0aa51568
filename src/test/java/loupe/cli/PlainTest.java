package loupe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class PlainTest {

    @Test
    void a_whole_number_has_no_fraction() {
        assertThat(Plain.number(6)).isEqualTo("6");
        assertThat(Plain.number(-2)).isEqualTo("-2");
        assertThat(Plain.number(0)).isEqualTo("0");
        assertThat(Plain.number(-0.0)).isEqualTo("0");
        assertThat(Plain.number(100_000)).isEqualTo("100000");
        assertThat(Plain.number(1_234_567)).isEqualTo("1234567");
    }

    @Test
    void a_fraction_has_the_digits_that_tell_it_from_its_neighbours() {
        assertThat(Plain.number(0.1)).isEqualTo("0.1");
        assertThat(Plain.number(1.5)).isEqualTo("1.5");
        assertThat(Plain.number(0.9 + 0.05)).isEqualTo("0.9500000000000001");
    }

    @Test
    void small_rates_are_written_as_people_write_them_and_not_with_a_power_of_ten() {
        assertThat(Plain.number(0.001)).isEqualTo("0.001");
        assertThat(Plain.number(0.0005)).isEqualTo("0.0005");
        assertThat(Plain.number(0.0001)).isEqualTo("0.0001");
        assertThat(Plain.number(1.5e-5)).isEqualTo("0.000015");
    }

    @Test
    void what_would_be_a_row_of_noughts_keeps_its_power_of_ten() {
        assertThat(Plain.number(1e-12)).isEqualTo("1.0E-12");
        assertThat(Plain.number(1e20)).isEqualTo("1.0E20");
    }

    @Test
    void the_machine_s_language_changes_nothing() throws Exception {
        assertThat(CommandLineFixture.inLocale(Locale.forLanguageTag("ar-EG-u-nu-arab"), () -> Plain.number(0.0005))).isEqualTo("0.0005");
    }
}
