package loupe.ui.tuning;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import loupe.data.BadInputException;
import loupe.storage.TuningFolder;
import loupe.training.RunControl;
import loupe.training.tuning.TuningEvent;
import loupe.training.tuning.TuningJob;
import loupe.ui.common.Texts;

/** One tuning on its way, off the screen's thread. Safe from any thread. */
final class TuningRun implements RunControl {

    private final TuningWork work;
    private final TuningJob job;
    private final Optional<Path> before;
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile boolean stop;
    private volatile Optional<Path> folder = Optional.empty();

    /** @param before the folder of the same tuning that was stopped */
    TuningRun(TuningWork work, TuningJob job, Optional<Path> before) {
        this.work = work;
        this.job = job;
        this.before = before;
    }

    TuningJob job() {
        return job;
    }

    /** Where it is kept; empty before it begins. */
    Optional<Path> folder() {
        return folder;
    }

    /** Tunes to its end on this thread. Whatever goes wrong ends as {@code Failed}. */
    void run(Consumer<TuningEvent> told) {
        try {
            Path place = before.isPresent() ? before.get() : work.workspace().newTuning(job.base().network().name() + "-" + job.base().data().name());
            folder = Optional.of(place);
            try (TuningFolder kept = TuningFolder.open(place, job)) {
                work.tuner().tune(job, kept, told, this);
            }
        } catch (BadInputException e) {
            told.accept(new TuningEvent.Failed(e.getMessage()));
        } catch (IOException e) {
            told.accept(new TuningEvent.Failed(Texts.of("tuning.fault.folder", work.workspace().home(), e.getClass().getSimpleName())));
        } catch (RuntimeException | LinkageError e) {
            System.getLogger("loupe.ui.tuning").log(System.Logger.Level.WARNING, "A tuning broke off.", e);
            told.accept(new TuningEvent.Failed(Texts.of("tuning.fault", e)));
        } finally {
            over.countDown();
        }
    }

    void stop() {
        stop = true;
    }

    /** Waits until it is over. */
    CountDownLatch over() {
        return over;
    }

    @Override
    public boolean stopRequested() {
        return stop;
    }

    @Override
    public void waitWhilePaused() {}
}
