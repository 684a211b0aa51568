package loupe.engine;

import com.sun.jna.Pointer;
import java.util.Arrays;
import java.util.stream.IntStream;
import loupe.data.Augmentation;
import loupe.data.LabelledImages;
import loupe.network.Shape;
import loupe.training.TrainingJob;

/** The training pictures as MXNet takes them, handed out batch by batch in an epoch's order. */
interface MxBatches extends AutoCloseable {

    /** Begins an epoch; may wait for the one before. */
    void beginEpoch(int epoch, int[] order);

    /** The images and the labels of batch {@code batch}: two new arrays. */
    Pointer[] batch(int batch);

    @Override
    void close();

    /** Those of {@code job}. @param resident the same as {@code pictures} in MXNet's memory */
    static MxBatches of(TrainingJob job, LabelledImages pictures, Resident.Mx resident, MxCalls calls, MxMemory home) {
        if (!job.augmentation().equals(Augmentation.NONE)) {
            return new MxAugmented(calls, home, job, pictures);
        }
        return new MxPictures(calls, resident.training(), pictures, job.settings().batch(), job.network().input());
    }

    /** {@code count} examples of {@code input}: the dimensions of the array that holds them. */
    static int[] shape(int count, Shape input) {
        return IntStream.concat(IntStream.of(count), Arrays.stream(input.dimensions())).toArray();
    }
}
