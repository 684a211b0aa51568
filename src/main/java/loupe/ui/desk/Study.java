package loupe.ui.desk;

import loupe.inference.Classifier;

/**
 * Work with a network of the desk that is done piece by piece between its answers, so that these never wait for more than
 * one piece. A study that has been replaced is dropped between two pieces.
 */
@FunctionalInterface
public interface Study {

    /** Does the next piece, of at most about 10 ms; says whether there is more to do. On the desk's worker. */
    boolean step(Classifier network);
}
