package loupe.engine;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import loupe.network.Parameters;
import loupe.training.BatchOrder;
import loupe.training.CheckpointRule;
import loupe.training.Hyperparameters;
import loupe.training.LayerMove;
import loupe.training.RunControl;
import loupe.training.TrainerState;
import loupe.training.TrainingEvent;
import loupe.training.TrainingJob;

/** The training itself: epochs of batches, a step each, and what is told and kept on the way. */
final class TrainingLoop {

    private final TrainingJob job;
    private final Learner learner;
    private final CheckpointWriter checkpoints;
    private final Consumer<? super TrainingEvent> events;
    private final RunControl control;
    private final Stopwatch watch = new Stopwatch(System::nanoTime);
    private final Reports reports;
    private final NewestPace newest = new NewestPace(watch);
    private Runaway.Kept kept;
    /** Batches done since the start of the run. */
    private long step;
    private long savedStep = -1;

    TrainingLoop(TrainingJob job, Learner learner, CheckpointWriter checkpoints,
                 Consumer<? super TrainingEvent> events, RunControl control) {
        this.job = job;
        this.learner = learner;
        this.checkpoints = checkpoints;
        this.events = events;
        this.control = control;
        kept = new Runaway.Kept(new Parameters(List.of()), new TrainerState(0, 0, 0, new Parameters(List.of())));
        reports = new Reports(learner, watch, events);
    }

    /**
     * Trains on {@code count} pictures, with {@code batches} steps an epoch, until the last epoch is over or the learner stops it; says which.
     *
     * @param from what the learner was restored to; an epoch that ends just there is tried on the validation pictures first
     */
    TrainingEvent.Ended run(int count, int batches, Optional<TrainerState> from) throws LossFault, IOException, InterruptedException {
        step = from.map(TrainerState::step).orElse(0L);
        int epoch = (int) (Math.max(0, step - 1) / batches);
        int batch = (int) (step - (long) epoch * batches);
        begin(epoch, batch, from);
        do {
            learner.beginEpoch(epoch, BatchOrder.of(job.seed(), epoch, count));
            if (!train(epoch, batch, batches)) {
                return stopped(epoch);
            }
            reports.tell();
            Answers answers = new Answers(job.network().classes());
            reports.endEpoch(learner.validate(answers));
            answers.counts().ifPresent(counts -> checkpoints.saveConfusion(step, counts));
            keep(epoch);
            epoch++;
            batch = 0;
            reports.beginEpoch(epoch);
        } while (step < job.settings().steps(batches));
        Parameters last = learner.parameters();
        double seconds = watch.seconds();
        flush(last);
        return new TrainingEvent.Finished(last.sha256(), seconds);
    }

    private void begin(int epoch, int batch, Optional<TrainerState> from) throws LossFault {
        if (from.isPresent()) {
            TrainerState state = from.get();
            reports.goOn(epoch, batch, state.lossSum(), state.rightSum());
            remember(epoch);
            savedStep = step;
        } else {
            reports.beginEpoch(epoch);
            keep(epoch);
        }
        watch.restartAt(from.map(TrainerState::seconds).orElse(0.0));
    }

    /** The rest of an epoch from batch {@code first}. Returns whether it was not stopped. */
    private boolean train(int epoch, int first, int batches) throws LossFault, IOException {
        Hyperparameters settings = job.settings();
        long steps = settings.steps(batches);
        for (int batch = first; batch < batches && step < steps; batch++) {
            watch.pauseWith(control);
            if (control.stopRequested()) {
                return false;
            }
            step(batch, settings.learningRate() * settings.schedule().factor(step, steps));
            tellAndKeep(epoch);
        }
        return true;
    }

    private void step(int batch, double rate) {
        step++;
        if (step % TrainingEvent.LayersMoved.EVERY == 0) {
            List<LayerMove> moves = learner.measuredStep(batch, rate);
            if (!moves.isEmpty()) {
                reports.moved(new TrainingEvent.LayersMoved(step, moves, watch.seconds()));
            }
        } else {
            learner.step(batch, rate);
        }
    }

    private void tellAndKeep(int epoch) throws LossFault, IOException {
        if (CheckpointRule.isDue(step)) {
            reports.tell();
            keep(epoch);
        } else if (reports.isDue()) {
            reports.tell();
            follow(epoch);
        }
        tellWritten();
    }

    private TrainingEvent.Stopped stopped(int epoch) throws LossFault, IOException, InterruptedException {
        reports.tell();
        keep(epoch);
        double seconds = watch.seconds();
        Parameters last = learner.parameters();
        flush(last);
        return new TrainingEvent.Stopped(step, last.sha256(), seconds);
    }

    private void keep(int epoch) throws LossFault {
        if (step != savedStep) {
            remember(epoch);
            checkpoints.save(epoch, kept.weights(), kept.state());
            savedStep = step;
            if (newest.isDue()) {
                writeNewest(kept.weights());
            }
        }
    }

    private void remember(int epoch) throws LossFault {
        kept = new Runaway.Kept(weights(epoch),
                new TrainerState(step, reports.lossSum(), reports.rightSum(), watch.seconds(), learner.optimizerState()));
    }

    /** The last weights that were seen to be numbers. */
    Runaway.Kept kept() {
        return kept;
    }

    private void follow(int epoch) throws LossFault {
        if (newest.isDue() && checkpoints.isIdle()) {
            remember(epoch);
            writeNewest(kept.weights());
        }
    }

    private void writeNewest(Parameters weights) {
        checkpoints.saveNewest(weights);
        newest.written(step);
    }

    /** The weights, if they are numbers: the last step's loss may have been one and its weights not. */
    private Parameters weights(int epoch) throws LossFault {
        Parameters weights = learner.parameters();
        if (!Runaway.finite(weights)) {
            throw new LossFault(epoch, reports.told() + 1);
        }
        return weights;
    }

    private void flush(Parameters last) throws IOException, InterruptedException {
        if (newest.lacks(step)) {
            writeNewest(last);
        }
        checkpoints.flush();
        tellWritten();
    }

    private void tellWritten() throws IOException {
        checkpoints.written().forEach(events);
    }
}
