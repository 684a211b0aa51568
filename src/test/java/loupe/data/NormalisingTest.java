package loupe.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NormalisingTest {

    @Test
    void each_step_can_be_left_out_of_mnist_s_and_taken_again() {
        for (Normalising.Step step : Normalising.Step.values()) {
            Normalising without = Normalising.MNIST.with(step, false);

            assertThat(without.has(step)).isEqualTo(step == Normalising.Step.DRAWN);
            assertThat(without.with(step, true)).isEqualTo(Normalising.MNIST);
        }
    }

    @Test
    void up_to_a_step_the_later_ones_are_left_out() {
        assertThat(Normalising.MNIST.upTo(Normalising.Step.SCALE))
                .isEqualTo(new Normalising(true, true, false, false, Normalising.Pen.OWN));
        assertThat(Normalising.MNIST.upTo(Normalising.Step.PEN)).isEqualTo(Normalising.MNIST);
        assertThat(Normalising.WORKSHOP_NOTEBOOK.upTo(Normalising.Step.PEN)).isEqualTo(Normalising.WORKSHOP_NOTEBOOK);
    }

    @Test
    void only_all_three_steps_together_put_place_and_size_right() {
        assertThat(Normalising.MNIST.centresAndScales()).isTrue();
        assertThat(Normalising.MNIST.with(Normalising.Step.GREYS, false).centresAndScales()).isTrue();
        assertThat(Normalising.MNIST.with(Normalising.Step.CROP, false).centresAndScales()).isFalse();
        assertThat(Normalising.MINE.centresAndScales()).isFalse();
    }
}
