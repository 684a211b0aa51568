package loupe.ui.common.trials;

import loupe.training.tuning.Trial;
import loupe.ui.common.Texts;

/** What is said of a trial. */
final class TrialWords {

    private TrialWords() {}

    static String state(Trial trial) {
        return switch (trial.state()) {
            case Trial.Running _ -> Texts.of("tuning.state.running", trial.course().size());
            case Trial.Finished _ -> Texts.of("tuning.state.finished");
            case Trial.EndedEarly _ -> Texts.of("tuning.state.early");
            case Trial.Failed failed -> failed.reason();
        };
    }
}
