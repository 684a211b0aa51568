package loupe.engine;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import loupe.data.Augmenter;
import loupe.data.LabelledImages;
import loupe.training.TrainingJob;

/**
 * The training pictures as a job's augmentation changes them, batch by batch in an epoch's order. A thread of its own
 * works some batches ahead of the training. What it makes depends on seed, epoch and picture only, so a training repeats
 * whoever is quicker.
 */
final class AugmentedPictures implements AutoCloseable {

    private static final int AHEAD = 6;

    private final LabelledImages pictures;
    private final int area;
    private final int size;
    private final int batches;
    private final Augmenter augmenter;
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().name("augmentation").daemon().factory());
    /** One a batch that is ahead, and the one that was handed out last. */
    private final byte[][] slots;
    private final Deque<CompletableFuture<byte[]>> ahead = new ArrayDeque<>();
    private int[] order = {};
    private int epoch;
    private int next;

    AugmentedPictures(LabelledImages pictures, TrainingJob job) {
        this.pictures = pictures;
        area = pictures.rows() * pictures.columns();
        size = job.settings().batch();
        batches = pictures.count() / size;
        augmenter = new Augmenter(job.augmentation(), job.seed());
        slots = new byte[AHEAD + 1][size * area];
    }

    void beginEpoch(int newEpoch, int[] newOrder) {
        forget();
        epoch = newEpoch;
        order = newOrder;
        next = 0;
        fill();
    }

    /** The pixels of batch {@code batch}, which stay until the next call. */
    byte[] batch(int batch) {
        if (batch != next) {
            forget();
            next = batch;
            fill();
        }
        next++;
        byte[] pixels = ahead.remove().join();
        fill();
        return pixels;
    }

    /** One thread does what it was told in order, so a slot that is used anew is not written any more by what was told before. */
    private void forget() {
        ahead.forEach(batch -> batch.cancel(false));
        ahead.clear();
    }

    private void fill() {
        while (ahead.size() < AHEAD && next + ahead.size() < batches) {
            int batch = next + ahead.size();
            int now = epoch;
            int[] rows = order;
            ahead.add(CompletableFuture.supplyAsync(() -> augmented(batch, now, rows), thread));
        }
    }

    private byte[] augmented(int batch, int now, int[] rows) {
        byte[] slot = slots[batch % slots.length];
        for (int i = 0; i < size; i++) {
            int picture = rows[batch * size + i];
            augmenter.augment(pictures.pixels(), picture * area, now, picture, slot, i * area);
        }
        return slot;
    }

    @Override
    public void close() {
        forget();
        thread.shutdownNow();
    }
}
