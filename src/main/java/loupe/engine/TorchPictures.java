package loupe.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;

/** The pictures as they are. @param images all of them, [count, pixels] */
record TorchPictures(NDArray images) implements TorchBatches {

    @Override
    public void beginEpoch(int epoch, int[] order) {
        // The rows of a batch say what is wanted.
    }

    @Override
    public NDArray batch(int batch, NDArray rows, NDManager scope) {
        return TorchBatches.take(images, rows);
    }

    @Override
    public void close() {
        // The pictures outlive the learner.
    }
}
