package loupe.training.tuning;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * One training of a tuning.
 *
 * @param number from 1
 * @param course the objective after each epoch so far
 */
public record Trial(int number, Proposal proposal, List<Double> course, State state) {

    /** How it stands. */
    public sealed interface State {}

    /** It trains, or it was cut short when the tuning was stopped. */
    public record Running() implements State {}

    /** It trained to its end. @param seconds of training */
    public record Finished(double seconds) implements State {}

    /** It was ended for doing worse than others at the same epoch, or because time was up. */
    public record EndedEarly(double seconds) implements State {}

    /** There is no result. @param reason a sentence */
    public record Failed(String reason) implements State {}

    public Trial {
        course = List.copyOf(course);
    }

    /** It before it starts. */
    static Trial begun(int number, Proposal proposal) {
        return new Trial(number, proposal, List.of(), new Running());
    }

    /** It after another epoch. */
    Trial with(double figure) {
        return new Trial(number, proposal, Stream.concat(course.stream(), Stream.of(figure)).toList(), state);
    }

    /** It as it stands now. */
    Trial with(State other) {
        return new Trial(number, proposal, course, other);
    }

    public boolean isOver() {
        return !(state instanceof Running);
    }

    /** The objective after its last epoch; empty while it trains and where it failed. */
    public OptionalDouble result() {
        return switch (state) {
            case Running _, Failed _ -> OptionalDouble.empty();
            case Finished _, EndedEarly _ -> course.isEmpty() || course.getLast().isNaN() ? OptionalDouble.empty()
                    : OptionalDouble.of(course.getLast());
        };
    }
}
