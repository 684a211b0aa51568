package loupe.ui.training;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import loupe.storage.RunDigest;
import loupe.storage.RunOutcome;
import loupe.storage.RunSite;
import loupe.training.Site;
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
 * @param speed  where it was trained and how long that took
 */
record RunSummary(Path folder, TrainingJob job, String title, String date, Optional<Double> last, Optional<Double> best, RunOutcome came,
                  String reason, Speed speed) {

    /**
     * Where it was trained and how long that took.
     *
     * @param epochs  whole ones that were told; the last one may have been cut
     * @param seconds of training, with the trials after each epoch; empty before the first epoch
     */
    record Speed(RunSite at, int epochs, OptionalDouble seconds) {

        Site site() {
            return at.place();
        }
    }

    /** @param difference from the run before of the same title; may be empty */
    static RunSummary of(RunDigest run, TrainingJob job, String difference) {
        RunSite at = RunSite.in(run.folder());
        String title = Texts.of("training.on", job.network().name().toUpperCase(Locale.ROOT), DataNames.title(job.data().name()))
                + (at.place().equals(Site.HERE) ? "" : " " + Words.of(at.place()));
        return new RunSummary(run.folder(), job, difference.isEmpty() ? title : Texts.of("training.runs.differs", title, difference),
                RunDates.of(run.folder()), Optional.ofNullable(run.figures().get(RunDigest.LAST)),
                Optional.ofNullable(run.figures().get(RunDigest.BEST)), run.outcome(), run.reason(), new Speed(at, run.epochs(), run.seconds()));
    }

    /** The figures as the list shows them, for example {@code 97.3 %, best 97.4 %}. */
    String figures() {
        return last.map(value -> Texts.of("training.runs.figures", Words.percent(value), Words.percent(best.orElse(value))))
                .orElse(Texts.of("training.runs.none"));
    }

    /** Whether it can go on: on this machine where it was begun here, in the cloud where it may go on there still. */
    boolean canGoOn() {
        return came.canGoOn() && (!(speed.site() instanceof Site.SageMaker) || isAway());
    }

    /** Whether it may go on in the cloud, where nobody has heard its end yet. */
    boolean isAway() {
        return speed.site() instanceof Site.SageMaker && came == RunOutcome.BROKEN_OFF && !speed.at().rehearsed() && speed.at().cloudJob().isPresent();
    }

    /** What is to be said of a run that has not finished. */
    Optional<Outcome> told() {
        return switch (came) {
            case FINISHED -> Optional.empty();
            case RUNNING -> Optional.of(new Outcome(Texts.of("training.came.running"), false, ""));
            case STOPPED -> Optional.of(new Outcome(Texts.of(canGoOn() ? "training.came.stopped" : "training.came.stopped.only"), false, ""));
            case BROKEN_OFF -> Optional.of(failed(brokenOff()));
            case FAILED -> Optional.of(failed(whyFailed()));
        };
    }

    private String brokenOff() {
        if (isAway()) {
            return Texts.of("training.came.away");
        }
        return Texts.of(canGoOn() ? "training.came.brokenOff" : "training.came.brokenOff.only");
    }

    private String whyFailed() {
        if (!canGoOn()) {
            return Texts.of("training.came.failed.only", reason).strip();
        }
        return reason.isEmpty() ? Texts.of("training.came.failed") : Texts.of("training.came.failed.why", reason);
    }

    private Outcome failed(String sentence) {
        return new Outcome(sentence, true, sentence + "\n" + folder + "\n" + job);
    }
}
