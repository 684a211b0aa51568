package loupe.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import loupe.data.BadInputException;
import loupe.training.Job;
import loupe.training.TrainingEvent;

/**
 * A run at a glance: what a list of runs needs and no more, so that hundreds are read at once.
 *
 * @param folder  of the run; its name is the run's id
 * @param began   when it was made
 * @param outcome how far it came
 * @param epochs  whole epochs that were told
 * @param figures by their names: a network's last and best validation accuracy, or what a recommender was measured by last
 * @param seconds of training; empty before the first epoch
 * @param reason  why it failed, in a sentence; empty text where it did not
 * @param mark    what the learner says of it
 */
public record RunDigest(Path folder, Job job, Instant began, RunOutcome outcome, int epochs, Map<String, Double> figures,
                        OptionalDouble seconds, String reason, RunMark mark) {

    public static final String LAST = "validation accuracy";
    public static final String BEST = "best validation accuracy";

    /** The name of its folder, by which the commands know it. */
    public String id() {
        return String.valueOf(folder.getFileName());
    }

    /** That of the run in {@code folder}. */
    public static RunDigest of(Path folder) throws BadInputException {
        RunFolder run = RunFolder.open(folder);
        List<TrainingEvent> events = figured(run);
        Map<String, Double> figures = new LinkedHashMap<>();
        OptionalDouble seconds = OptionalDouble.empty();
        String reason = "";
        int epochs = 0;
        for (TrainingEvent event : events) {
            switch (event) {
                case TrainingEvent.EpochDone done -> {
                    figures.put(LAST, done.validationAccuracy());
                    seconds = OptionalDouble.of(done.seconds());
                    epochs = done.epoch() + 1;
                }
                case TrainingEvent.Measured measured -> {
                    figures.putAll(measured.figures());
                    seconds = OptionalDouble.of(measured.seconds());
                    epochs = measured.epoch() + 1;
                }
                case TrainingEvent.Failed failed -> reason = failed.reason();
                case TrainingEvent other -> { }
            }
        }
        Figures.best(events).ifPresent(best -> figures.put(BEST, best.validationAccuracy()));
        return new RunDigest(run.path(), run.job(), began(run.path()), RunOutcome.of(run.path(), events), epochs, figures, seconds,
                reason, run.mark());
    }

    /** The epochs and the end: from the figures where the run has ended, for they are short, else from the journal. */
    private static List<TrainingEvent> figured(RunFolder run) throws BadInputException {
        try {
            Optional<List<TrainingEvent>> gathered = run.figures();
            return gathered.isPresent() ? gathered.get() : run.events();
        } catch (BadInputException damaged) {
            return run.events();
        }
    }

    private static Instant began(Path folder) {
        try {
            return Files.getLastModifiedTime(folder.resolve(RunFolder.JOB)).toInstant();
        } catch (IOException e) {
            return Instant.EPOCH;
        }
    }
}
