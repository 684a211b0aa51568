package loupe.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * A stop that is asked for by a signal, or by a file that appears: where processes cannot be asked politely, that is the only way.
 *
 * @param signals also heard
 */
record StopFile(Path file, StopSignals signals) implements StopSignals {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);

    @Override
    public void onStop(Runnable stop) {
        signals.onStop(stop);
        Thread.ofVirtual().name("stop-file").start(() -> await(stop));
    }

    private void await(Runnable stop) {
        try {
            while (!Files.exists(file)) {
                Thread.sleep(BETWEEN_LOOKS);
            }
            stop.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
