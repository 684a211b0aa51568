package loupe.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderLockTest {

    @TempDir
    private Path folder;

    @Test
    void of_many_threads_of_one_process_one_gets_it_and_those_who_ask_meanwhile_leave_it_there() throws Exception {
        AtomicInteger taken = new AtomicInteger();
        CountDownLatch go = new CountDownLatch(1);
        List<Thread> threads = IntStream.range(0, 8).mapToObj(i -> Thread.ofPlatform().start(() -> {
            try {
                go.await();
                taken.addAndGet(FolderLock.tryTake(folder, "a.lock").isPresent() ? 1 : 0);
                taken.addAndGet(FolderLock.isTaken(folder, "a.lock") ? 0 : 10);
            } catch (Exception e) {
                taken.addAndGet(100);
            }
        })).toList();
        go.countDown();
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(taken.get()).isEqualTo(1);
    }

    @Test
    void its_files_are_known_by_their_names() throws Exception {
        Optional<FolderLock> lock = FolderLock.tryTake(folder, "a.lock");

        assertThat(folder.toFile().listFiles()).hasSize(2).allMatch(file -> FolderLock.isPart(file.toPath(), "a.lock"));
        assertThat(FolderLock.isPart(Path.of("a.locksmith"), "a.lock")).isFalse();
        lock.orElseThrow().close();
        assertThat(folder.toFile().list()).containsExactly("a.lock");
    }
}
