package loupe.cloud.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AttentionTest {

    private final List<Duration> pauses = new ArrayList<>();

    private Duration waited() {
        return pauses.stream().reduce(Duration.ZERO, Duration::plus);
    }

    @Test
    void who_looks_waits_no_longer_than_asked() throws Exception {
        new Attention(true).pause(pauses::add, Duration.ofSeconds(5), () -> false);
        assertThat(pauses).containsExactly(Duration.ofSeconds(5));
    }

    @Test
    void while_nobody_looks_it_is_asked_for_seldom() throws Exception {
        new Attention(false).pause(pauses::add, Duration.ofSeconds(5), () -> false);
        assertThat(waited()).isEqualTo(Attention.SELDOM);
    }

    @Test
    void who_looks_again_does_not_wait_for_the_rest() throws Exception {
        Attention attention = new Attention(false);
        attention.pause(time -> {
            pauses.add(time);
            attention.seen(pauses.size() == 3);
        }, Duration.ofSeconds(5), () -> false);
        assertThat(waited()).isEqualTo(Duration.ofSeconds(7));
    }

    @Test
    void a_stop_is_not_kept_waiting() throws Exception {
        new Attention(false).pause(pauses::add, Duration.ofSeconds(5), () -> true);
        assertThat(pauses).containsExactly(Duration.ofSeconds(5));
    }
}
