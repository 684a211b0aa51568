package loupe.engine;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.util.Arrays;
import java.util.stream.IntStream;
import loupe.data.LabelledImages;

/** The training pictures in MXNet's memory, handed out batch by batch in an epoch's order. */
final class MxPictures implements MxBatches {

    private final MxCalls calls;
    private final Pointer order;
    private final Pointer[] rows;
    private final int batch;
    private final Pointer gathering;
    private final Memory inputs;

    /** @param images [count, ...] @param pictures the same @param batch pictures in a batch */
    MxPictures(MxCalls calls, MxMemory home, Pointer images, LabelledImages pictures, int batch) {
        this.calls = calls;
        this.batch = batch;
        float[] labels = new float[pictures.count()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = pictures.label(i);
        }
        int batches = pictures.count() / batch;
        order = home.keep(calls.array(MxCalls.INT32, batches * batch));
        rows = IntStream.range(0, batches)
                .mapToObj(b -> home.keep(calls.slice(order, b * batch, (b + 1) * batch))).toArray(Pointer[]::new);
        gathering = home.keepGraph(calls.compile(MxNetwork.gathering(), new int[] {1}, new int[] {0, 2}));
        inputs = MxCalls.handles(images, order, home.keep(calls.array(labels, labels.length)));
    }

    @Override
    public void beginEpoch(int epoch, int[] newOrder) {
        calls.set(order, Arrays.copyOf(newOrder, rows.length * batch));
    }

    @Override
    public Pointer[] batch(int batch) {
        inputs.setPointer(Native.POINTER_SIZE, rows[batch]);
        return calls.run(gathering, inputs, 3);
    }

    @Override
    public void close() {
        // All its memory is the learner's.
    }
}
