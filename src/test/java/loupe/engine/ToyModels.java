package loupe.engine;

import java.nio.file.Path;
import java.time.Clock;
import loupe.storage.Models;
import loupe.storage.Workspace;

/** Where tests find trained networks. */
final class ToyModels {

    /** What comes with the program and what is named by its whole path. */
    static final Models NONE = new Models(new Workspace(Path.of("target", "no-learner"), Clock.systemUTC()));

    private ToyModels() {}
}
