package loupe.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

class ShiftTest {

    private final Shift.Converter converter = new Shift.Converter();

    @Test
    void the_first_number_goes_right_and_the_second_down() {
        assertThat(converter.convert("6,0")).isEqualTo(new Shift(6, 0));
        assertThat(converter.convert("-2,1.5")).isEqualTo(new Shift(-2, 1.5));
        assertThat(converter.convert(" 3 , -4 ")).isEqualTo(new Shift(3, -4));
    }

    @Test
    void a_point_is_a_point_whatever_the_machine_s_language() throws Exception {
        assertThat(CommandLineFixture.inLocale(Locale.GERMANY, () -> converter.convert("0.5,0.25"))).isEqualTo(new Shift(0.5, 0.25));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",", "1", "1,", ",1", "1,2,3", "1,2,", "1;2", "one,two", "NaN,0", "0,Infinity", "1e999,0"})
    void anything_else_is_quoted(String text) {
        assertThatThrownBy(() -> converter.convert(text)).isInstanceOf(TypeConversionException.class)
                .hasMessage("\"" + text + "\" is not two numbers such as 4,0 or -2,1.5");
    }
}
