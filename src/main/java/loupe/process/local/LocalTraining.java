package loupe.process.local;

import java.nio.file.Path;

/** A job in local mode under way. Safe from any thread. */
public interface LocalTraining {

    /** The folder of {@code host} that stands for {@code /opt/ml}, for example {@code algo-1}'s. */
    Path ml(String host);

    /** The folder of the first container. */
    default Path ml() {
        return ml("algo-1");
    }

    /**
     * Asks every container to end and to keep what it has; one that has not ended after 120 seconds is killed, as Amazon
     * SageMaker does. Returns at once; a second call does nothing.
     */
    void stop();

    /** Ends every container at once, whatever it does. Returns at once. */
    void kill();

    /** Waits until it is over. @throws InterruptedException where the wait is interrupted */
    LocalEnd await() throws InterruptedException;
}
