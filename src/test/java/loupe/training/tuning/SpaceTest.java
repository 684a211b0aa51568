package loupe.training.tuning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SpaceTest {

    private static final Parameter RATE = new Parameter("lr", new Range.Real(0.001, 1, Scale.LOG));

    private static Optional<String> fault(Parameter... parameters) {
        return new Space(List.of(parameters)).fault(Bases.MLP);
    }

    @Test
    void a_point_is_an_assignment_and_an_assignment_a_point() {
        Space space = new Space(List.of(RATE, new Parameter("units", new Range.Whole(1, 4, Scale.LINEAR)),
                new Parameter("optimizer", new Range.Choice(List.of("sgd", "adam")))));
        Assignment assignment = space.at(new double[] {0, 0.3, 0.9});

        assertThat(assignment.text()).isEqualTo("lr=0.001, units=2, optimizer=adam");
        assertThat(space.point(assignment)).containsExactly(0, 0.375, 0.75);
    }

    @Test
    void a_space_without_a_continuous_range_is_counted() {
        Parameter units = new Parameter("units", new Range.Whole(1, 4, Scale.LINEAR));
        Parameter optimizer = new Parameter("optimizer", new Range.Choice(List.of("sgd", "adam")));

        assertThat(new Space(List.of(units, optimizer)).size()).isEqualTo(8);
        assertThat(new Space(List.of(units, RATE, optimizer)).size()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void a_fault_is_told_with_its_place() {
        assertThat(fault()).contains("\"parameters\" must name from 1 to 30 parameters, not 0.");
        assertThat(new Space(Collections.nCopies(31, RATE)).fault(Bases.MLP))
                .contains("\"parameters\" must name from 1 to 30 parameters, not 31.");
        assertThat(fault(RATE, RATE)).contains("\"parameters[1]\" (lr): it is named twice.");
        assertThat(fault(RATE, new Parameter("optimiser", new Range.Choice(List.of("sgd")))))
                .contains("\"parameters[1]\" (optimiser): \"optimiser\" is nothing that can be tuned here. Is \"optimizer\" meant?");
        assertThat(fault(new Parameter("momentum", new Range.Real(0, 1, Scale.LINEAR))))
                .contains("\"parameters[0]\" (momentum): Momentum must be from 0 to below 1, not 1.0.");
        assertThat(fault(new Parameter("batch", new Range.Real(1, 9.5, Scale.LINEAR))))
                .contains("\"parameters[0]\" (batch): it must be a whole number, not 9.5.");
        assertThat(fault(new Parameter("units", new Range.Real(2, 10, Scale.LINEAR))).orElseThrow()).as("its ends are whole, what lies between is not")
                .startsWith("\"parameters[0]\" (units): ").endsWith("5.05573.");
        assertThat(fault(new Parameter("optimizer", new Range.Choice(List.of("sgd", "adan")))))
                .contains("\"parameters[0]\" (optimizer): it must be one of sgd, nag, adam, rmsprop, not \"adan\".");
        assertThat(fault(new Parameter("lr", new Range.Real(0, 1, Scale.LOG))))
                .contains("\"parameters[0]\" (lr): on a logarithmic scale \"min\" must be above 0, not 0.0.");
    }

    @Test
    void a_good_space_has_no_fault() {
        assertThat(fault(RATE, new Parameter("units", new Range.Whole(16, 512, Scale.LINEAR)),
                new Parameter("optimizer", new Range.Choice(List.of("sgd", "adam"))))).isEmpty();
    }
}
