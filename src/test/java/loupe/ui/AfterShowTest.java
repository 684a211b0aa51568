package loupe.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;

class AfterShowTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    private final BlockingQueue<String> done = new LinkedBlockingQueue<>();
    private final AfterShow background = new AfterShow(Executors.newSingleThreadExecutor());

    @Test
    void nothing_is_done_before_the_window_stands_then_it_is_done_once_and_in_order_and_later_things_at_once() throws Exception {
        background.execute(() -> done.add("read"));
        background.execute(() -> done.add("look"));
        assertThat(done).isEmpty();

        background.release();
        background.execute(() -> done.add("late"));
        background.release();
        background.close();

        assertThat(background.ended(LONG)).isTrue();
        assertThat(done).containsExactly("read", "look", "late");
    }

    @Test
    void a_window_that_closes_before_it_stands_does_nothing_of_what_was_asked_for() throws Exception {
        background.execute(() -> done.add("read"));

        background.close();
        background.release();
        background.execute(() -> done.add("late"));

        assertThat(background.ended(LONG)).isTrue();
        assertThat(done).isEmpty();
    }

    @Test
    void what_is_being_done_when_the_window_closes_is_done_to_its_end_and_nothing_else_begins() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);
        background.release();
        background.execute(() -> {
            begun.countDown();
            awaited(closed);
            done.add("written");
        });
        begun.await();

        background.close();
        background.execute(() -> done.add("late"));
        assertThat(background.ended(Duration.ZERO)).isFalse();
        closed.countDown();

        assertThat(background.ended(LONG)).isTrue();
        assertThat(List.copyOf(done)).containsExactly("written");
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
