package loupe.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import loupe.data.Drawing;
import loupe.data.Normalising;
import loupe.storage.WindowState;
import org.junit.jupiter.api.Test;

class WindowMemoryTest {

    private static final WindowState START = WindowState.first(List.of("mlp"), Drawing.empty(280));

    private final List<WindowState> written = new ArrayList<>();
    private final List<Runnable> later = new ArrayList<>();
    private final List<Duration> waits = new ArrayList<>();
    private final WindowMemory memory = new WindowMemory(START, written::add, (after, task) -> {
        waits.add(after);
        later.add(task);
    });

    @Test
    void changes_that_come_together_are_written_once_within_a_second() {
        memory.keepScreen("settings");
        memory.keepDesk(List.of("cnn"));
        assertThat(written).isEmpty();
        assertThat(waits).containsExactly(Duration.ofMillis(900));

        later.getFirst().run();

        assertThat(written).containsExactly(memory.state());
        assertThat(memory.state()).isEqualTo(new WindowState(START.place(), "settings", START.form(), List.of("cnn"),
                START.drawing(), false));
    }

    @Test
    void a_change_after_a_write_is_written_again() {
        memory.keepScreen("settings");
        later.removeFirst().run();

        memory.keepPlace(new WindowState.Place(10, 20, 1000, 700, false));
        later.removeFirst().run();

        assertThat(written).hasSize(2);
        assertThat(written.getLast().place()).isEqualTo(new WindowState.Place(10, 20, 1000, 700, false));
        assertThat(written.getLast().screen()).isEqualTo("settings");
    }

    @Test
    void what_does_not_change_is_not_written() {
        memory.keepDesk(List.of("mlp"));
        memory.keepForm(START.form());

        assertThat(later).isEmpty();
    }

    @Test
    void closing_writes_at_once_what_is_not_written_and_nothing_twice() {
        memory.keepDrawing(Drawing.empty(280), Normalising.MNIST);

        memory.writeNow();
        memory.writeNow();
        later.getFirst().run();

        assertThat(written).hasSize(1);
        assertThat(written.getFirst().centreAndScale()).isTrue();
    }
}
