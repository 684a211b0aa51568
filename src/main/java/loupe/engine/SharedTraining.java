package loupe.engine;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import loupe.training.RunControl;
import loupe.training.TrainerState;
import loupe.training.TrainingEvent;
import loupe.training.TrainingJob;

/**
 * A worker's part of a training that several share. Each takes every N-th batch; all take the same steps, one after the other along the
 * mean of all gradients, so that N workers with batches of b pictures step as one would with batches of N·b.
 *
 * @param count  training pictures
 * @param events hears of this worker's own batches
 */
record SharedTraining(TrainingJob job, int count, Learner learner, CheckpointWriter checkpoints, Consumer<? super TrainingEvent> events) {

    /** Trains until all are at the end or stop. @param engine what computes */
    TrainingEvent.Ended run(Membership membership, Beginning beginning, String engine, RunControl control)
            throws TrainingFault, IOException, InterruptedException {
        int batches = count / job.settings().batch() / membership.count();
        if (batches == 0) {
            throw new TrainingFault(membership.count() + " workers with a batch of " + job.settings().batch() + " each need more than the "
                    + count + " training pictures that there are. Use a smaller batch, or fewer instances.");
        }
        Peers peers = Peers.meet(membership, control);
        Optional<TrainerState> from = learner.join(peers, beginning.state());
        events.accept(new TrainingEvent.Started(job, batches, job.network().parameterCount(), beginning.initialSha256(),
                engine + ", worker " + (membership.rank() + 1) + " of " + membership.count()));
        TrainingEvent.Ended end = new TrainingLoop(job, learner, checkpoints, events, peers.control()).run(count, batches, from);
        String sha256 = learner.parameters().sha256();
        if (!peers.part(sha256)) {
            throw new TrainingFault("The workers ended with different weights; worker " + (membership.rank() + 1) + " of " + membership.count()
                    + " has those with the hash " + sha256 + ". Do all run the same version of Loupe on the same data?");
        }
        return end;
    }
}
