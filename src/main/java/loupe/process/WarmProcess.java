package loupe.process;

import java.nio.file.Path;
import loupe.training.Placement;

/** A process that has loaded the engine of {@code where} and the data in {@code dataFolder} and waits for a job on them. */
record WarmProcess(Wanted wanted, TrainingProcess process, Later idleEnd) {

    /** What a process is warmed for. */
    record Wanted(Path dataFolder, Placement where) {}

    /** Whether it serves a job on {@code other} now. */
    boolean serves(Wanted other) {
        return wanted.equals(other) && process.isAlive();
    }

    void end() {
        idleEnd.cancel();
        process.close();
    }
}
