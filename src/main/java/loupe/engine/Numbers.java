package loupe.engine;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;

/** Reads arrays that outlive a batch. */
final class Numbers {

    private Numbers() {}

    /**
     * The numbers of {@code array}, wherever it lies. DJL brings an array from a GPU into a scope of its own below the array's, and leaves
     * both there: here they end at once, for the array's scope may last as long as the training.
     */
    static float[] of(NDArray array) {
        if (!array.getDevice().isGpu()) {
            return array.toFloatArray();
        }
        NDArray here = array.toDevice(Device.cpu(), false);
        try (NDManager _ = here.getManager()) {
            return here.toFloatArray();
        }
    }
}
