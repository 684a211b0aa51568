package loupe.ui.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import loupe.data.Drawing;
import loupe.storage.WindowState;
import org.junit.jupiter.api.Test;

class WindowMemoryWritingTest {

    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch slow = new CountDownLatch(1);
    private final List<String> written = new CopyOnWriteArrayList<>();
    private final List<Integer> seen = new CopyOnWriteArrayList<>();

    @Test
    void whoever_closes_waits_for_a_writing_that_goes_on() throws InterruptedException {
        WindowMemory memory = new WindowMemory(WindowState.first(List.of(), Drawing.empty(280)), this::write, (after, task) -> { });
        memory.keepScreen("training");
        Thread saver = Thread.ofVirtual().start(memory::writeNow);
        begun.await();

        Thread closing = Thread.ofPlatform().start(() -> {
            memory.writeNow();
            seen.add(written.size());
        });
        await().until(() -> closing.getState() == Thread.State.BLOCKED || !closing.isAlive());
        slow.countDown();
        saver.join();
        closing.join();

        assertThat(seen).containsExactly(1);
        assertThat(written).containsExactly("training");
    }

    private void write(WindowState state) {
        try {
            begun.countDown();
            slow.await();
            written.add(state.screen());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
