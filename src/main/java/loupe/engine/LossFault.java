package loupe.engine;

/** The weights have run away: the loss of a batch is no longer a number. */
final class LossFault extends TrainingFault {

    private static final long serialVersionUID = 1;

    private final int epoch;
    private final int batch;

    /** @param epoch from 0 @param batch from 1 within the epoch; one more than there are where the epoch's last step did it */
    LossFault(int epoch, int batch) {
        super(what(epoch, batch) + ". Try a smaller learning rate.");
        this.epoch = epoch;
        this.batch = batch;
    }

    /** The sentence's beginning: what happened, and when. */
    String what() {
        return what(epoch, batch);
    }

    private static String what(int epoch, int batch) {
        return "The loss is no longer a number (epoch " + epoch + ", batch " + batch + ")";
    }

    int epoch() {
        return epoch;
    }

    int batch() {
        return batch;
    }
}
