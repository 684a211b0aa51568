package loupe.engine;

import java.io.IOException;
import java.nio.file.Path;
import loupe.network.Parameters;
import loupe.storage.Checkpoints;
import loupe.training.TrainerState;

/** Where a training's checkpoints go. */
interface CheckpointFiles {

    /** Keeps the weights after {@code step} batches. */
    void saveWeights(long step, Parameters weights) throws IOException;

    /** Keeps what training needs to go on from {@code state.step()}. */
    void saveState(TrainerState state) throws IOException;

    /** Replaces the weights that a window follows. */
    void saveNewest(Parameters weights) throws IOException;

    /** Those of the run in {@code folder}. */
    static CheckpointFiles in(Path folder) {
        Checkpoints checkpoints = new Checkpoints(folder);
        return new CheckpointFiles() {
            @Override
            public void saveWeights(long step, Parameters weights) throws IOException {
                checkpoints.saveWeights(step, weights);
            }

            @Override
            public void saveState(TrainerState state) throws IOException {
                checkpoints.saveState(state);
            }

            @Override
            public void saveNewest(Parameters weights) throws IOException {
                checkpoints.saveNewest(weights);
            }
        };
    }
}
