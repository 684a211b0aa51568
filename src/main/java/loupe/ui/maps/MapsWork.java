package loupe.ui.maps;

import java.nio.file.Path;
import loupe.data.DataCatalog;
import loupe.ui.common.Threads;

/**
 * What the lenses of this package work with besides the drawing and the networks.
 *
 * @param data  where the test digits come from
 * @param cache the folder in which accuracies are kept
 */
public record MapsWork(Threads threads, DataCatalog data, Path cache) {}
