package loupe.training.tuning;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import loupe.data.BadInputException;
import loupe.training.Lanes;
import loupe.training.TrainingJob;

/** The trials of a tuning as they stand: every change is kept first and told then. */
final class Trials {

    private final Lanes lanes;
    private final TuningRecord record;
    private final Consumer<? super TuningEvent> events;
    private final LongSupplier nanoTime;
    private final List<Trial> all = new ArrayList<>();
    private Optional<Progress.Tested> tested = Optional.empty();
    private double secondsBefore;
    private long begin;

    Trials(Lanes lanes, TuningRecord record, Consumer<? super TuningEvent> events, LongSupplier nanoTime) {
        this.lanes = lanes;
        this.record = record;
        this.events = events;
        this.nanoTime = nanoTime;
    }

    /** Takes up what was kept of {@code job}; returns the trials that were cut short and have to begin again. */
    List<Integer> open(TuningJob job) throws BadInputException {
        Progress kept = record.kept();
        kept.trials().forEach(trial -> all.add(trial.isOver() ? trial : Trial.begun(trial.number(), trial.proposal())));
        tested = kept.tested();
        secondsBefore = kept.seconds();
        begin = nanoTime.getAsLong();
        events.accept(new TuningEvent.Begun(job, progress()));
        return all.stream().filter(trial -> !trial.isOver()).map(Trial::number).toList();
    }

    List<Trial> all() {
        return List.copyOf(all);
    }

    Trial get(int number) {
        return all.get(number - 1);
    }

    Path run(int number) {
        return record.run(number);
    }

    double seconds() {
        return secondsBefore + (nanoTime.getAsLong() - begin) / 1e9;
    }

    Progress progress() {
        return new Progress(all, seconds(), tested);
    }

    /** Adds a trial of {@code proposal}; it does not run yet. */
    Trial add(Proposal proposal) throws IOException {
        Trial trial = Trial.begun(all.size() + 1, proposal);
        all.add(trial);
        record.keep(progress());
        return trial;
    }

    int running() {
        return lanes.count();
    }

    boolean hasRoomFor(TrainingJob job) {
        return lanes.hasRoomFor(job);
    }

    void start(int number, TrainingJob job) throws BadInputException, IOException, InterruptedException {
        record.clear(number);
        events.accept(new TuningEvent.TrialBegun(get(number), run(number)));
        lanes.start(number, job, run(number));
    }

    Optional<Lanes.Report> next(Duration wait) throws InterruptedException {
        return lanes.next(wait);
    }

    Trial report(int number, double figure) {
        Trial trial = get(number).with(figure);
        all.set(number - 1, trial);
        events.accept(new TuningEvent.TrialReported(trial));
        return trial;
    }

    void end(int number, Trial.State state) throws IOException {
        Trial trial = get(number).with(state);
        all.set(number - 1, trial);
        record.keep(progress());
        events.accept(new TuningEvent.TrialOver(trial));
    }

    /** Keeps what the test pictures said of trial {@code number}. */
    void test(int number, double accuracy) throws IOException {
        tested = Optional.of(new Progress.Tested(number, accuracy));
        record.keep(progress());
    }

    /** Keeps the time that it took. */
    void keep() throws IOException {
        record.keep(progress());
    }

    void stop(int number) {
        lanes.stop(number);
    }

    void stop() {
        lanes.stopAll();
    }
}
