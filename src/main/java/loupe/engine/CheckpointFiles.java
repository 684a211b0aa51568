package loupe.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import loupe.data.BadInputException;
import loupe.data.ClassCounts;
import loupe.network.NetworkSpec;
import loupe.network.Parameters;
import loupe.storage.Checkpoints;
import loupe.storage.WholeCheckpoint;
import loupe.training.TrainerState;

/** Where a training's checkpoints go. */
interface CheckpointFiles {

    /** Keeps nothing and has nothing: another worker keeps what all have learned. */
    CheckpointFiles NONE = new CheckpointFiles() {
        @Override
        public void saveWeights(long step, Parameters weights) {}

        @Override
        public void saveState(TrainerState state) {}

        @Override
        public void saveNewest(Parameters weights) {}

        @Override
        public void saveConfusion(long step, ClassCounts counts) {}

        @Override
        public Optional<WholeCheckpoint> newestWhole(NetworkSpec network) {
            return Optional.empty();
        }

        @Override
        public Optional<String> initialSha256() {
            return Optional.empty();
        }
    };

    /** Keeps the weights after {@code step} batches. */
    void saveWeights(long step, Parameters weights) throws IOException;

    /** Keeps what training needs to go on from {@code state.step()}. */
    void saveState(TrainerState state) throws IOException;

    /** Replaces the weights that a window follows. */
    void saveNewest(Parameters weights) throws IOException;

    /** Keeps what the validation pictures were taken for after {@code step} batches, in place of what was kept before. */
    void saveConfusion(long step, ClassCounts counts) throws IOException;

    /** The newest from which the training of {@code network} goes on; empty where it begins. */
    Optional<WholeCheckpoint> newestWhole(NetworkSpec network) throws IOException;

    /** The hash of the weights after no batch; empty where they are not there any more. */
    Optional<String> initialSha256() throws IOException;

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

            @Override
            public void saveConfusion(long step, ClassCounts counts) throws IOException {
                checkpoints.saveConfusion(step, counts);
            }

            @Override
            public Optional<WholeCheckpoint> newestWhole(NetworkSpec network) throws IOException {
                return checkpoints.newestWhole(network, damaged -> { });
            }

            @Override
            public Optional<String> initialSha256() throws IOException {
                try {
                    return checkpoints.steps().contains(0L) ? Optional.of(checkpoints.weights(0).sha256()) : Optional.empty();
                } catch (BadInputException e) {
                    return Optional.empty();
                }
            }
        };
    }
}
