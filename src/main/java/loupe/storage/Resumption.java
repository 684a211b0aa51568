package loupe.storage;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import loupe.data.BadInputException;
import loupe.training.RecommenderJob;
import loupe.training.TrainingEvent;
import loupe.training.TrainingJob;

/**
 * Where a run that broke off goes on: after its newest whole checkpoint, from its start only where there is none, as a
 * recommender's always does.
 *
 * @param step    batches that are done by then
 * @param earlier what was told up to there, which stays; all of it once in the order in which it came
 * @param notes   a sentence for each newer checkpoint that is damaged
 */
public record Resumption(long step, List<TrainingEvent> earlier, List<String> notes) {

    public Resumption {
        earlier = List.copyOf(earlier);
        notes = List.copyOf(notes);
    }

    /** Where {@code run} goes on as it is now on disk. Nobody may be training it meanwhile; see {@link RunLock}. */
    public static Resumption of(RunFolder run) throws BadInputException {
        try {
            return switch (run.job()) {
                case TrainingJob job -> of(run, job);
                case RecommenderJob job -> new Resumption(0, List.of(), List.of());
            };
        } catch (IOException e) {
            throw new BadInputException(run.path() + " cannot be read (" + e.getClass().getSimpleName() + ").", e);
        }
    }

    private static Resumption of(RunFolder run, TrainingJob job) throws BadInputException, IOException {
        List<String> notes = new ArrayList<>();
        long step = run.checkpoints().newestWhole(job.network(), notes::add).map(whole -> whole.state().step()).orElse(0L);
        return new Resumption(step, earlier(run, step), notes);
    }

    /** The batches of the whole run, as far as its start was told. */
    public Optional<Long> steps() {
        return started().map(begun -> begun.job().settings().steps(begun.batchesPerEpoch()));
    }

    /** How the run began; empty where that was never told. */
    public Optional<TrainingEvent.Started> started() {
        return startOf(earlier);
    }

    private static Optional<TrainingEvent.Started> startOf(List<TrainingEvent> events) {
        return events.stream().filter(TrainingEvent.Started.class::isInstance).map(TrainingEvent.Started.class::cast).findFirst();
    }

    private static List<TrainingEvent> earlier(RunFolder run, long step) throws BadInputException, IOException {
        List<TrainingEvent> all = run.events();
        Optional<TrainingEvent.Started> started = startOf(all);
        if (started.isEmpty()) {
            return List.of();
        }
        Until until = new Until(step, started.get());
        List<TrainingEvent> earlier = new ArrayList<>(List.of(started.get()));
        all.stream().flatMap(until::part).forEach(earlier::add);
        earlier.addAll(until.untold(run.checkpoints().steps(), all));
        return earlier;
    }

    /** What belongs to the first {@code step} batches. An epoch that ends with the last of them is told when training goes on. */
    private record Until(long step, TrainingEvent.Started start) {

        Stream<TrainingEvent> part(TrainingEvent event) {
            return switch (event) {
                case TrainingEvent.Started started -> Stream.empty();
                case TrainingEvent.BatchesDone done -> part(done);
                case TrainingEvent.EpochDone done -> Stream.<TrainingEvent>of(done).filter(epoch ->
                        start.job().settings().stepsAfter(done.epoch(), start.batchesPerEpoch()) < step);
                case TrainingEvent.CheckpointSaved saved -> Stream.<TrainingEvent>of(saved).filter(kept -> saved.step() <= step);
                case TrainingEvent.LayersMoved moved -> Stream.<TrainingEvent>of(moved).filter(kept -> moved.step() <= step);
                case TrainingEvent.OfRecommender told -> Stream.empty();
                case TrainingEvent.Ended ended -> Stream.empty();
            };
        }

        private Stream<TrainingEvent> part(TrainingEvent.BatchesDone done) {
            long before = (long) done.epoch() * start.batchesPerEpoch() + done.firstBatch() - 1;
            int count = (int) Math.min(done.batches().size(), step - before);
            return count <= 0 ? Stream.empty() : Stream.of(new TrainingEvent.BatchesDone(done.epoch(), done.firstBatch(),
                    done.batches().subList(0, count), done.seconds()));
        }

        /** Checkpoints that reached the disk, and whose process died before it could say so. */
        private List<TrainingEvent> untold(List<Long> kept, List<TrainingEvent> all) {
            List<Long> told = all.stream().filter(TrainingEvent.CheckpointSaved.class::isInstance)
                    .map(event -> ((TrainingEvent.CheckpointSaved) event).step()).toList();
            return kept.stream().filter(there -> there <= step && !told.contains(there))
                    .<TrainingEvent>map(there -> new TrainingEvent.CheckpointSaved(
                            (int) (Math.max(0, there - 1) / start.batchesPerEpoch()), there, Checkpoints.file(there))).toList();
        }
    }
}
