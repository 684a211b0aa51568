package loupe.labs;

import java.util.Locale;
import loupe.training.Placement;

/** A training that the table wants. @param repeat tells equal trainings apart */
record LabRun(Lab lab, long seed, Placement where, int epochs, int repeat) {

    /** Its name as a file: everything that it is made of. */
    String key() {
        return String.format(Locale.ROOT, "%s-seed%d-%s-%s-%dthreads-%depochs-%d", lab.number, seed,
                where.engine().option(), where.device().name().toLowerCase(Locale.ROOT), where.threads(), epochs, repeat);
    }
}
