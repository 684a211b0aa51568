package loupe.storage;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import loupe.data.BadInputException;
import loupe.data.KnownSet;
import loupe.training.DataRef;
import loupe.training.Start;

/** Finds the pictures that a run was trained on: where they lay then, else where the set of that name lies now. */
public final class RecordedData {

    private final Sets sets;

    /** @param sets reads what lies somewhere now */
    public RecordedData(Sets sets) {
        this.sets = sets;
    }

    /** Reads data sets, known ones by their names and others by their folders. */
    @FunctionalInterface
    public interface Sets {
        DataRef read(String nameOrFolder) throws BadInputException;
    }

    /** {@code recorded} with the folder in which the same pictures are now. @throws BadInputException where they are nowhere, with what is missing */
    public DataRef find(DataRef recorded) throws BadInputException {
        Found there = look(recorded, recorded.folder());
        if (there.same() || KnownSet.named(recorded.name()).isEmpty()) {
            return there.orMissing(recorded);
        }
        Found now = look(recorded, recorded.name());
        boolean news = !now.same() && !now.sentence().equals(there.sentence());
        return new Found(now.ref(), there.sentence() + (news ? " " + now.sentence() : "")).orMissing(recorded);
    }

    /** The same pictures in a place, or why they are not there. */
    private record Found(Optional<DataRef> ref, String sentence) {

        boolean same() {
            return ref.isPresent();
        }

        DataRef orMissing(DataRef recorded) throws BadInputException {
            return ref.orElseThrow(() -> new BadInputException("The pictures of the run, " + recorded.name() + " ("
                    + Start.brief(recorded.sha256()) + "), are not found. " + sentence + " Put them back, and resume again."));
        }
    }

    private Found look(DataRef recorded, String nameOrFolder) {
        try {
            DataRef found = sets.read(nameOrFolder);
            return found.sha256().equals(recorded.sha256())
                    ? new Found(Optional.of(new DataRef(recorded.name(), found.folder(), recorded.sha256())), "")
                    : new Found(Optional.empty(), found.folder() + " holds other pictures now (" + Start.brief(found.sha256()) + ").");
        } catch (BadInputException e) {
            boolean gone = nameOrFolder.equals(recorded.folder()) && !Files.isDirectory(Path.of(recorded.folder()));
            return new Found(Optional.empty(), gone ? recorded.folder() + " does not exist." : e.getMessage());
        }
    }
}
