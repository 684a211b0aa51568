package loupe.storage;

/** Which of a run's checkpoints is taken as its model. */
public enum CheckpointChoice {
    /** The last epoch of a finished run, the newest complete checkpoint of any other. */
    LAST,
    /** The epoch with the highest validation accuracy: chosen on the test pictures, so its figure flatters. */
    BEST
}
