package loupe.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import loupe.training.TrainingEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ScribeTest {

    private static final TrainingEvent FIRST = new TrainingEvent.EpochDone(0, 1, 0.5, 1, 0.5, 1);
    private static final TrainingEvent LAST = new TrainingEvent.Finished("ab12", 2);

    private final List<TrainingEvent> written = Collections.synchronizedList(new ArrayList<>());

    @Test
    void training_does_not_wait_for_what_it_tells_until_it_asks_to() throws Exception {
        CountDownLatch disk = new CountDownLatch(1);
        try (Scribe scribe = new Scribe(event -> {
            came(disk);
            written.add(event);
        })) {
            scribe.accept(FIRST);
            scribe.accept(LAST);
            assertThat(written).isEmpty();

            disk.countDown();
            scribe.settle();
            assertThat(written).containsExactly(FIRST, LAST);
        }
    }

    @Test
    void a_listener_who_does_not_listen_keeps_nothing_from_the_journal_and_holds_training_up_only_in_the_end() throws Exception {
        CountDownLatch ear = new CountDownLatch(1);
        List<TrainingEvent> heard = Collections.synchronizedList(new ArrayList<>());
        try (Scribe scribe = new Scribe(event -> {
            written.add(event);
            return Optional.of(event);
        }, event -> {
            came(ear);
            heard.add(event);
        })) {
            for (int i = 0; i < Scribe.AHEAD; i++) {
                scribe.accept(FIRST);
            }
            scribe.settle();
            assertThat(written).hasSize(Scribe.AHEAD);
            assertThat(heard).isEmpty();

            Thread one = Thread.ofPlatform().start(() -> scribe.accept(LAST));
            while (one.getState() != Thread.State.WAITING) {
                Thread.onSpinWait();
            }
            assertThat(written).doesNotContain(LAST);
            ear.countDown();
            one.join();
        }
        assertThat(heard).hasSize(Scribe.AHEAD + 1).endsWith(LAST);
    }

    @Test
    void what_is_left_at_the_end_is_written_before_it_returns() {
        CountDownLatch disk = new CountDownLatch(1);
        try (Scribe scribe = new Scribe(event -> {
            came(disk);
            written.add(event);
        })) {
            scribe.accept(FIRST);
            disk.countDown();
        }

        assertThat(written).containsExactly(FIRST);
    }

    @Test
    void a_fault_breaks_off_the_training_when_it_tells_the_next() throws Exception {
        Scribe scribe = new Scribe(event -> {
            throw new IllegalStateException("out of luck");
        });
        scribe.accept(FIRST);
        scribe.settle();

        assertThatThrownBy(() -> scribe.accept(LAST)).hasMessage("what was told could not be handed on: java.lang.IllegalStateException: out of luck");
        scribe.close();
    }

    @Test
    void a_fault_of_the_last_is_not_lost() {
        Scribe scribe = new Scribe(event -> {
            throw new IllegalStateException("out of luck");
        });
        scribe.accept(LAST);

        assertThatThrownBy(scribe::close).hasMessageStartingWith("what was told could not be handed on");
    }

    private static void came(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
