package loupe.ui.training;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import loupe.data.BadInputException;
import loupe.storage.RunFolder;
import loupe.training.TrainingEvent;
import loupe.ui.common.Texts;

/**
 * A run of the workspace in one line.
 *
 * @param title  network and data, for example {@code CNN on Digits}
 * @param date   when it began, for example {@code 24 Nov, 04:15}; empty text where the folder's name does not tell
 * @param last   validation accuracy of the last epoch; {@code best} of the best one; empty before the first epoch
 */
record RunSummary(Path folder, String title, String date, Optional<Double> last, Optional<Double> best) {

    /** The run in {@code folder}. */
    static RunSummary of(Path folder) throws BadInputException {
        RunFolder run = RunFolder.open(folder);
        List<Double> accuracies = run.events().stream().filter(TrainingEvent.EpochDone.class::isInstance)
                .map(event -> ((TrainingEvent.EpochDone) event).validationAccuracy()).toList();
        String title = Texts.of("training.on", run.networkJob().network().name().toUpperCase(Locale.ROOT),
                DataNames.title(run.networkJob().data().name()));
        Optional<Double> last = accuracies.isEmpty() ? Optional.empty() : Optional.of(accuracies.getLast());
        return new RunSummary(folder, title, RunDates.of(folder), last, accuracies.stream().max(Double::compare));
    }

    /** The figures as the list shows them, for example {@code 97.3 %, best 97.4 %}. */
    String figures() {
        return last.map(value -> Texts.of("training.runs.figures", Words.percent(value), Words.percent(best.orElse(value))))
                .orElse(Texts.of("training.runs.none"));
    }
}
