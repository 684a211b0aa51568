package loupe.cli;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import loupe.storage.EventCodec;
import loupe.training.TrainingEvent;
import loupe.training.TrainingLines;

/** Prints a run's events as they come: the workshop's lines, or one JSON document a line. */
final class TrainingPrinter implements Consumer<TrainingEvent> {

    private final Console console;
    private final TrainingLines lines;
    private final boolean json;
    private final CompletableFuture<TrainingEvent.Ended> end = new CompletableFuture<>();

    TrainingPrinter(Console console, int logInterval, boolean json) {
        this.console = console;
        this.lines = new TrainingLines(logInterval);
        this.json = json;
    }

    @Override
    public void accept(TrainingEvent event) {
        if (json) {
            console.print(EventCodec.line(event));
        } else {
            lines.of(event).forEach(console::print);
        }
        if (event instanceof TrainingEvent.Failed failed) {
            console.say(failed.reason());
        }
        if (event instanceof TrainingEvent.Ended ended) {
            end.complete(ended);
        }
    }

    /** Waits for the run's end. */
    TrainingEvent.Ended end() {
        return end.join();
    }
}
