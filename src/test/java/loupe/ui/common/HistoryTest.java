package loupe.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HistoryTest {

    private final List<String> heard = new ArrayList<>();
    private final History<String> history = new History<>("empty", heard::add);

    @Test
    void nothing_can_be_undone_at_first() {
        history.undo();
        history.redo();

        assertThat(history.value()).isEqualTo("empty");
        assertThat(history.undoName().get()).isEmpty();
        assertThat(history.redoName().get()).isEmpty();
        assertThat(heard).isEmpty();
    }

    @Test
    void steps_are_taken_back_and_done_again_by_their_names() {
        history.step("Stroke", "one");
        history.step("Move", "two");
        assertThat(history.undoName().get()).isEqualTo("Move");

        history.undo();
        assertThat(history.value()).isEqualTo("one");
        assertThat(history.undoName().get()).isEqualTo("Stroke");
        assertThat(history.redoName().get()).isEqualTo("Move");
        history.undo();
        history.redo();
        history.redo();

        assertThat(history.value()).isEqualTo("two");
        assertThat(history.redoName().get()).isEmpty();
        assertThat(heard).containsExactly("one", "two", "one", "empty", "one", "two");
    }

    @Test
    void a_new_step_forgets_what_was_undone() {
        history.step("Stroke", "one");
        history.undo();

        history.step("Clear", "none");

        assertThat(history.redoName().get()).isEmpty();
        history.redo();
        assertThat(history.value()).isEqualTo("none");
    }

    @Test
    void a_value_equal_to_the_present_one_is_no_step() {
        history.step("Stroke", "one");
        heard.clear();

        history.step("Stroke", "one");

        assertThat(heard).isEmpty();
        history.undo();
        assertThat(history.value()).isEqualTo("empty");
    }

    @Test
    void an_amended_step_keeps_its_name_and_is_one_step() {
        history.step("Move", "one");
        history.amend("two");

        assertThat(history.value()).isEqualTo("two");
        assertThat(history.undoName().get()).isEqualTo("Move");
        history.undo();
        assertThat(history.value()).isEqualTo("empty");
        assertThat(heard).containsExactly("one", "two", "empty");
    }

    @Test
    void a_step_amended_to_what_was_before_is_no_step_and_nothing_is_done_again_after_it() {
        history.step("Move", "one");
        history.step("Turn", "two");
        history.undo();
        history.amend("empty");

        assertThat(history.undoName().get()).isEmpty();
        assertThat(history.redoName().get()).isEmpty();
        history.amend("three");
        assertThat(history.value()).isEqualTo("empty");
    }

    @Test
    void a_history_goes_on_where_another_ended() {
        history.step("Stroke", "one");
        history.step("Move", "two");
        history.step("Turn", "three");
        history.undo();
        history.undo();

        History<String> next = new History<>(history.done(), history.undone(), heard::add);

        assertThat(next.value()).isEqualTo("one");
        assertThat(next.undoName().get()).isEqualTo("Stroke");
        assertThat(next.redoName().get()).isEqualTo("Move");
        next.redo();
        next.redo();
        assertThat(next.value()).isEqualTo("three");
        next.undo();
        next.undo();
        next.undo();
        assertThat(next.value()).isEqualTo("empty");
    }

    @Test
    void a_step_that_goes_on_gets_the_name_of_all_of_it() {
        history.step("5 to 4", "four");
        history.amend("5 to 3", "three");
        assertThat(history.undoName().get()).isEqualTo("5 to 3");

        history.undo();

        assertThat(history.value()).isEqualTo("empty");
    }
}
