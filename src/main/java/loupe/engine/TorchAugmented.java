package loupe.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.nio.ByteBuffer;

/** Augmented pictures. @param size of a batch */
record TorchAugmented(AugmentedPictures pictures, int size) implements TorchBatches {

    @Override
    public void beginEpoch(int epoch, int[] order) {
        pictures.beginEpoch(epoch, order);
    }

    @Override
    public NDArray batch(int batch, NDArray rows, NDManager scope) {
        byte[] pixels = pictures.batch(batch);
        return scope.create(ByteBuffer.wrap(pixels), new Shape(size, pixels.length / size), DataType.UINT8);
    }

    @Override
    public void close() {
        pictures.close();
    }
}
