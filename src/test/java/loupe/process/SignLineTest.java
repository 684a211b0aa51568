package loupe.process;

import static org.assertj.core.api.Assertions.assertThat;

import loupe.training.Sign;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignLineTest {

    @ParameterizedTest
    @EnumSource
    void what_is_written_is_read(Sign.Stage stage) {
        assertThat(SignLine.read(SignLine.of(new Sign(stage, 123_456_789_012L)))).contains(new Sign(stage, 123_456_789_012L));
    }

    @Test
    void a_sign_is_one_readable_line() {
        assertThat(SignLine.of(new Sign(Sign.Stage.HANDED_IN, 7))).isEqualTo("sign HANDED_IN 7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"event\":\"finished\"}", "sign", "sign LOST 3", "sign STEPPED three", "sign STEPPED 3 4", ""})
    void everything_else_is_none(String line) {
        assertThat(SignLine.read(line)).isEmpty();
    }
}
