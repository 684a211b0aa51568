package loupe.training.tuning;

import java.io.IOException;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import loupe.data.BadInputException;
import loupe.training.Lanes;
import loupe.training.RunControl;
import loupe.training.TrainingBackend;

/** Runs the trials of a tuning, on the calling thread; each trial is a run of its own on a backend. */
public final class Tuner {

    private final TrainingBackend backend;
    private final WinnerTest test;
    private final LongSupplier memory;
    private final LongSupplier nanoTime;

    /**
     * @param backend  trains; stays open
     * @param test     tries the winner
     * @param memory   the bytes that trainings may take together
     * @param nanoTime as {@link System#nanoTime}
     */
    public Tuner(TrainingBackend backend, WinnerTest test, LongSupplier memory, LongSupplier nanoTime) {
        this.backend = backend;
        this.test = test;
        this.memory = memory;
        this.nanoTime = nanoTime;
    }

    /**
     * Runs {@code job} until its budget is spent, it is stopped or fails; goes on with what {@code record} has kept of it. Returns
     * after the last event and throws nothing.
     *
     * @param events  called on this thread, in order; the last event is a {@link TuningEvent.Ended}
     * @param control asked ten times a second and more often; a pause is not heeded
     */
    public void tune(TuningJob job, TuningRecord record, Consumer<? super TuningEvent> events, RunControl control) {
        events.accept(ended(job, record, events, control));
    }

    private TuningEvent.Ended ended(TuningJob job, TuningRecord record, Consumer<? super TuningEvent> events, RunControl control) {
        if (job.fault().isPresent()) {
            return new TuningEvent.Failed(job.fault().get());
        }
        Trials trials = new Trials(new Lanes(backend, memory.getAsLong()), record, events, nanoTime);
        try {
            return new TuningLoop(job, trials, test, control).run();
        } catch (BadInputException e) {
            return new TuningEvent.Failed(e.getMessage());
        } catch (IOException e) {
            return new TuningEvent.Failed("The tuning's results could not be kept (" + e.getMessage()
                    + "). Is the disk full, or the folder gone? What was kept before is whole; the same tuning goes on from there.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new TuningEvent.Failed("The tuning was interrupted from outside. Start it again; it goes on.");
        } finally {
            trials.stop();
        }
    }
}
