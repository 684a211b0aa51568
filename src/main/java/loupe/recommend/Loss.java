package loupe.recommend;

import java.util.Locale;

/** What a network of two towers is trained to make small. */
public enum Loss {
    /** The squared error of the stars. */
    SQUARED,
    /** Cross-entropy of the film that was rated among all films. */
    SOFTMAX,
    /** The same among the films of the batch. */
    IN_BATCH,
    /** The same among it and four films by chance. */
    SAMPLED,
    /** The workshop's: absolute error of the cosine distance, three films of the batch in another order as counterexamples. */
    COSINE;

    /** As the command line and the files write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
