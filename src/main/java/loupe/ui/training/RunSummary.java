package loupe.ui.training;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import loupe.storage.RunDigest;
import loupe.storage.RunOutcome;
import loupe.training.TrainingJob;
import loupe.ui.common.Texts;

/**
 * A run of the workspace in one line.
 *
 * @param title network and data, for example {@code CNN on Digits}, and what differs from the run before of the same title
 * @param date  when it began, for example {@code 24 Nov, 04:15}; empty text where the folder's name does not tell
 * @param last  validation accuracy of the last epoch; {@code best} of the best one; empty before the first epoch
 * @param came  how far it came
 * @param reason why it failed, in a sentence; empty text where it did not
 */
record RunSummary(Path folder, TrainingJob job, String title, String date, Optional<Double> last, Optional<Double> best, RunOutcome came,
                  String reason) {

    /** @param difference from the run before of the same title; may be empty */
    static RunSummary of(RunDigest run, TrainingJob job, String difference) {
        String title = Texts.of("training.on", job.network().name().toUpperCase(Locale.ROOT), DataNames.title(job.data().name()));
        return new RunSummary(run.folder(), job, difference.isEmpty() ? title : Texts.of("training.runs.differs", title, difference),
                RunDates.of(run.folder()), Optional.ofNullable(run.figures().get(RunDigest.LAST)),
                Optional.ofNullable(run.figures().get(RunDigest.BEST)), run.outcome(), run.reason());
    }

    /** The figures as the list shows them, for example {@code 97.3 %, best 97.4 %}. */
    String figures() {
        return last.map(value -> Texts.of("training.runs.figures", Words.percent(value), Words.percent(best.orElse(value))))
                .orElse(Texts.of("training.runs.none"));
    }

    /** What is to be said of a run that has not finished. */
    Optional<Outcome> told() {
        return switch (came) {
            case FINISHED -> Optional.empty();
            case RUNNING -> Optional.of(new Outcome(Texts.of("training.came.running"), false, ""));
            case STOPPED -> Optional.of(new Outcome(Texts.of("training.came.stopped"), false, ""));
            case BROKEN_OFF -> Optional.of(failed(Texts.of("training.came.brokenOff")));
            case FAILED -> Optional.of(failed(reason.isEmpty() ? Texts.of("training.came.failed") : Texts.of("training.came.failed.why", reason)));
        };
    }

    private Outcome failed(String sentence) {
        return new Outcome(sentence, true, sentence + "\n" + folder + "\n" + job);
    }
}
