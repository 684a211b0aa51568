package loupe.storage;

import java.nio.file.Path;
import java.util.List;
import loupe.training.TrainingEvent;

/** How far a run came. */
public enum RunOutcome {
    /** A process trains it now. */
    RUNNING,
    /** It has no end and nobody trains it: its process was killed, or the power went. */
    BROKEN_OFF,
    FINISHED,
    STOPPED,
    FAILED;

    /** The word for it. */
    public String word() {
        return Fields.word(this).replace('-', ' ');
    }

    /** Whether it can go on. */
    public boolean canGoOn() {
        return this == BROKEN_OFF || this == STOPPED || this == FAILED;
    }

    static RunOutcome of(Path folder, List<TrainingEvent> events) {
        return events.stream().filter(TrainingEvent.Ended.class::isInstance).findFirst().map(ended -> switch ((TrainingEvent.Ended) ended) {
            case TrainingEvent.Finished finished -> FINISHED;
            case TrainingEvent.Stopped stopped -> STOPPED;
            case TrainingEvent.Failed failed -> FAILED;
        }).orElseGet(() -> RunLock.isTaken(folder) ? RUNNING : BROKEN_OFF);
    }
}
