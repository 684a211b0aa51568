package loupe.ui.training;

import loupe.ui.common.Texts;

/**
 * How far a run is.
 *
 * @param epoch           from 1; {@code batch} likewise, 0 before the first
 * @param epochs          how many begin: the last may be cut
 * @param batches         in this epoch
 * @param share           the part of the whole run that is done, from 0 to 1
 * @param imagesPerSecond 0 where not yet known
 * @param secondsLeft     about; negative where not yet known
 */
record Progress(int epoch, int epochs, int batch, int batches, double share, double imagesPerSecond, long secondsLeft) {

    /** For example {@code epoch 4 of 10}. */
    String epochText() {
        return Texts.of("training.progress.epoch", epoch, epochs);
    }

    String batchText() {
        return Texts.of("training.progress.batch", Words.count(batch), Words.count(batches));
    }

    /** Empty text where not yet known. */
    String speedText() {
        return imagesPerSecond > 0 ? Texts.of("training.progress.speed", Words.figures(imagesPerSecond)) : "";
    }

    /** Empty text where not yet known. */
    String leftText() {
        return secondsLeft < 0 ? "" : Texts.of("training.progress.left", Words.clock(secondsLeft));
    }
}
