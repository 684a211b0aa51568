package loupe.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.List;
import loupe.network.NetworkSpec;
import loupe.network.Parameters;

/** How PyTorch finds the gradient of a network. Owned by one thread. */
interface TorchDescent {

    /** What one batch gives. @param gradients of its mean loss, one a weight, in the weights' order */
    record Slope(NDArray logits, List<NDArray> gradients) {}

    /** The weights, to be moved in place. */
    List<NDArray> weights();

    /** [batch, classes], in the scope of {@code images}. */
    NDArray logits(NDArray images);

    /**
     * The way down at a batch.
     *
     * @param targets [batch, classes]: 1 / batch at the right class, else 0
     * @param scope   takes all that is made on the way; {@code images} and {@code targets} belong to it
     */
    Slope slope(NDArray images, NDArray targets, NDManager scope);

    /** Clears what {@link #slope} left in the weights. */
    void clear();

    /** The values of an array that belongs to weight {@code index}, in the order of {@link Parameters}. */
    float[] values(int index, NDArray array);

    /** By hand for batches of {@code batch} where all layers are dense, else by PyTorch's own record of what it did. */
    static TorchDescent of(NetworkSpec network, Parameters initial, int batch, NDManager home) {
        return DenseDescent.suits(network)
                ? new DenseDescent(network, initial, batch, home)
                : new TapeDescent(network, initial, home);
    }
}
