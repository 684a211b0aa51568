package loupe.engine;

import java.util.List;
import java.util.Optional;
import loupe.network.Parameters;
import loupe.training.LayerMove;
import loupe.training.TrainerState;
import loupe.training.TrainingEvent;

/** A network being trained on one engine. Owned by the thread that opened it; all its native memory dies with it. */
interface Learner extends AutoCloseable {

    /** Begins epoch {@code epoch} (from 0): batch {@code b} consists of the pictures {@code order[b * size]} to {@code order[(b + 1) * size - 1]}. */
    void beginEpoch(int epoch, int[] order);

    /** Queues one step down the gradient of batch {@code batch} (from 0); may return before it is done. @param rate learning rate of this step */
    void step(int batch, double rate);

    /** The same step, and how far it moved each trained layer; waits until it is done. */
    List<LayerMove> measuredStep(int batch, double rate);

    /** Loss and accuracy of every step since the last call, in order; waits until they are done. */
    List<TrainingEvent.Batch> outcomes();

    /** The network's mean loss and accuracy on the test pictures, without dropout and with running averages; changes nothing. */
    default Score validate() {
        return validate(new Answers(0));
    }

    /** The same. @param answers counts what each picture is taken for */
    Score validate(Answers answers);

    /** A copy of the weights and running averages after the last step, without any padding. */
    Parameters parameters();

    /** A copy of the optimiser's arrays for what is trained, named {@code <parameter>.<array>}. */
    Parameters optimizerState();

    /** Goes on after {@code state.step()} steps with the optimiser's arrays of then; the weights are those it was opened with. */
    void restore(TrainerState state);

    /**
     * From now on trains together with {@code peers}: takes over the first one's weights and optimiser, takes its own share of the
     * batches, and steps along the mean of all gradients.
     *
     * @param own what this one was restored to
     * @return where the first one stands, and so all; empty at the start
     * @throws IllegalStateException where the engine is not MXNet
     */
    default Optional<TrainerState> join(Peers peers, Optional<TrainerState> own) {
        throw new IllegalStateException("Several workers train together with MXNet only.");
    }

    /**
     * The largest size of the numbers that each layer gives for batch {@code batch} with the present weights, in the
     * order of {@link Runaway#layers}; infinite where one is infinite or not a number.
     */
    float[] layerSizes(int batch);

    @Override
    void close();
}
