package loupe.ui.experiments;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import loupe.training.TrainingJob;

/** Remembers what was asked for. */
final class AskedBeginnings implements Beginnings {

    final List<String> said = new ArrayList<>();
    boolean free = true;

    @Override
    public boolean again(TrainingJob job, Path folder) {
        said.add("again " + folder.getFileName());
        return free;
    }

    @Override
    public boolean trainOn(TrainingJob job, Path folder, double more) {
        said.add(more + " more for " + folder.getFileName());
        return free;
    }
}
