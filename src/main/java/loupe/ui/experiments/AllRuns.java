package loupe.ui.experiments;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import loupe.data.BadInputException;
import loupe.storage.RunDigest;
import loupe.storage.RunNames;
import loupe.storage.Runs;

/** Reads the learner's runs as the list shows them. */
record AllRuns(Runs runs) {

    private static final System.Logger LOG = System.getLogger("loupe.ui.experiments");

    /** All of them, newest first; what cannot be read is left out. */
    List<Experiment> read() {
        List<RunDigest> digests = new ArrayList<>();
        for (Path folder : folders()) {
            try {
                digests.add(RunDigest.of(folder));
            } catch (BadInputException fault) {
                LOG.log(System.Logger.Level.INFO, "A run is left out of the list: " + fault.getMessage());
            }
        }
        Map<Path, String> names = RunNames.of(digests);
        return digests.stream().map(digest -> new Experiment(digest, names.get(digest.folder()))).toList();
    }

    private List<Path> folders() {
        try {
            return runs.all();
        } catch (UncheckedIOException fault) {
            LOG.log(System.Logger.Level.WARNING, "The folder of runs cannot be read.", fault);
            return List.of();
        }
    }
}
