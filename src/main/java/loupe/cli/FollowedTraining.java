package loupe.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import loupe.training.TrainingBackend;
import loupe.training.TrainingEvent;
import loupe.training.TrainingRun;

/** A training that the command line follows to its end; a signal stops it. */
record FollowedTraining(Services services, Console console, StopSignals signals) {

    /** @param libtorch for jobs on the GPU @param begin starts it with {@code printer} */
    TrainingEvent.Ended follow(Optional<Path> libtorch, TrainingPrinter printer, Function<TrainingBackend, TrainingRun> begin) {
        return follow(() -> services.backend(libtorch), printer, begin);
    }

    /** @param where makes the place where it happens */
    TrainingEvent.Ended follow(Supplier<TrainingBackend> where, TrainingPrinter printer, Function<TrainingBackend, TrainingRun> begin) {
        try (TrainingBackend backend = where.get()) {
            TrainingRun run = begin.apply(backend);
            signals.onStop(() -> {
                console.say("Stopping; what was learned is kept.");
                run.stop();
            });
            return printer.end();
        }
    }
}
