package loupe.engine;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import loupe.network.Parameters;
import loupe.training.BatchOrder;
import loupe.training.CheckpointRule;
import loupe.training.Hyperparameters;
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

    /** Trains on {@code count} pictures until the last epoch is over or the learner stops it; says which. */
    TrainingEvent.Ended run(int count) throws LossFault, IOException, InterruptedException {
        Hyperparameters settings = job.settings();
        int batches = count / settings.batch();
        long steps = settings.steps(batches);
        long step = 0;
        keep(0, step);
        watch.restart();
        for (int epoch = 0; step < steps; epoch++) {
            learner.beginEpoch(epoch, BatchOrder.of(job.seed(), epoch, count));
            reports.beginEpoch(epoch);
            for (int batch = 0; batch < batches && step < steps; batch++) {
                watch.pauseWith(control);
                if (control.stopRequested()) {
                    return stopped(epoch, step);
                }
                learner.step(batch, settings.learningRate() * settings.schedule().factor(step, steps));
                step++;
                tellAndKeep(epoch, step);
            }
            reports.tell();
            reports.endEpoch(learner.validate());
            keep(epoch, step);
        }
        Parameters last = learner.parameters();
        double seconds = watch.seconds();
        flush(step, last);
        return new TrainingEvent.Finished(last.sha256(), seconds);
    }

    private void tellAndKeep(int epoch, long step) throws LossFault, IOException {
        if (CheckpointRule.isDue(step)) {
            reports.tell();
            keep(epoch, step);
        } else if (reports.isDue()) {
            reports.tell();
            follow(epoch, step);
        }
        tellWritten();
    }

    private TrainingEvent.Stopped stopped(int epoch, long step) throws LossFault, IOException, InterruptedException {
        reports.tell();
        keep(epoch, step);
        double seconds = watch.seconds();
        Parameters last = learner.parameters();
        flush(step, last);
        return new TrainingEvent.Stopped(step, last.sha256(), seconds);
    }

    private void keep(int epoch, long step) throws LossFault {
        if (step != savedStep) {
            remember(epoch, step);
            checkpoints.save(epoch, kept.weights(), kept.state());
            savedStep = step;
            if (newest.isDue()) {
                writeNewest(step, kept.weights());
            }
        }
    }

    private void remember(int epoch, long step) throws LossFault {
        kept = new Runaway.Kept(weights(epoch),
                new TrainerState(step, reports.lossSum(), reports.rightSum(), learner.optimizerState()));
    }

    /** The last weights that were seen to be numbers. */
    Runaway.Kept kept() {
        return kept;
    }

    private void follow(int epoch, long step) throws LossFault {
        if (newest.isDue() && checkpoints.isIdle()) {
            remember(epoch, step);
            writeNewest(step, kept.weights());
        }
    }

    private void writeNewest(long step, Parameters weights) {
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

    private void flush(long step, Parameters last) throws IOException, InterruptedException {
        if (newest.lacks(step)) {
            writeNewest(step, last);
        }
        checkpoints.flush();
        tellWritten();
    }

    private void tellWritten() throws IOException {
        checkpoints.written().forEach(events);
    }
}
