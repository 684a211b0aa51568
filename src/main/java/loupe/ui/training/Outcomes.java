package loupe.ui.training;

import java.util.List;
import loupe.training.Divergence;
import loupe.training.TrainingEvent;
import loupe.training.TrainingJob;
import loupe.ui.common.Texts;

/** Says how a run ended. */
final class Outcomes {

    private Outcomes() {}

    /** @param epochs those that were done */
    static Outcome of(TrainingEvent.Ended ended, List<TrainingEvent.EpochDone> epochs, TrainingJob job) {
        return switch (ended) {
            case TrainingEvent.Finished finished -> new Outcome(Texts.of("training.finished",
                    Words.clock(Math.round(finished.seconds()))) + said(epochs, job), false, "");
            case TrainingEvent.Stopped stopped -> new Outcome(Texts.of("training.stopped", Words.count(stopped.step()))
                    + said(epochs, job), false, "");
            case TrainingEvent.Failed failed -> new Outcome(failed.reason(), true, failed.reason() + "\n" + job);
        };
    }

    private static String said(List<TrainingEvent.EpochDone> epochs, TrainingJob job) {
        return epochs.isEmpty() ? "" : " " + Texts.of("training.accuracy", Words.percent(epochs.getLast().validationAccuracy()))
                + Divergence.remark(job, epochs).map(remark -> " " + remark).orElse("");
    }
}
