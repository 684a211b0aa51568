package loupe.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import loupe.storage.JsonText;
import loupe.training.tuning.Progress;
import loupe.training.tuning.Trial;
import loupe.training.tuning.TuningEvent;
import loupe.training.tuning.TuningJob;

/** Prints a tuning as it goes: a line a trial and the winner, or one JSON document at the end. */
final class TuningPrinter implements Consumer<TuningEvent> {

    private final Console console;
    private final boolean json;
    private final TuningJob job;
    private final IntFunction<Path> runs;
    private int code = ExitCode.FAILED;

    /** @param runs the folder of a trial by its number */
    TuningPrinter(Console console, boolean json, TuningJob job, IntFunction<Path> runs) {
        this.console = console;
        this.json = json;
        this.job = job;
        this.runs = runs;
    }

    /** The exit code, once it is over. */
    int code() {
        return code;
    }

    @Override
    public void accept(TuningEvent event) {
        switch (event) {
            case TuningEvent.Begun begun -> begun(begun.kept());
            case TuningEvent.TrialOver over -> trial(over.trial());
            case TuningEvent.TrialBegun _, TuningEvent.TrialReported _ -> { }
            case TuningEvent.Finished end -> end(end.progress(), end.best(), end.best().isPresent() ? ExitCode.DONE : ExitCode.FAILED);
            case TuningEvent.Stopped end -> end(end.progress(), end.best(), ExitCode.STOPPED);
            case TuningEvent.Failed end -> console.say(end.reason());
        }
    }

    private void begun(Progress kept) {
        long over = kept.trials().stream().filter(Trial::isOver).count();
        if (over > 0) {
            console.say("Going on after " + over + (over == 1 ? " trial." : " trials."));
        }
    }

    private void trial(Trial trial) {
        tell("trial " + trial.number() + ": " + switch (trial.state()) {
            case Trial.Running _ -> "running";
            case Trial.Finished end -> figure(trial) + ", " + trial.proposal().assignment().text() + share(trial) + seconds(end.seconds());
            case Trial.EndedEarly end -> figure(trial) + ", " + trial.proposal().assignment().text() + share(trial) + ", ended early"
                    + seconds(end.seconds());
            case Trial.Failed failed -> "no result, " + trial.proposal().assignment().text() + share(trial) + ". " + failed.reason();
        });
    }

    private void end(Progress progress, Optional<TuningEvent.Best> best, int end) {
        code = end;
        if (json) {
            console.print(JsonText.line(TuningDocument.of(job, progress, best, runs)));
        } else {
            best.ifPresent(winner -> console.print("best: trial " + winner.trial().number() + ", " + figure(winner.trial()) + ", "
                    + winner.trial().proposal().assignment().text() + winner.test().map(accuracy ->
                            String.format(Locale.ROOT, ", test accuracy=%.6f", accuracy)).orElse("") + ", run " + winner.run()));
        }
        if (best.isEmpty()) {
            console.say("No trial has a result.");
        }
    }

    private void tell(String line) {
        if (json) {
            console.say(line);
        } else {
            console.print(line);
        }
    }

    private String figure(Trial trial) {
        return trial.result().isPresent() ? String.format(Locale.ROOT, "%s=%.6f", job.objective().word(), trial.result().getAsDouble())
                : job.objective().word() + " is no number";
    }

    private String share(Trial trial) {
        return trial.proposal().share() == 1 ? "" : String.format(Locale.ROOT, ", %.2f epochs", trial.proposal().epochs(job.base()));
    }

    private static String seconds(double seconds) {
        return String.format(Locale.ROOT, " (%.1f s)", seconds);
    }
}
