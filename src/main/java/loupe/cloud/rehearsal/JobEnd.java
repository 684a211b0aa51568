package loupe.cloud.rehearsal;

/** How the hosts of a job ended. */
sealed interface JobEnd {

    /** All with 0. */
    record Done() implements JobEnd {}

    /** Because someone asked. */
    record Stopped() implements JobEnd {}

    /** Because the job may not run longer. */
    record OutOfTime() implements JobEnd {}

    /** The spot machines were taken away. */
    record Interrupted() implements JobEnd {}

    /** @param reason as the service says it */
    record Failed(String reason) implements JobEnd {}
}
