package loupe.training.tuning;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How far a tuning has come: what it needs to go on.
 *
 * @param seconds that it has taken, over all its starts
 * @param tested  the trial that was tried on the test pictures, the winner; empty before the end
 */
public record Progress(List<Trial> trials, double seconds, Optional<Tested> tested) {

    /** A tuning that has not begun. */
    public static final Progress NONE = new Progress(List.of(), 0, Optional.empty());

    /** What came of the test pictures. @param number the trial's */
    public record Tested(int number, double accuracy) {}

    public Progress {
        trials = List.copyOf(trials);
    }

    /** The trial with the best result, the first of equals; empty while there is none. */
    public Optional<Trial> best(Objective objective) {
        return trials.stream().filter(trial -> trial.result().isPresent())
                .min(Comparator.comparingDouble(trial -> objective.cost(trial.result().getAsDouble())));
    }
}
