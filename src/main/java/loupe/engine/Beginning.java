package loupe.engine;

import java.io.IOException;
import java.util.Optional;
import loupe.network.Parameters;
import loupe.storage.WholeCheckpoint;
import loupe.training.TrainerState;
import loupe.training.TrainingJob;

/**
 * Where a training begins: at the job's start, or where a training of the same job broke off.
 *
 * @param weights       to begin with
 * @param state         of the training that broke off; empty at the job's start
 * @param initialSha256 of the weights at the job's start
 */
record Beginning(Parameters weights, Optional<TrainerState> state, String initialSha256) {

    /** @throws TrainingFault where the model that the job starts from is needed and gone or another one */
    static Beginning of(TrainingJob job, CheckpointFiles kept, StartingWeights starts) throws TrainingFault, IOException {
        Optional<WholeCheckpoint> newest = kept.newestWhole(job.network());
        if (newest.isEmpty()) {
            Parameters initial = starts.of(job);
            return new Beginning(initial, Optional.empty(), initial.sha256());
        }
        Optional<String> known = kept.initialSha256();
        return new Beginning(newest.get().weights(), Optional.of(newest.get().state()),
                known.isPresent() ? known.get() : starts.of(job).sha256());
    }
}
