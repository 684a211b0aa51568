package loupe.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LaterTest {

    @Test
    void it_happens_by_itself_and_not_on_this_thread() throws Exception {
        CountDownLatch happened = new CountDownLatch(1);
        List<Thread> threads = new CopyOnWriteArrayList<>();

        Later.run(Duration.ofMillis(1), () -> {
            threads.add(Thread.currentThread());
            happened.countDown();
        });

        assertThat(happened.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(threads).hasSize(1).doesNotContain(Thread.currentThread());
    }

    @Test
    void it_happens_in_time_while_others_use_every_thread_of_the_common_pool() throws Exception {
        CountDownLatch happened = new CountDownLatch(1);
        try (var _ = new BusyPool()) {
            Later.run(Duration.ofMillis(1), happened::countDown);

            assertThat(happened.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void what_is_cancelled_does_not_happen() throws Exception {
        List<String> happened = new CopyOnWriteArrayList<>();
        CountDownLatch afterwards = new CountDownLatch(1);

        Later cancelled = Later.run(Duration.ofMillis(1000), () -> happened.add("cancelled"));
        cancelled.cancel();
        Later.run(Duration.ofMillis(1200), () -> {
            happened.add("kept");
            afterwards.countDown();
        });

        assertThat(afterwards.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(happened).containsExactly("kept");
    }
}
