package loupe.ui.experiments;

import java.util.List;
import java.util.Optional;
import loupe.storage.RunOutcome;
import loupe.training.TrainingJob;
import loupe.ui.common.Texts;

/** Trains again, or on, what is chosen. On the screen's thread. */
record Repeating(Beginnings beginnings) {

    /** The one of {@code chosen} that can be trained again; empty where it is none or several, or a recommender's. */
    static Optional<Experiment> repeatable(List<Experiment> chosen) {
        return chosen.size() == 1 && chosen.getFirst().run().job() instanceof TrainingJob ? Optional.of(chosen.getFirst()) : Optional.empty();
    }

    /** The one of {@code chosen} that can be trained on: it is finished. */
    static Optional<Experiment> extensible(List<Experiment> chosen) {
        return repeatable(chosen).filter(run -> run.run().outcome() == RunOutcome.FINISHED);
    }

    /** Trains it again. Returns what keeps it from that; empty text for nothing. */
    String again(List<Experiment> chosen) {
        return repeatable(chosen).map(run -> run.run().job() instanceof TrainingJob job && beginnings.again(job, run.run().folder())
                ? "" : Texts.of("experiments.busy")).orElse("");
    }

    /** Trains it on. @param more epochs, as they were typed */
    String trainOn(List<Experiment> chosen, String more) {
        Optional<Double> epochs = number(more);
        return epochs.isEmpty() ? Texts.of("experiments.more.wrong") : extensible(chosen).map(run ->
                run.run().job() instanceof TrainingJob job && beginnings.trainOn(job, run.run().folder(), epochs.get())
                        ? "" : Texts.of("experiments.busy")).orElse("");
    }

    private static Optional<Double> number(String typed) {
        try {
            return Optional.of(Double.valueOf(typed.strip())).filter(number -> number > 0 && number <= 10_000);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
