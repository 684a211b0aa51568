package loupe.engine;

/** Why a training cannot go on: a sentence for the learner. */
final class TrainingFault extends Exception {

    private static final long serialVersionUID = 1;

    TrainingFault(String sentence) {
        super(sentence);
    }

    /** The weights have run away. @param epoch from 0 @param batch from 1 within the epoch */
    static TrainingFault notANumber(int epoch, int batch) {
        return new TrainingFault("The loss is no longer a number (epoch " + epoch + ", batch " + batch
                + "). Try a smaller learning rate.");
    }
}
