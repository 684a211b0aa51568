package loupe.engine;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import loupe.data.ClassCounts;
import loupe.network.NetworkSpec;
import loupe.network.Parameters;
import loupe.storage.WholeCheckpoint;
import loupe.training.TrainerState;

/** Checkpoints in memory. */
class RememberedCheckpoints implements CheckpointFiles {

    record Weights(long step, Parameters parameters) {}

    final List<Weights> weights = new CopyOnWriteArrayList<>();
    final List<ClassCounts> confusions = new CopyOnWriteArrayList<>();
    final List<TrainerState> states = new CopyOnWriteArrayList<>();
    final List<Parameters> newest = new CopyOnWriteArrayList<>();

    @Override
    public void saveWeights(long step, Parameters parameters) {
        weights.add(new Weights(step, parameters));
    }

    @Override
    public void saveState(TrainerState state) {
        states.add(state);
    }

    @Override
    public void saveNewest(Parameters parameters) {
        newest.add(parameters);
    }

    @Override
    public void saveConfusion(long step, ClassCounts counts) {
        confusions.add(counts);
    }

    /** The last state with its weights. */
    @Override
    public Optional<WholeCheckpoint> newestWhole(NetworkSpec network) {
        return states.isEmpty() ? Optional.empty() : weights.stream().filter(kept -> kept.step() == states.getLast().step())
                .map(kept -> new WholeCheckpoint(kept.parameters(), states.getLast())).findFirst();
    }

    @Override
    public Optional<String> initialSha256() {
        return weights.stream().filter(kept -> kept.step() == 0).map(kept -> kept.parameters().sha256()).findFirst();
    }
}
