package loupe.ui.settings;

import java.nio.file.Path;
import loupe.ui.common.Threads;

/** The learner's own folder. @param opener shows it; called in the background */
record HomeFolder(Path path, FolderOpener opener, Threads threads) {}
