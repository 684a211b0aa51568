package loupe.ui.experiments;

import java.nio.file.Path;
import loupe.training.TrainingJob;

/** What the place of training does for this one. Each says whether it began: it does not while another training goes on. */
public interface Beginnings {

    /** Trains {@code job}, that of the run in {@code folder}, once more, in a run of its own. */
    boolean again(TrainingJob job, Path folder);

    /** Gives the finished run in {@code folder}, whose job is {@code job}, more epochs, in a run of their own. */
    boolean trainOn(TrainingJob job, Path folder, double more);
}
