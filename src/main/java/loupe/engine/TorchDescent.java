package loupe.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.List;
import java.util.stream.IntStream;
import loupe.network.NetworkSpec;
import loupe.network.Parameters;

/** How PyTorch finds the gradient of a network. Owned by one thread. */
interface TorchDescent {

    /** What one batch gives. @param gradients of its mean loss, one a trained weight, in the weights' order */
    record Slope(NDArray logits, List<NDArray> gradients) {}

    /** The weights and running averages, in the network's order. The trained ones are to be moved in place. */
    List<NDArray> weights();

    /** What the network in use answers: [batch, classes], in the scope of {@code images}. */
    NDArray logits(NDArray images);

    /** What each layer gives in training, in the order of {@link Runaway#layers}. */
    List<NDArray> outputs(NDArray images, List<NDArray> masks);

    /**
     * The way down at a batch.
     *
     * @param targets [batch, classes]: 1 / batch at the right class, else 0
     * @param masks   what dropout does, in the order of {@link DropoutMasks}
     * @param scope   takes all that is made on the way; {@code images} and {@code targets} belong to it
     */
    Slope slope(NDArray images, NDArray targets, List<NDArray> masks, NDManager scope);

    /** Clears what {@link #slope} left in the weights. */
    void clear();

    /** The values of an array that belongs to weight {@code index}, in the order of {@link Parameters}. */
    float[] values(int index, NDArray array);

    /** The places of what is trained among the parameters of {@code network}. */
    static IntStream trained(NetworkSpec network) {
        List<NetworkSpec.NamedShape> all = network.parameters();
        return IntStream.range(0, all.size()).filter(i -> all.get(i).shape().trained());
    }

    /** A new array with the values of {@code array}, laid out like its weight. */
    NDArray array(Parameters.Array array);

    /** By hand for batches of {@code batch} where all layers are dense and trained, else by PyTorch's own record of what it did. */
    static TorchDescent of(NetworkSpec network, Parameters initial, int batch, NDManager home) {
        return DenseDescent.suits(network)
                ? new DenseDescent(network, initial, batch, home)
                : new TapeDescent(network, initial, home);
    }
}
