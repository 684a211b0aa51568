package loupe.training.race;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RaceTextTest {

    private static void refused(String text, String sentence) {
        assertThatThrownBy(() -> RaceText.parse(text, RaceTest.BASE)).isInstanceOf(IllegalArgumentException.class).hasMessage(sentence);
    }

    @Test
    void a_lane_is_a_line() {
        assertThat(RaceText.parse("As it is:\n\nSigmoid: activation sigmoid\nAdam 0.001: optimizer adam, lr 0.001", RaceTest.BASE))
                .isEqualTo(RaceTest.race(RaceTest.lane("As it is"), RaceTest.lane("Sigmoid", "activation=sigmoid"),
                        RaceTest.lane("Adam 0.001", "optimizer=adam", "lr=0.001")));
    }

    @Test
    void what_is_wrong_is_told_with_its_place() {
        refused("Sigmoid", "Line 1: write a title, a colon and what is other, such as \"Sigmoid: activation sigmoid\".");
        refused("As it is:\nAdam: adam", "Line 2: \"adam\" is not a name and a value, such as \"lr 0.001\".");
        refused("As it is:", "A race has from 2 to 4 lanes, not 1.");
        refused("As it is:\nAdam: optimiser adam", "Lane 2 (Adam): \"optimiser\" is nothing that can be tuned here. Is \"optimizer\" meant?");
    }
}
