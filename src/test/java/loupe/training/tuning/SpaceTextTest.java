package loupe.training.tuning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpaceTextTest {

    private static void refused(String text, String sentence) {
        assertThatThrownBy(() -> SpaceText.parse(text, Bases.MLP)).isInstanceOf(IllegalArgumentException.class).hasMessage(sentence);
    }

    @Test
    void a_parameter_is_a_line() {
        Space space = SpaceText.parse("lr 0.001 to 1 log\n\n  units 16 to 512\nshift 0 to 2\noptimizer sgd, adam\n", Bases.MLP);

        assertThat(space).isEqualTo(new Space(List.of(new Parameter("lr", new Range.Real(0.001, 1, Scale.LOG)),
                new Parameter("units", new Range.Whole(16, 512, Scale.LINEAR)), new Parameter("shift", new Range.Real(0, 2, Scale.LINEAR)),
                new Parameter("optimizer", new Range.Choice(List.of("sgd", "adam"))))));
        assertThat(SpaceText.of(space)).isEqualTo("lr 0.001 to 1 log\nunits 16 to 512\nshift 0 to 2\noptimizer sgd, adam");
    }

    @Test
    void every_fault_names_its_line() {
        refused(" \n", "Name from 1 to 30 parameters, a line each, such as \"lr 0.001 to 1 log\".");
        refused("lr 0.001 to 1 log\n\nunit 16 to 512", "Line 3 (unit): \"unit\" is nothing that can be tuned here. Is \"units\" meant?");
        refused("lr", "Line 1 (lr): write what it may be, such as \"lr 1 to 10\", \"lr 0.001 to 1 log\" or \"lr this, that\".");
        refused("lr low to high", "Line 1: \"low\" is not a number.");
        refused("lr 0 to 1 log", "Line 1 (lr): on a logarithmic scale \"min\" must be above 0, not 0.0.");
        refused("lr 0.1 to 1\nlr 0.1 to 1", "Line 2 (lr): it is named twice.");
        refused("units 16.5 to 20", "Line 1 (units): units of dense 128 cannot be 16.5.");
        refused("optimizer sgd, adan", "Line 1 (optimizer): it must be one of sgd, nag, adam, rmsprop, not \"adan\".");
    }
}
