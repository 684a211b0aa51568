package loupe.process;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import loupe.data.BadInputException;
import loupe.storage.RunFolder;
import loupe.storage.RunLock;
import loupe.training.TrainingEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds the end of a run whose process left without telling one, and puts it into the run's journal. The process is gone by then. */
final class Departure {

    private static final Logger LOG = LoggerFactory.getLogger(Departure.class);
    /** What can be done with a run of which something is kept. */
    static final String RESUME = " Resume it, or choose the other engine.";
    private static final String TRY = " Try again, or choose the other engine.";

    private final RunFolder run;
    /** How the run ended before it went on. */
    private final Optional<TrainingEvent.Ended> before;

    /** Made before the process begins. */
    Departure(RunFolder run) {
        this.run = run;
        before = journal();
    }

    /** It ended with {@code code}. @param stopped whether the learner had asked it to @param seconds of training that were told */
    TrainingEvent.Ended died(int code, boolean stopped, double seconds) {
        Optional<TrainingEvent.Ended> told = journal().filter(end -> !before.equals(Optional.of(end)));
        if (told.isPresent()) {
            return told.get();
        }
        if (stopped) {
            return lastCheckpoint(seconds).orElseGet(() -> failed("The training was stopped before it had saved anything. Its log is "
                    + run.log() + "."));
        }
        return failed("The training process ended without a result (exit code " + code + "). What it had saved is in " + run.path()
                + "; its log is " + run.log() + "." + RESUME);
    }

    TrainingEvent.Ended neverReported(Duration limit) {
        return failed("The training process did not report within " + limit.toSeconds() + " seconds and was ended. Its log is "
                + run.log() + "." + TRY);
    }

    TrainingEvent.Ended neverStarted(IOException fault) {
        return failed("The training process could not be started (" + fault.getMessage() + "). Is there enough memory?");
    }

    TrainingEvent.Ended garbage(String line) {
        return failed("The training process said what is no event (\"" + (line.length() > 60 ? line.substring(0, 60) + "…" : line)
                + "\") and was ended. What it had saved is in " + run.path() + "; its log is " + run.log() + "." + TRY);
    }

    TrainingEvent.Ended failed(String reason) {
        return kept(new TrainingEvent.Failed(reason));
    }

    private Optional<TrainingEvent.Ended> lastCheckpoint(double seconds) {
        try {
            List<Long> steps = run.checkpoints().steps();
            if (steps.isEmpty()) {
                return Optional.empty();
            }
            String hash = run.checkpoints().weights(steps.getLast()).sha256();
            return Optional.of(kept(new TrainingEvent.Stopped(steps.getLast(), hash, seconds)));
        } catch (IOException | BadInputException e) {
            return Optional.of(failed("The training was stopped and what it had saved cannot be read: " + e.getMessage()));
        }
    }

    private Optional<TrainingEvent.Ended> journal() {
        try {
            return run.ended();
        } catch (BadInputException e) {
            LOG.warn("The journal of a dead training cannot be read: {}", e.getMessage());
            return Optional.empty();
        }
    }

    private TrainingEvent.Ended kept(TrainingEvent.Ended end) {
        try (RunLock lock = RunLock.take(run.path())) {
            run.append(end);
        } catch (BadInputException e) {
            LOG.info("Somebody else went on meanwhile: {}", e.getMessage());
        } catch (IOException e) {
            LOG.warn("The end of {} could not be written", run.path(), e);
        }
        return end;
    }
}
