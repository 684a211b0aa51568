package loupe.ui.common;

import java.nio.file.Path;
import java.util.function.Function;
import java.util.function.Supplier;
import loupe.data.DataCatalog;
import loupe.data.films.FilmCatalog;
import loupe.inference.ClassifierFactory;
import loupe.process.GpuOffer;
import loupe.storage.Models;
import loupe.storage.Workspace;
import loupe.training.PlacementRule;
import loupe.training.TrainingBackend;
import loupe.ui.common.clouds.CloudAccess;
import loupe.ui.common.clouds.SharedRehearsal;

/**
 * What the window works with.
 *
 * @param classifiers gives the engine for predictions; may take seconds and is called off the screen's thread
 * @param backend     where the window trains; whoever made it closes it
 * @param placement   what <em>Automatic</em> knows of this machine now; asked at each change of a form, so it answers at once
 * @param gpu         tries the PyTorch in a folder, which may take minutes; {@code placement} knows the answer from then on
 * @param cloud       leads to the learner's account; nothing is asked before the learner says so
 */
public record Services(Workspace workspace, Models models, DataCatalog data, FilmCatalog films, Supplier<ClassifierFactory> classifiers,
                       TrainingBackend backend, Supplier<PlacementRule> placement,
                       Function<Path, GpuOffer> gpu, CloudAccess cloud) {

    /** The same with one rehearsal for all places. */
    public Services sharing() {
        return new Services(workspace, models, data, films, classifiers, backend, placement, gpu, new SharedRehearsal(cloud));
    }
}
