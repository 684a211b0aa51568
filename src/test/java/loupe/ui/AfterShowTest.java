package loupe.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AfterShowTest {

    private final List<String> done = new ArrayList<>();
    private final AfterShow background = new AfterShow(Runnable::run);

    @Test
    void nothing_is_done_before_the_window_stands() {
        background.execute(() -> done.add("read"));

        assertThat(done).isEmpty();
    }

    @Test
    void then_it_is_done_once_and_in_order_and_later_things_at_once() {
        background.execute(() -> done.add("read"));
        background.execute(() -> done.add("look"));

        background.release();
        background.execute(() -> done.add("late"));
        background.release();

        assertThat(done).containsExactly("read", "look", "late");
    }
}
