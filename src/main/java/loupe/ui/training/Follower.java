package loupe.ui.training;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import loupe.data.BadInputException;
import loupe.data.KnownSet;
import loupe.network.Parameters;
import loupe.storage.Checkpoints;
import loupe.training.TrainingEvent;
import loupe.training.TrainingJob;
import loupe.ui.common.Threads;

/** Brings the newest weights of one run to the desk's card: read off the screen's thread, only the newest, never after the end. */
final class Follower {

    /** Between two checkpoints the weights are looked at about once in this time of the run. */
    private static final double SECONDS = 1;

    private final TrainingJob job;
    private final Path folder;
    private final LiveCard card;
    private final Threads threads;
    private final AtomicBoolean asked = new AtomicBoolean();
    private double last;
    private boolean over;

    Follower(TrainingJob job, Path folder, LiveCard card, Threads threads) {
        this.job = job;
        this.folder = folder;
        this.card = card;
        this.threads = threads;
    }

    void take(TrainingEvent event) {
        switch (event) {
            case TrainingEvent.OfRecommender other -> { }
            case TrainingEvent.Started started -> { }
            case TrainingEvent.BatchesDone done -> lookAfter(done.seconds());
            case TrainingEvent.EpochDone done -> { }
            case TrainingEvent.CheckpointSaved saved -> look();
            case TrainingEvent.LayersMoved moved -> { }
            case TrainingEvent.Finished finished -> end();
            case TrainingEvent.Stopped stopped -> end();
            case TrainingEvent.Failed failed -> drop();
        }
    }

    private void lookAfter(double seconds) {
        if (seconds - last >= SECONDS) {
            last = seconds;
            look();
        }
    }

    private void look() {
        if (!asked.getAndSet(true)) {
            threads.background().execute(this::read);
        }
    }

    /** One at a time, so that the weights reach the screen in their order. */
    private synchronized void read() {
        asked.set(false);
        try {
            new Checkpoints(folder).newest().ifPresent(weights -> threads.screen().execute(() -> put(weights)));
        } catch (BadInputException fault) {
            System.getLogger("loupe.ui.training").log(System.Logger.Level.WARNING, "The newest weights cannot be read.", fault);
        }
    }

    private void put(Parameters weights) {
        if (!over) {
            List<String> names = KnownSet.classNamesOf(job.data().name());
            card.put(job.network().name(), job.network(), weights, names);
        }
    }

    private void end() {
        over = true;
        card.end(folder.toString());
    }

    private void drop() {
        over = true;
        card.drop();
    }
}
