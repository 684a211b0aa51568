package loupe.ui.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import loupe.ui.common.Threads;
import loupe.ui.common.clouds.CloudRemnant;
import org.junit.jupiter.api.Test;

class CareViewModelTest {

    private final FakeCare care = new FakeCare();
    private final Deque<Runnable> background = new ArrayDeque<>();
    private final Deque<Runnable> later = new ArrayDeque<>();
    private final List<Duration> delays = new ArrayList<>();
    private final Moving clock = new Moving();
    private final CareViewModel model = new CareViewModel(care, new Threads(background::add, Runnable::run, refresh -> refresh::run), (after, task) -> {
        delays.add(after);
        later.add(task);
    }, clock);

    /** A clock that a test moves. */
    private static final class Moving extends Clock {
        private Instant now = FakeCloud.NOON;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private void runBackground() {
        while (!background.isEmpty()) {
            background.removeFirst().run();
        }
    }

    /** The next look comes, after {@code time}. */
    private void pass(Duration time) {
        clock.now = clock.now.plus(time);
        later.removeFirst().run();
        runBackground();
    }

    private List<CloudRemnant> remnants() {
        return model.sight().get().remnants();
    }

    @Test
    void the_ledger_is_read_at_the_start_and_nothing_is_ended_before_its_time() {
        model.start();
        assertThat(remnants()).isEmpty();
        runBackground();

        assertThat(remnants()).containsExactly(FakeCare.TIMED, FakeCare.POOL);
        assertThat(CareWords.brief(model.sight().get())).isEqualTo(
                "2 things may still be up in the cloud and cost: Endpoint loupe-timed, Warm pool loupe-pool. The Cloud screen deletes them.");
        pass(Duration.ofMinutes(9));
        assertThat(care.ended).isEmpty();
        assertThat(delays).containsOnly(Duration.ofSeconds(30));
    }

    @Test
    void what_nobody_used_for_half_an_hour_is_ended_and_it_is_said() {
        model.start();
        runBackground();

        pass(Duration.ofMinutes(10));

        assertThat(care.ended).containsExactly("loupe-timed");
        assertThat(remnants()).containsExactly(FakeCare.POOL);
        assertThat(model.sight().get().said()).containsExactly("Endpoint loupe-timed was not used for half an hour, and Loupe ended it, as was agreed when it was made.");
    }

    @Test
    void what_cannot_be_ended_is_told_once_and_tried_again_later() {
        care.refusesToEnd.add("loupe-timed");
        model.start();
        runBackground();

        pass(Duration.ofMinutes(10));
        care.refusesToEnd.clear();
        pass(Duration.ofSeconds(30));
        assertThat(care.ended).isEmpty();
        assertThat(model.sight().get().said()).containsExactly("Endpoint loupe-timed could not be ended: Nobody is signed in.");
        pass(Duration.ofMinutes(5));
        assertThat(care.ended).containsExactly("loupe-timed");
    }

    @Test
    void a_window_that_is_closed_ends_nothing_any_more() {
        model.start();
        runBackground();
        model.close();

        pass(Duration.ofHours(2));

        assertThat(care.ended).isEmpty();
        assertThat(later).isEmpty();
    }

    @Test
    void all_of_it_is_deleted_where_the_learner_says_so_and_what_cannot_be_is_told() {
        List<String> faults = new ArrayList<>();
        care.refusesToEnd.add("loupe-pool");
        model.start();
        runBackground();

        model.endAll(faults::addAll);
        assertThat(model.sight().get().busy()).isTrue();
        runBackground();

        assertThat(model.sight().get().busy()).isFalse();
        assertThat(care.ended).containsExactly("loupe-timed");
        assertThat(faults).containsExactly("Warm pool loupe-pool could not be ended: Nobody is signed in.");
    }

    @Test
    void all_of_it_is_prolonged_at_once() {
        model.start();
        runBackground();

        model.prolong();
        runBackground();

        assertThat(care.prolonged).containsExactly("loupe-timed", "loupe-pool");
    }
}
