package loupe.inference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PredictionTest {

    @Test
    void the_answer_is_the_most_likely_class() {
        Prediction prediction = Prediction.of(new float[] {0.1f, 0.7f, 0.2f});
        assertThat(prediction.label()).isEqualTo(1);
        assertThat(prediction.confidence()).isEqualTo(0.7f);
    }

    @Test
    void of_equals_the_first_wins() {
        assertThat(Prediction.of(new float[] {0.5f, 0.5f}).label()).isZero();
    }
}
