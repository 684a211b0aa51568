package loupe.storage;

/**
 * What the learner says of a run.
 *
 * @param star whether it stands out
 * @param note in the learner's own words; may be empty
 */
public record RunMark(boolean star, String note) {

    /** Nothing. */
    public static final RunMark NONE = new RunMark(false, "");
}
