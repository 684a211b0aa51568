package loupe.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MailboxTest {

    private final List<Runnable> frames = new ArrayList<>();
    private final AtomicInteger asked = new AtomicInteger();
    private final List<List<Integer>> read = new ArrayList<>();
    private final Mailbox<Integer> mailbox = new Mailbox<>(refresh -> {
        frames.add(refresh);
        return asked::incrementAndGet;
    }, read::add);

    @Test
    void messages_wait_for_the_frame_and_come_together_in_order() {
        mailbox.put(1);
        mailbox.put(2);
        assertThat(read).isEmpty();
        assertThat(asked).hasValue(2);

        frames.getFirst().run();
        mailbox.put(3);
        frames.getFirst().run();

        assertThat(read).containsExactly(List.of(1, 2), List.of(3));
    }

    @Test
    void what_can_wait_asks_once_after_the_rest_and_keeps_its_order() {
        List<Runnable> later = new ArrayList<>();
        Delay delay = (after, task) -> {
            assertThat(after).isEqualTo(Duration.ofMillis(250));
            later.add(task);
        };
        mailbox.putAfter(delay, Duration.ofMillis(250), 1);
        mailbox.putAfter(delay, Duration.ofMillis(250), 2);
        assertThat(asked).hasValue(0);
        assertThat(later).hasSize(1);

        mailbox.put(3);
        frames.getFirst().run();
        later.getFirst().run();
        mailbox.putAfter(delay, Duration.ofMillis(250), 4);

        assertThat(read).containsExactly(List.of(1, 2, 3));
        assertThat(asked).hasValue(2);
        assertThat(later).hasSize(2);
    }

    @Test
    void a_frame_without_messages_reads_nothing() {
        frames.getFirst().run();

        assertThat(read).isEmpty();
    }

    @Test
    void no_message_of_many_threads_is_lost() throws InterruptedException {
        List<Thread> threads = IntStream.range(0, 4).mapToObj(t -> Thread.ofPlatform()
                .start(() -> IntStream.range(0, 1000).forEach(i -> mailbox.put(t * 1000 + i)))).toList();
        while (threads.stream().anyMatch(Thread::isAlive)) {
            frames.getFirst().run();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        frames.getFirst().run();

        List<Integer> all = read.stream().flatMap(List::stream).toList();
        assertThat(all).containsExactlyInAnyOrderElementsOf(IntStream.range(0, 4000).boxed().toList());
        assertThat(all.stream().filter(i -> i < 1000)).isSorted();
    }
}
