package loupe.storage;

/** Which of a run's checkpoints is taken as its model. */
public enum CheckpointChoice {
    /** The last epoch of a finished run, the newest complete checkpoint of any other. */
    LAST,
    /** The epoch with the highest validation accuracy: chosen on the test pictures, unless the run was tried on others, so its figure flatters. */
    BEST;

    /** What a model says of itself that was chosen on the pictures that its accuracy is measured on. */
    public static final String ON_THE_TEST = "chosen on the test pictures";
    /** What a model says of itself whose choice leaves the test pictures unseen. */
    public static final String ON_A_CUT = "chosen on a cut of the training pictures";
}
