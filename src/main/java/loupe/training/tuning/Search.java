package loupe.training.tuning;

import java.util.List;

/**
 * Decides what is tried next. The answer follows from the trials so far and from the job's seed alone, so that a tuning that
 * was stopped goes on as if it had not been.
 */
public interface Search {

    /** What to do next. */
    sealed interface Next {}

    /** Try this. */
    record Try(Proposal proposal) implements Next {}

    /** Wait for a trial that runs. */
    record Wait() implements Next {}

    /** There is nothing left to try. */
    record Done() implements Next {}

    /** @param trials all so far, by their numbers, those that run included */
    Next next(List<Trial> trials);
}
