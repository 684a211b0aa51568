package loupe.ui.common.clouds;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import loupe.data.BadInputException;
import loupe.training.tuning.Objective;
import loupe.training.tuning.Space;
import loupe.training.tuning.Trial;

/** A tuning in the cloud. Its methods ask the cloud and wait for it, so none of them is for the screen's thread; one at a time. */
public interface CloudTuning {

    /** How it stands now; empty where AWS does not show it yet. @throws BadInputException with a sentence on what went wrong and what to try */
    Optional<Sight> look() throws BadInputException;

    /**
     * Fetches a training that is over as a run of this machine: its curve, where its lines are still there, and its weights.
     *
     * @param number the trial's, as it was seen last
     * @return the run's folder
     * @throws BadInputException with a sentence, where it cannot be had
     */
    Path fetch(int number) throws BadInputException, InterruptedException;

    /**
     * How it stood when it was looked at.
     *
     * @param status as AWS writes it
     * @param over   whether nothing more will come
     * @param counts of trainings
     * @param trials its trainings; none where AWS does not tell
     * @param failure why it failed
     */
    record Sight(String status, boolean over, Counts counts, Search search, List<Trial> trials, Optional<String> failure) {

        public Sight {
            trials = List.copyOf(trials);
        }
    }

    /** @param done that are over @param most that there are in the end, at most */
    record Counts(int done, int most) {}

    /** What is varied, and what for. */
    record Search(Space space, Objective objective) {}
}
