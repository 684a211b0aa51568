package loupe.export;

/** How much is written. */
public enum Form {
    /** A program that reads MNIST's four files, trains with the given settings and prints its accuracy after each epoch. */
    COMPLETE,
    /** The network by itself, to be put into a program of one's own. */
    NETWORK
}
