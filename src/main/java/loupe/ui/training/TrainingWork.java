package loupe.ui.training;

import java.util.function.Supplier;
import loupe.network.MemoryRoom;
import loupe.storage.MemoryThere;
import loupe.storage.Models;
import loupe.storage.Workspace;
import loupe.training.PlacementRule;
import loupe.training.TrainingBackend;
import loupe.ui.common.Services;
import loupe.ui.common.clouds.CloudAccess;

/**
 * What training in the window works with.
 *
 * @param cloud     leads to containers and machines elsewhere
 * @param placement what <em>Automatic</em> knows of this machine now
 * @param memory    what a training may take now
 */
record TrainingWork(Workspace workspace, PictureSets sets, TrainingBackend backend, CloudAccess cloud,
                    Supplier<PlacementRule> placement, Supplier<MemoryRoom> memory) {

    static TrainingWork of(Services services) {
        return new TrainingWork(services.workspace(), PictureSets.of(services.data()), services.backend(), services.cloud(),
                services.placement(), MemoryThere::room);
    }

    /** The trained networks whose weights a training can start from. */
    Models models() {
        return new Models(workspace);
    }
}
