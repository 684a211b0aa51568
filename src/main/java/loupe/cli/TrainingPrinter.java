package loupe.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import loupe.storage.EventCodec;
import loupe.storage.Resumption;
import loupe.training.Divergence;
import loupe.training.TrainingEvent;
import loupe.training.TrainingJob;
import loupe.training.TrainingLines;

/** Prints a run's events as they come: the workshop's lines, or one JSON document a line. */
final class TrainingPrinter implements Consumer<TrainingEvent> {

    private final Console console;
    private final TrainingLines lines;
    private final boolean json;
    private final List<TrainingEvent.EpochDone> epochs = new ArrayList<>();
    private Optional<String> before = Optional.empty();
    private Optional<TrainingJob> job = Optional.empty();
    private final CompletableFuture<TrainingEvent.Ended> end = new CompletableFuture<>();

    TrainingPrinter(Console console, int logInterval, boolean json) {
        this.console = console;
        this.lines = new TrainingLines(logInterval);
        this.json = json;
    }

    /** Says nothing of what was told before a run broke off, and counts it. */
    void followOn(Resumption resumption) {
        resumption.earlier().forEach(event -> {
            lines.of(event);
            note(event);
        });
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
        note(event);
        if (event instanceof TrainingEvent.Ended ended) {
            remark(ended).ifPresent(console::say);
            end.complete(ended);
        }
    }

    private void note(TrainingEvent event) {
        switch (event) {
            case TrainingEvent.Started started -> job = Optional.of(started.job());
            case TrainingEvent.EpochDone done -> epochs.add(done);
            case TrainingEvent other -> { }
        }
    }

    /** What is to be said of an end. */
    private Optional<String> remark(TrainingEvent.Ended ended) {
        return ended instanceof TrainingEvent.Failed failed ? Optional.of(failed.reason())
                : job.flatMap(known -> Divergence.remark(known, epochs));
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
