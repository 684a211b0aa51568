package loupe.ui.sees;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import loupe.data.BadInputException;
import loupe.data.DataCatalog;
import loupe.data.KnownSet;
import loupe.storage.MeansCache;

/** The means of the sets that are here: real ones first, else the digits that Loupe draws. */
final class TrainingMeans implements MeansSource {

    private final DataCatalog data;
    private final MeansCache cache;

    TrainingMeans(DataCatalog data, MeansCache cache) {
        this.data = data;
        this.cache = cache;
    }

    @Override
    public Optional<Means> of(List<String> classNames) throws BadInputException {
        List<DataCatalog.Entry> there = Stream.of(KnownSet.MNIST, KnownSet.FASHION_MNIST, KnownSet.DIGITS)
                .filter(set -> set.classNames().equals(classNames))
                .flatMap(set -> data.entries().stream().filter(entry -> entry.name().equals(set.id()) && entry.isThere()))
                .toList();
        if (there.isEmpty()) {
            return Optional.empty();
        }
        Path folder = data.folder(there.getFirst().name(), percent -> { });
        return Optional.of(new Means(there.getFirst().title(), cache.of(folder)));
    }
}
