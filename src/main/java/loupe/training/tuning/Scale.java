package loupe.training.tuning;

/** How the numbers of a range are spread. */
public enum Scale {
    /** Evenly. */
    LINEAR,
    /** Evenly in their logarithms, as suits a learning rate: from 0.001 to 0.01 is as far as from 0.1 to 1. */
    LOG
}
