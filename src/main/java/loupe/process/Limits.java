package loupe.process;

import java.time.Duration;

/**
 * How long things may take.
 *
 * @param connect from the start of a process to its first word
 * @param stop    from a stop to the end; then the process is killed
 * @param idle    how long a warmed process waits for a job
 */
record Limits(Duration connect, Duration stop, Duration idle) {

    static final Limits STANDARD = new Limits(Duration.ofSeconds(30), Duration.ofMillis(900), Duration.ofMinutes(5));
}
