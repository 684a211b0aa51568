package loupe.cloud.rehearsal;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * How long the rehearsal lets people wait: as users of the service report, times a factor.
 *
 * @param factor   1 for the real experience, 0 for none
 * @param patience how long a host has between SIGTERM and SIGKILL
 */
record Waits(double factor, Duration patience) {

    /** The service waits for so long before it kills (its documentation of StopTrainingJob). */
    static final Duration PATIENCE = Duration.ofSeconds(120);

    /** Until machines are there; from the click to the first epoch users report 4 to 8 min. */
    static final Duration STARTING = Duration.ofSeconds(180);
    /** The image and the data. */
    static final Duration DOWNLOADING = Duration.ofSeconds(60);
    static final Duration UPLOADING = Duration.ofSeconds(15);
    /** Until an endpoint answers, on an instance and without one. */
    static final Duration ENDPOINT = Duration.ofSeconds(510);
    static final Duration SERVERLESS = Duration.ofSeconds(120);

    /** Waits, unless {@code stopped} comes or has come first. */
    void pause(Duration reported, CountDownLatch stopped) throws InterruptedException {
        stopped.await((long) (reported.toMillis() * factor), TimeUnit.MILLISECONDS);
    }
}
