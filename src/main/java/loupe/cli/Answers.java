package loupe.cli;

import loupe.data.BadInputException;

/** A network's answers, before anything is said of them. */
final class Answers {

    private Answers() {}

    /** @throws BadInputException where a probability is no number: the weights of the network called {@code title} have run away */
    static void check(float[][] rows, String title) throws BadInputException {
        for (float[] row : rows) {
            for (float probability : row) {
                if (Float.isNaN(probability)) {
                    throw new BadInputException("The answers of " + title + " are no numbers: its weights grew too large when it was "
                            + "trained. Train it again with a smaller learning rate.");
                }
            }
        }
    }
}
