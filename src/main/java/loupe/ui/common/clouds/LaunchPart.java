package loupe.ui.common.clouds;

/** What a learner says of a launch in words. */
public enum LaunchPart {

    /** The ARN of the role that a job works as. */
    ROLE,
    /** Where files go. */
    BUCKET,
    /** The container's. */
    IMAGE,
    /** What a training or an endpoint is called. */
    NAME,
    /** What a tuning is called. */
    TUNING_NAME
}
