package loupe.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.SynchronousQueue;
import loupe.engine.DjlTrainer;
import loupe.storage.Models;
import loupe.storage.Workspace;
import loupe.training.RunControl;
import loupe.training.TrainingEvent;
import loupe.training.TrainingJob;

/**
 * Our own trainer as it stands, its events and its checkpoints on disk included, held between two epochs. Validation is
 * left out of the laps.
 */
final class OurLoop implements TrainingRunner.Loop, RunControl {

    private final SynchronousQueue<Boolean> orders = new SynchronousQueue<>();
    private final SynchronousQueue<Lap> laps = new SynchronousQueue<>();
    private boolean between = true;
    private boolean first = true;
    private double accuracy;
    private Lap.Mark begin = Lap.Mark.now();
    private Lap.Mark lastBatch = begin;
    private Lap.Mark validation = begin;

    OurLoop(TrainingJob job) throws IOException {
        Path run = Files.createTempDirectory("loupe-bench");
        Thread.ofPlatform().daemon().name("training").start(() -> new DjlTrainer(new Models(Workspace.standard(System.getenv()))).train(job, run, this::hear, this));
    }

    @Override
    public Lap epoch() throws InterruptedException {
        orders.put(true);
        return laps.take();
    }

    private void hear(TrainingEvent event) {
        switch (event) {
            case TrainingEvent.BatchesDone done -> lastBatch = Lap.Mark.now();
            case TrainingEvent.EpochDone done -> {
                accuracy = done.trainingAccuracy();
                validation = Lap.Mark.now().minus(lastBatch);
                between = true;
            }
            case TrainingEvent.Ended ended -> {
                System.out.println(ended);
                Runtime.getRuntime().halt(1);
            }
            case TrainingEvent.OfRecommender other -> {}
            case TrainingEvent.Started started -> {}
            case TrainingEvent.CheckpointSaved saved -> {}
            case TrainingEvent.LayersMoved moved -> {}
        }
    }

    @Override
    public void waitWhilePaused() {
        if (!between) {
            return;
        }
        try {
            if (!first) {
                Lap.Mark taken = Lap.Mark.now().minus(begin).minus(validation);
                laps.put(new Lap(taken.seconds(), taken.cpuSeconds(), accuracy));
            }
            orders.take();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        first = false;
        between = false;
        begin = Lap.Mark.now();
    }

    @Override
    public boolean stopRequested() {
        return false;
    }
}
