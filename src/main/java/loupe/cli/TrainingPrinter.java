package loupe.cli;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import loupe.storage.EventCodec;
import loupe.storage.Resumption;
import loupe.training.TrainingEvent;
import loupe.training.TrainingLines;

/** Prints a run's events as they come: the workshop's lines, or one JSON document a line. */
final class TrainingPrinter implements Consumer<TrainingEvent> {

    private final Console console;
    private final TrainingLines lines;
    private final boolean json;
    private Optional<String> before = Optional.empty();
    private final CompletableFuture<TrainingEvent.Ended> end = new CompletableFuture<>();

    TrainingPrinter(Console console, int logInterval, boolean json) {
        this.console = console;
        this.lines = new TrainingLines(logInterval);
        this.json = json;
    }

    /** Says nothing of what was told before a run broke off, and counts it. */
    void followOn(Resumption resumption) {
        resumption.earlier().forEach(lines::of);
        before = resumption.started().map(TrainingEvent.Started::engineVersion);
    }

    @Override
    public void accept(TrainingEvent event) {
        if (event instanceof TrainingEvent.Started started) {
            compare(started.engineVersion());
        }
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

    private void compare(String now) {
        before.filter(then -> !then.equals(now)).ifPresent(then -> console.say("The run began on " + then + " and goes on on " + now
                + "; its numbers need not be to the last digit those of a run that never broke off."));
    }

    /** Waits for the run's end. */
    TrainingEvent.Ended end() {
        return end.join();
    }
}
