package loupe.engine;

import com.sun.jna.Pointer;
import java.lang.foreign.MemorySegment;
import loupe.data.LabelledImages;
import loupe.network.Shape;

/**
 * The training pictures in MXNet's memory, handed out batch by batch in an epoch's order. Java copies them, row by row, while MXNet
 * is at the batches before: as an operation of MXNet's it would hold those up.
 */
final class MxPictures implements MxBatches {

    private final MxCalls calls;
    private final MemorySegment ink;
    private final LabelledImages pictures;
    private final int batch;
    private final int[] shape;
    private final int pixels;
    private final float[] labels;
    private int[] order = {};

    /** @param images [count, pixels], kept by somebody else @param pictures the same @param batch pictures in a batch @param input what a network takes of each */
    MxPictures(MxCalls calls, Pointer images, LabelledImages pictures, int batch, Shape input) {
        this.calls = calls;
        this.pictures = pictures;
        this.batch = batch;
        pixels = pictures.rows() * pictures.columns();
        ink = calls.memory(images, pictures.count() * pixels);
        shape = MxBatches.shape(batch, input);
        labels = new float[batch];
    }

    @Override
    public void beginEpoch(int epoch, int[] newOrder) {
        order = newOrder;
    }

    @Override
    public Pointer[] batch(int number) {
        Pointer images = calls.array(MxCalls.FLOAT32, shape);
        MemorySegment room = calls.memory(images, batch * pixels);
        long row = (long) pixels * Float.BYTES;
        for (int i = 0; i < batch; i++) {
            int picture = order[number * batch + i];
            MemorySegment.copy(ink, picture * row, room, i * row, row);
            labels[i] = pictures.label(picture);
        }
        return new Pointer[] {images, calls.array(labels, batch)};
    }

    @Override
    public void close() {
        // All its memory is somebody else's.
    }
}
