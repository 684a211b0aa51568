package loupe.ui.training;

import java.util.Optional;
import loupe.training.TrainingEvent;
import loupe.training.TrainingJob;
import loupe.ui.common.Texts;

/** Says how a run ended. */
final class Outcomes {

    private Outcomes() {}

    /** @param last the last epoch that was done; empty where there is none */
    static Outcome of(TrainingEvent.Ended ended, Optional<TrainingEvent.EpochDone> last, TrainingJob job) {
        return switch (ended) {
            case TrainingEvent.Finished finished -> new Outcome(Texts.of("training.finished",
                    Words.clock(Math.round(finished.seconds()))) + accuracy(last), false, "");
            case TrainingEvent.Stopped stopped -> new Outcome(Texts.of("training.stopped", Words.count(stopped.step()))
                    + accuracy(last), false, "");
            case TrainingEvent.Failed failed -> new Outcome(failed.reason(), true, failed.reason() + "\n" + job);
        };
    }

    private static String accuracy(Optional<TrainingEvent.EpochDone> last) {
        return last.map(done -> " " + Texts.of("training.accuracy", Words.percent(done.validationAccuracy()))).orElse("");
    }
}
