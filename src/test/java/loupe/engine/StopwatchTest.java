package loupe.engine;

import static org.assertj.core.api.Assertions.assertThat;

import loupe.training.RunControl;
import org.junit.jupiter.api.Test;

final class StopwatchTest {

    private long now = 5_000_000_000L;
    private final Stopwatch watch = new Stopwatch(() -> now);

    private void pass(double seconds) {
        now += (long) (seconds * 1e9);
    }

    @Test
    void it_counts_from_its_making_or_its_restart() {
        pass(2);
        assertThat(watch.seconds()).isEqualTo(2);
        watch.restartAt(0);
        pass(0.5);
        assertThat(watch.seconds()).isEqualTo(0.5);
    }

    @Test
    void it_goes_on_from_where_another_stood() {
        watch.restartAt(3.5);
        pass(0.5);
        assertThat(watch.seconds()).isEqualTo(4);
    }

    @Test
    void a_pause_does_not_count() {
        pass(1);
        watch.pauseWith(new RunControl() {
            @Override
            public boolean stopRequested() {
                return false;
            }

            @Override
            public void waitWhilePaused() {
                pass(60);
            }
        });
        pass(0.5);

        assertThat(watch.seconds()).isEqualTo(1.5);
    }
}
