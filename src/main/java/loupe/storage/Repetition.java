package loupe.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import loupe.data.BadInputException;
import loupe.training.Device;
import loupe.training.JobFacts;
import loupe.training.Start;
import loupe.training.TrainingEvent;

/**
 * What became of a run that was trained again.
 *
 * @param same     whether all that both told is the same, bit for bit
 * @param sentence says how far that was compared, or where they part and why
 */
public record Repetition(boolean same, String sentence) {

    /** Of {@code again}, where its job is that of {@code first}; empty where it is another. */
    public static Optional<Repetition> of(RunFolder first, RunFolder again) throws BadInputException {
        return JobFacts.of(first.job()).equals(JobFacts.of(again.job()))
                ? Optional.of(new Pair(first, Course.of(first), again, Course.of(again)).compared()) : Optional.empty();
    }

    /** Figures and what they are of, for example of {@code batch 3 of epoch 1}. */
    private record Told(String place, Object figures) {}

    /** What a run told, without its times. */
    private record Course(List<Told> told, String initialSha256, String engineVersion, Optional<TrainingEvent.Ended> end) {

        static Course of(RunFolder run) throws BadInputException {
            List<Told> told = new ArrayList<>();
            String initial = "";
            String engine = "";
            for (TrainingEvent event : run.events()) {
                switch (event) {
                    case TrainingEvent.Started started -> {
                        initial = started.initialSha256();
                        engine = started.engineVersion();
                    }
                    case TrainingEvent.RecommenderStarted started -> {
                        initial = started.initialSha256();
                        engine = started.engineVersion();
                    }
                    case TrainingEvent.BatchesDone done -> batches(done, told);
                    case TrainingEvent.EpochDone done -> told.add(new Told("the end of epoch " + (done.epoch() + 1),
                            List.of(done.trainingLoss(), done.trainingAccuracy(), done.validationLoss(), done.validationAccuracy())));
                    case TrainingEvent.Measured measured ->
                            told.add(new Told("the end of epoch " + (measured.epoch() + 1), measured.figures()));
                    case TrainingEvent other -> { }
                }
            }
            return new Course(told, initial, engine, run.ended());
        }

        private static void batches(TrainingEvent.BatchesDone done, List<Told> told) {
            for (int i = 0; i < done.batches().size(); i++) {
                told.add(new Told("batch " + (done.firstBatch() + i) + " of epoch " + (done.epoch() + 1), done.batches().get(i)));
            }
        }

        Optional<String> sha256() {
            return end.flatMap(ended -> switch (ended) {
                case TrainingEvent.Finished finished -> Optional.of(finished.parametersSha256());
                case TrainingEvent.Stopped stopped -> Optional.<String>empty();
                case TrainingEvent.Failed failed -> Optional.<String>empty();
            });
        }
    }

    private record Pair(RunFolder first, Course one, RunFolder again, Course other) {

        Repetition compared() {
            int common = Math.min(one.told().size(), other.told().size());
            for (int i = 0; i < common; i++) {
                if (!one.told().get(i).equals(other.told().get(i))) {
                    return parted("they part at " + one.told().get(i).place());
                }
            }
            return common == 0 ? new Repetition(false, "One of the two runs has told nothing yet that could be compared.") : alike(common);
        }

        private Repetition alike(int common) {
            Optional<String> end = one.sha256();
            if (end.isPresent() && other.sha256().isPresent()) {
                return end.equals(other.sha256()) ? new Repetition(true, "The same as in " + name() + ", bit for bit: every figure, and the weights at "
                        + "the end (" + Start.brief(end.get()) + ").") : parted("every figure is the same and the weights at the end are not");
            }
            return new Repetition(true, "The same as in " + name() + ", bit for bit, as far as both went: to " + one.told().get(common - 1).place()
                    + ".");
        }

        private String name() {
            return String.valueOf(first.path().toAbsolutePath().getFileName());
        }

        private Repetition parted(String where) {
            return new Repetition(false, "Not the same as in " + name() + ": " + where + ". " + why());
        }

        private String why() {
            List<String> reasons = new ArrayList<>();
            if (!one.initialSha256().equals(other.initialSha256())) {
                reasons.add("They did not start from the same numbers (" + Start.brief(one.initialSha256()) + " and "
                        + Start.brief(other.initialSha256()) + ").");
            }
            if (!one.engineVersion().equals(other.engineVersion())) {
                reasons.add("One was computed by " + one.engineVersion() + ", the other by " + other.engineVersion() + ".");
            }
            if (again.job().where().device() == Device.GPU) {
                reasons.add("A GPU need not add numbers in the same order each time.");
            } else if (again.job().where().threads() > 1) {
                reasons.add("With " + again.job().where().threads() + " threads sums need not be added in the same order each time; "
                        + "with 1 thread they are.");
            }
            return reasons.isEmpty() ? "Nothing that a run records explains it." : String.join(" ", reasons);
        }
    }
}
