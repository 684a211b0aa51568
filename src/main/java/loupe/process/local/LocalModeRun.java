package loupe.process.local;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import loupe.data.BadInputException;
import loupe.storage.Temporary;
import loupe.training.TrainingEvent;
import loupe.training.TrainingRun;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One run in local mode: the first container's journal is read as it grows, and one end is told whatever happens to the containers. */
final class LocalModeRun implements TrainingRun, LocalListener {

    private static final Logger LOG = LoggerFactory.getLogger(LocalModeRun.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private final Path folder;
    private final Consumer<? super TrainingEvent> events;
    private final Consumer<String> lines;
    private final JournalTail journal;
    private final CountDownLatch over = new CountDownLatch(1);
    private final CountDownLatch told = new CountDownLatch(1);
    private volatile Optional<LocalEnd> end = Optional.empty();
    private Optional<LocalTraining> containers = Optional.empty();

    LocalModeRun(Path folder, Consumer<? super TrainingEvent> events, Consumer<String> lines) {
        this.folder = folder;
        this.events = events;
        this.lines = lines;
        journal = new JournalTail(folder);
    }

    /** Tells what comes until the containers have ended; then {@code place}, their folders, goes. */
    void follow(LocalTraining training, Path place) {
        containers = Optional.of(training);
        Thread.ofPlatform().name("local-mode").daemon().start(() -> {
            try {
                tellAll();
                Temporary.delete(place);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (IOException e) {
                LOG.warn("{} stays: {}", place, e.toString());
            } finally {
                told.countDown();
            }
        });
    }

    /** Leaves out what the run has told already. Before {@link #follow}. */
    void goOn() throws IOException {
        journal.skip();
    }

    /** Ends before any container began. */
    void fail(String reason) {
        events.accept(new TrainingEvent.Failed(reason));
        told.countDown();
    }

    private void tellAll() throws InterruptedException {
        boolean ended = false;
        boolean last = false;
        while (!ended) {
            try {
                for (TrainingEvent event : journal.more()) {
                    ended = event instanceof TrainingEvent.Ended;
                    if (ended) {
                        over.await();
                    }
                    events.accept(event);
                }
            } catch (IOException | BadInputException e) {
                LOG.warn("The run's journal cannot be read: {}", e.getMessage());
            }
            if (last && !ended) {
                events.accept(new TrainingEvent.Failed(reason()));
                return;
            }
            last = over.await(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private String reason() {
        return switch (end.orElseThrow()) {
            case LocalEnd.Failed failed -> failed.reason();
            case LocalEnd.Completed _ -> "The containers ended without a result. What was saved is in " + folder + ".";
            case LocalEnd.Stopped _ -> "The training was stopped before it had saved anything.";
        };
    }

    @Override
    public void line(String host, String line) {
        lines.accept(host + ": " + line);
    }

    @Override
    public void ended(LocalEnd how) {
        end = Optional.of(how);
        over.countDown();
    }

    @Override
    public Path folder() {
        return folder;
    }

    /** Does nothing: containers are not held up. */
    @Override
    public void pause() {}

    @Override
    public void proceed() {}

    @Override
    public void stop() {
        containers.ifPresent(LocalTraining::stop);
    }

    /** Waits until the end is told. */
    void await() {
        try {
            told.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
