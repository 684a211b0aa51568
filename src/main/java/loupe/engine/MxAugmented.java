package loupe.engine;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import loupe.data.LabelledImages;
import loupe.training.TrainingJob;

/** Augmented pictures: each batch is brought to MXNet as bytes and divided there. */
final class MxAugmented implements MxBatches {

    private final MxCalls calls;
    private final LabelledImages training;
    private final AugmentedPictures pictures;
    private final Pointer inking;
    private final int[] shape;
    private final Memory input = MxCalls.handles(Pointer.NULL);
    private final float[] labels;
    private int[] order = {};

    MxAugmented(MxCalls calls, MxMemory home, TrainingJob job, LabelledImages training) {
        this.calls = calls;
        this.training = training;
        pictures = new AugmentedPictures(training, job);
        inking = home.keepGraph(calls.compile(MxNetwork.inking(), new int[] {0}, new int[] {}));
        shape = MxBatches.shape(job.settings().batch(), job.network().input());
        labels = new float[job.settings().batch()];
    }

    @Override
    public void beginEpoch(int epoch, int[] newOrder) {
        order = newOrder;
        pictures.beginEpoch(epoch, newOrder);
    }

    @Override
    public Pointer[] batch(int batch) {
        Pointer bytes = calls.array(pictures.batch(batch), shape);
        MxProgram.put(input, 0, bytes);
        Pointer images = calls.run(inking, input, 1)[0];
        calls.free(bytes);
        for (int i = 0; i < labels.length; i++) {
            labels[i] = training.label(order[batch * labels.length + i]);
        }
        return new Pointer[] {images, calls.array(labels, labels.length)};
    }

    @Override
    public void close() {
        pictures.close();
    }
}
