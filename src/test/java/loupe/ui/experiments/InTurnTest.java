package loupe.ui.experiments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class InTurnTest {

    private final Deque<Runnable> background = new ArrayDeque<>();
    private final List<String> done = new ArrayList<>();
    private final InTurn inTurn = new InTurn(background::add);

    @Test
    void nothing_begins_before_what_was_asked_for_earlier_is_over() {
        inTurn.execute(() -> done.add("first"));
        inTurn.execute(() -> done.add("second"));
        assertThat(background).hasSize(1);

        while (!background.isEmpty()) {
            background.removeLast().run();
        }

        assertThat(done).containsExactly("first", "second");
    }

    @Test
    void what_breaks_off_does_not_keep_the_next_from_its_turn() {
        inTurn.execute(() -> {
            throw new IllegalStateException("a fault that this test makes");
        });
        inTurn.execute(() -> done.add("second"));

        assertThatThrownBy(() -> background.removeFirst().run()).hasMessage("a fault that this test makes");
        background.removeFirst().run();

        assertThat(done).containsExactly("second");
    }
}
