package loupe.training.tuning;

import java.nio.file.Path;
import java.util.Optional;

/** What a tuning tells while it runs: one {@link Begun}, any number of trials' news, exactly one {@link Ended}. */
public sealed interface TuningEvent {

    /** The last event, whatever happens. */
    sealed interface Ended extends TuningEvent {}

    /** It begins, or goes on with what was kept. */
    record Begun(TuningJob job, Progress kept) implements TuningEvent {}

    /** A trial starts. @param run its folder */
    record TrialBegun(Trial trial, Path run) implements TuningEvent {}

    /** An epoch of a trial is over. */
    record TrialReported(Trial trial) implements TuningEvent {}

    /** A trial is over. */
    record TrialOver(Trial trial) implements TuningEvent {}

    /** The budget is spent, or there is nothing left to try. @param best empty where no trial had a result */
    record Finished(Progress progress, Optional<Best> best) implements Ended {}

    /** The learner stopped it; what was found is kept, and the same tuning can go on. */
    record Stopped(Progress progress, Optional<Best> best) implements Ended {}

    /** It could not go on. @param reason a sentence */
    record Failed(String reason) implements Ended {}

    /** The winner as a run. @param run its folder @param test what came of the test pictures; empty where they were not used */
    record Best(Trial trial, Path run, Optional<Double> test) {}
}
