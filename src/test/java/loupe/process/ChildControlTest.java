package loupe.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ChildControlTest {

    private final ChildControl control = new ChildControl();

    @Test
    void without_a_pause_nobody_waits() {
        control.waitWhilePaused();

        assertThat(control.stopRequested()).isFalse();
    }

    @Test
    void a_pause_holds_the_training_until_it_is_over() throws Exception {
        control.pause(true);
        Thread training = waiting();

        control.pause(false);
        training.join();

        assertThat(control.stopRequested()).isFalse();
    }

    @Test
    void a_stop_ends_a_pause_and_stays_asked_for() throws Exception {
        control.pause(true);
        Thread training = waiting();

        control.stop();
        training.join();
        control.waitWhilePaused();

        assertThat(control.stopRequested()).isTrue();
    }

    @Test
    void an_interrupt_ends_the_pause_and_the_training_and_is_not_forgotten() throws Exception {
        control.pause(true);
        boolean[] interrupted = {false};
        Thread training = Thread.ofPlatform().start(() -> {
            control.waitWhilePaused();
            interrupted[0] = Thread.currentThread().isInterrupted();
        });

        training.interrupt();
        training.join();

        assertThat(interrupted[0]).isTrue();
        assertThat(control.stopRequested()).isTrue();
    }

    /** A thread that has come to wait. */
    private Thread waiting() {
        Thread training = Thread.ofPlatform().start(control::waitWhilePaused);
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> training.getState() == Thread.State.WAITING);
        return training;
    }
}
