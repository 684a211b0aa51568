package loupe.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class ScoreTest {

    @Test
    void equal_logits_give_the_logarithm_of_the_number_of_classes_and_the_first_class() {
        Score score = Score.of(new float[] {3, 3, 3, 3}, new int[] {0});

        assertThat(score.loss()).isCloseTo(Math.log(4), within(1e-12));
        assertThat(score.accuracy()).isEqualTo(1);
        assertThat(Score.of(new float[] {3, 3, 3, 3}, new int[] {1}).accuracy()).isZero();
    }

    @Test
    void large_logits_do_not_overflow() {
        assertThat(Score.of(new float[] {1000, 0}, new int[] {0}).loss()).isZero();
        assertThat(Score.of(new float[] {1000, 0}, new int[] {1}).loss()).isEqualTo(1000);
    }

    @Test
    void a_logit_that_is_no_number_gives_a_loss_that_is_none() {
        assertThat(Score.of(new float[] {Float.NaN, 0}, new int[] {1}).loss()).isNaN();
    }

    @Test
    void parts_of_unequal_size_weigh_by_their_pictures() {
        Score three = new Score(3, 1, 1);
        Score one = new Score(1, 5, 0);

        assertThat(three.plus(one)).isEqualTo(new Score(4, 2, 0.75));
        assertThat(Score.NONE.plus(three)).isEqualTo(three);
    }
}
