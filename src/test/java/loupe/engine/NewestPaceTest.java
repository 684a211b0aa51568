package loupe.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class NewestPaceTest {

    private long now;
    private final NewestPace pace = new NewestPace(new Stopwatch(() -> now));

    @Test
    void the_first_weights_are_written_and_then_none_within_a_second() {
        assertThat(pace.isDue()).isTrue();
        pace.written(0);
        now = 999_999_999L;
        assertThat(pace.isDue()).isFalse();
        now = 1_000_000_000L;
        assertThat(pace.isDue()).isTrue();
    }

    @Test
    void at_the_end_the_last_weights_are_written_unless_they_were() {
        assertThat(pace.lacks(0)).isTrue();
        pace.written(600);
        assertThat(pace.lacks(600)).isFalse();
        assertThat(pace.lacks(601)).isTrue();
    }
}
