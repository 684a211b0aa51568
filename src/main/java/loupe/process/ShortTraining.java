package loupe.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import loupe.data.BadInputException;
import loupe.network.NetworkSpec;
import loupe.network.Presets;
import loupe.storage.EventCodec;
import loupe.storage.RunFolder;
import loupe.storage.RunLock;
import loupe.storage.Temporary;
import loupe.training.DataRef;
import loupe.training.Placement;
import loupe.training.Recipes;
import loupe.training.RunControl;
import loupe.training.Trainer;
import loupe.training.TrainingEvent;
import loupe.training.TrainingJob;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gets a training process ready by doing all that a job does, for a few batches of the labs' networks, in a folder that is thrown
 * away: afterwards the engine and the data are there, its kernels are compiled, and Java has loaded the code of a run's files.
 */
public final class ShortTraining implements Warmup {

    private static final Logger LOG = LoggerFactory.getLogger(ShortTraining.class);
    private static final int BATCHES = 3;

    private final Trainer trainer;

    public ShortTraining(Trainer trainer) {
        this.trainer = trainer;
    }

    @Override
    public void warm(Placement where, Path dataFolder) {
        try {
            Path folder = Temporary.folder("loupe-warm");
            try {
                for (NetworkSpec network : Presets.labs()) {
                    begin(new TrainingJob(network, new DataRef("warm", dataFolder.toString(), ""), Recipes.of(network, "mnist"),
                            Recipes.SEED, where), folder.resolve(network.name()));
                }
            } finally {
                Temporary.delete(folder);
            }
        } catch (BadInputException | IOException | UncheckedIOException e) {
            LOG.info("Not warm: {}", e.toString());
        }
    }

    private void begin(TrainingJob job, Path folder) throws BadInputException, IOException {
        RunFolder.create(folder, job);
        RunFolder run = RunFolder.open(folder);
        AFewBatches few = new AFewBatches(run);
        try (RunLock lock = RunLock.take(folder)) {
            trainer.train(run.job(), folder, few::hear, few);
        }
    }

    /** Wishes the training to stop after a few batches; until then keeps and writes down what it tells. */
    private static final class AFewBatches implements RunControl {

        private final RunFolder run;
        private int told;

        AFewBatches(RunFolder run) {
            this.run = run;
        }

        void hear(TrainingEvent event) {
            if (event instanceof TrainingEvent.BatchesDone) {
                told++;
            }
            try {
                run.append(event);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            LOG.debug("{}", EventCodec.line(event));
        }

        @Override
        public boolean stopRequested() {
            return told >= BATCHES;
        }

        @Override
        public void waitWhilePaused() {}
    }
}
