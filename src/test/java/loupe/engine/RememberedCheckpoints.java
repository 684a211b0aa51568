package loupe.engine;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import loupe.network.Parameters;
import loupe.training.TrainerState;

/** Checkpoints in memory. */
class RememberedCheckpoints implements CheckpointFiles {

    record Weights(long step, Parameters parameters) {}

    final List<Weights> weights = new CopyOnWriteArrayList<>();
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
}
