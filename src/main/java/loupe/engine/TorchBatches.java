package loupe.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.SparseFormat;
import loupe.data.Augmentation;
import loupe.data.LabelledImages;
import loupe.training.TrainingJob;

/** The training pictures in PyTorch's memory, handed out batch by batch in an epoch's order, as bytes. */
interface TorchBatches extends AutoCloseable {

    /** Begins an epoch. */
    void beginEpoch(int epoch, int[] order);

    /** The pixels of batch {@code batch}, [batch, pixels]. @param rows the pictures' numbers @param scope owns what is made */
    NDArray batch(int batch, NDArray rows, NDManager scope);

    @Override
    void close();

    /** Those of {@code job}. @param resident the same as {@code pictures} in PyTorch's memory */
    static TorchBatches of(TrainingJob job, LabelledImages pictures, Resident.Torch resident) {
        return job.augmentation().equals(Augmentation.NONE) ? new TorchPictures(resident.training())
                : new TorchAugmented(new AugmentedPictures(pictures, job), job.settings().batch());
    }

    /** Rows of {@code all}, as PyTorch looks up embeddings: its quickest way to gather them. */
    static NDArray take(NDArray all, NDArray rows) {
        return rows.getNDArrayInternal().embedding(rows, all, SparseFormat.DENSE).singletonOrThrow();
    }
}
