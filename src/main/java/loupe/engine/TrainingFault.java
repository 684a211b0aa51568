package loupe.engine;

/** Why a training cannot go on: a sentence for the learner. */
sealed class TrainingFault extends Exception permits LossFault {

    private static final long serialVersionUID = 1;

    TrainingFault(String sentence) {
        super(sentence);
    }
}
