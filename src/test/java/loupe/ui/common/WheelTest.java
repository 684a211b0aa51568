package loupe.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WheelTest {

    private final Wheel wheel = new Wheel();

    @Test
    void a_notch_is_one_and_two_at_once_are_two() {
        assertThat(wheel.notches(40)).isEqualTo(1);
        assertThat(wheel.notches(-80)).isEqualTo(-2);
    }

    @Test
    void small_turns_add_up_to_a_notch() {
        assertThat(wheel.notches(15)).isZero();
        assertThat(wheel.notches(15)).isZero();
        assertThat(wheel.notches(15)).isEqualTo(1);
        assertThat(wheel.notches(35)).isEqualTo(1);
    }

    @Test
    void turning_back_forgets_what_was_no_whole_notch() {
        assertThat(wheel.notches(39)).isZero();
        assertThat(wheel.notches(-40)).isEqualTo(-1);
    }
}
