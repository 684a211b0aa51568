package loupe.engine;

import java.util.List;
import loupe.network.Parameters;
import loupe.training.TrainingEvent;

/** A network being trained on one engine. Owned by the thread that opened it; all its native memory dies with it. */
interface Learner extends AutoCloseable {

    /** Begins an epoch: batch {@code b} consists of the pictures {@code order[b * size]} to {@code order[(b + 1) * size - 1]}. */
    void beginEpoch(int[] order);

    /** Queues one step down the gradient of batch {@code batch} (from 0); may return before it is done. @param rate learning rate of this step */
    void step(int batch, double rate);

    /** Loss and accuracy of every step since the last call, in order; waits until they are done. */
    List<TrainingEvent.Batch> outcomes();

    /** The network's mean loss and accuracy on the test pictures; changes nothing. */
    Score validate();

    /** A copy of the weights after the last step, without any padding. */
    Parameters parameters();

    /** A copy of the optimiser's arrays, named {@code <parameter>.<array>}. */
    Parameters optimizerState();

    @Override
    void close();
}
