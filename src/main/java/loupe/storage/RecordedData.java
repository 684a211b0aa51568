package loupe.storage;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import loupe.data.BadInputException;
import loupe.data.DataCatalog;
import loupe.data.KnownSet;
import loupe.training.DataRef;
import loupe.training.Start;

/** Finds the pictures that a run was trained on: where they lay then, else where the set of that name lies now. */
public final class RecordedData {

    private final Sets sets;

    /** @param sets where known sets lie now */
    public RecordedData(Sets sets) {
        this.sets = sets;
    }

    /** Where data sets are found by their names. */
    @FunctionalInterface
    public interface Sets {
        Path folder(String name) throws BadInputException;
    }

    /** {@code recorded} with the folder in which the same pictures are now. @throws BadInputException where they are nowhere, with what is missing */
    public DataRef find(DataRef recorded) throws BadInputException {
        Optional<String> there = fault(recorded, Path.of(recorded.folder()));
        if (there.isEmpty()) {
            return recorded;
        }
        if (KnownSet.named(recorded.name()).isEmpty()) {
            throw missing(recorded, there.get());
        }
        Path now = folder(recorded, there.get());
        Optional<String> elsewhere = now.equals(Path.of(recorded.folder())) ? there : fault(recorded, now);
        if (elsewhere.isPresent()) {
            throw missing(recorded, there.get() + (elsewhere.equals(there) ? "" : " " + elsewhere.get()));
        }
        return new DataRef(recorded.name(), now.toAbsolutePath().toString(), recorded.sha256());
    }

    private Path folder(DataRef recorded, String there) throws BadInputException {
        try {
            return sets.folder(recorded.name());
        } catch (BadInputException e) {
            throw missing(recorded, there + " " + e.getMessage());
        }
    }

    /** Why the pictures in {@code folder} are not those. */
    private static Optional<String> fault(DataRef recorded, Path folder) {
        if (!Files.isDirectory(folder)) {
            return Optional.of(folder + " does not exist.");
        }
        try {
            String found = DataCatalog.read(folder).sha256();
            return found.equals(recorded.sha256()) ? Optional.empty()
                    : Optional.of(folder + " holds other pictures now (" + Start.brief(found) + ").");
        } catch (BadInputException e) {
            return Optional.of(e.getMessage());
        }
    }

    private static BadInputException missing(DataRef recorded, String why) {
        return new BadInputException("The pictures of the run, " + recorded.name() + " (" + Start.brief(recorded.sha256())
                + "), are not found. " + why + " Put them back, and resume again.");
    }
}
