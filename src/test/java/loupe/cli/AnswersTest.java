package loupe.cli;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import loupe.data.BadInputException;
import org.junit.jupiter.api.Test;

class AnswersTest {

    @Test
    void answers_that_are_no_numbers_are_told_and_not_printed() {
        assertThatThrownBy(() -> Answers.check(new float[][] {{0.5f, 0.5f}, {Float.NaN, 0}}, "mine"))
                .isInstanceOf(BadInputException.class).hasMessage("The answers of mine are no numbers: its weights grew too large "
                        + "when it was trained. Train it again with a smaller learning rate.");
    }

    @Test
    void probabilities_pass() {
        assertThatCode(() -> Answers.check(new float[][] {{0, 1}, {0.5f, 0.5f}}, "mine")).doesNotThrowAnyException();
    }
}
