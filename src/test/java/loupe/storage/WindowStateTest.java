package loupe.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import loupe.data.Drawing;
import loupe.training.Hyperparameters;
import loupe.training.Optimizer;
import loupe.training.Schedule;
import org.junit.jupiter.api.Test;

class WindowStateTest {

    @Test
    void the_first_start_shows_the_canvas_raw_and_a_form_with_the_digits_and_their_recipe() {
        Drawing seven = Drawing.empty(280);

        WindowState first = WindowState.first(List.of("mlp", "cnn"), seven);

        assertThat(first.screen()).isEqualTo("draw");
        assertThat(first.centreAndScale()).isFalse();
        assertThat(first.drawing()).isEqualTo(seven);
        assertThat(first.desk()).containsExactly("mlp", "cnn");
        assertThat(first.place().isKnown()).isFalse();
        assertThat(first.form()).isEqualTo(new FormState("mlp", "digits",
                new Hyperparameters(10, 100, 0.1, 0.9, 0, Optimizer.SGD, Schedule.CONSTANT), 1, "auto", "auto", 0));
    }

    @Test
    void a_place_is_known_once_it_has_both_sides() {
        assertThat(new WindowState.Place(-5, -5, 800, 600, false).isKnown()).isTrue();
        assertThat(new WindowState.Place(5, 5, 800, 0, true).isKnown()).isFalse();
        assertThat(new WindowState.Place(5, 5, 0, 600, true).isKnown()).isFalse();
        assertThat(new WindowState.Place(5, 5, Double.NaN, 600, true).isKnown()).isFalse();
    }

    @Test
    void the_desk_stays_when_the_caller_s_list_changes() {
        List<String> desk = new ArrayList<>(List.of("mlp"));
        WindowState state = WindowState.first(desk, Drawing.empty(1));

        desk.add("cnn");

        assertThat(state.desk()).containsExactly("mlp");
    }
}
