package loupe.cli;

import loupe.training.TrainingEvent;

/** What the process says at its end. Scripts rely on these numbers. */
final class ExitCode {

    static final int DONE = 0;
    static final int WRONG_USAGE = 2;
    static final int BAD_INPUT = 3;
    static final int FAILED = 4;
    static final int STOPPED = 5;

    private ExitCode() {}

    /** The number for a training that ended so. */
    static int of(TrainingEvent.Ended end) {
        return switch (end) {
            case TrainingEvent.Finished finished -> DONE;
            case TrainingEvent.Stopped stopped -> STOPPED;
            case TrainingEvent.Failed failed -> FAILED;
        };
    }
}
