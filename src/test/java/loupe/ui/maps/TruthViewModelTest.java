package loupe.ui.maps;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import loupe.data.Drawing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TruthViewModelTest {

    @TempDir
    private Path home;
    private MapsFixture all;
    private TruthViewModel model;

    @BeforeEach
    void open() {
        all = new MapsFixture(home, MapsFixture.line(40, 100, 40, 180));
        model = new TruthViewModel(all.easel, all.desk, all.clock);
        model.front(this, true);
    }

    @Test
    void behind_other_lenses_nobody_is_asked_and_in_front_again_the_newest_drawing_is_guessed() {
        model.front(this, false);
        all.settle();
        assertThat(model.truth().get()).isEmpty();

        model.front(this, true);
        all.settle();
        assertThat(model.truth().get()).contains(new Truth(3, false));
    }

    @Test
    void nothing_is_true_before_a_network_has_answered() {
        assertThat(model.truth().get()).isEmpty();
        assertThat(model.label()).isEqualTo(-1);
    }

    @Test
    void it_is_guessed_from_the_drawing_put_right_wherever_it_lies() {
        all.settle();

        assertThat(model.truth().get()).contains(new Truth(3, false));
    }

    @Test
    void what_the_learner_says_holds_while_the_drawing_is_moved_turned_and_scaled() {
        all.settle();
        model.choose(5);
        all.easel.move(2, 2);
        all.easel.turn(30);
        all.easel.scale(0.8);
        all.easel.usePen(4);
        all.settle();

        assertThat(model.truth().get()).contains(new Truth(5, true));
    }

    @Test
    void another_drawing_is_guessed_anew() {
        all.settle();
        model.choose(5);
        all.easel.put("more", all.easel.sheet().get().withDrawing(MapsFixture.line(100, 100, 140, 140, 180, 100)));
        all.settle();

        assertThat(model.truth().get()).contains(new Truth(3, false));
    }

    @Test
    void without_a_drawing_there_is_nothing_to_say() {
        all.settle();
        all.easel.put("clear", all.easel.sheet().get().withDrawing(Drawing.empty(280)));
        all.settle();

        assertThat(model.truth().get()).isEmpty();
    }

    @Test
    void the_class_with_the_highest_sum_over_all_networks_is_guessed() {
        assertThat(Truth.guessed(List.of(List.of(0.6f, 0.4f, 0f), List.of(0f, 0.4f, 0.6f), List.of(0.1f, 0.5f, 0.4f))))
                .contains(new Truth(1, false));
        assertThat(Truth.guessed(List.of())).isEmpty();
    }
}
