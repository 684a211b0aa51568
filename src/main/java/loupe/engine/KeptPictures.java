package loupe.engine;

import java.nio.file.Path;
import java.util.Optional;
import loupe.data.BadInputException;
import loupe.data.DataCatalog;
import loupe.data.ImageSet;
import loupe.training.Device;
import loupe.training.EngineName;
import loupe.training.Placement;

/** Reads data sets and keeps the last one, so that a training finds ready what was loaded before it. Used by one thread. */
final class KeptPictures {

    private Optional<Loaded> kept = Optional.empty();
    private Optional<Resident> resident = Optional.empty();
    private Place residentAt = new Place(Path.of(""), EngineName.MXNET, Device.CPU);

    /** A data set, also as the engines take it. */
    record Loaded(Path folder, ImageSet set) {}

    /** The set in {@code folder}. */
    Loaded load(Path folder) throws BadInputException {
        if (kept.isEmpty() || !kept.get().folder().equals(folder)) {
            kept = Optional.empty();
            ImageSet set = DataCatalog.read(folder);
            kept = Optional.of(new Loaded(folder, set));
        }
        return kept.get();
    }

    /** {@code loaded} in the memory of the engine at {@code where}, which has been started. Belongs to this. */
    Resident resident(Placement where, Loaded loaded) {
        Place place = new Place(loaded.folder(), where.engine(), where.device());
        if (resident.isEmpty() || !place.equals(residentAt)) {
            resident.ifPresent(Resident::close);
            resident = Optional.empty();
            resident = Optional.of(Resident.of(where, loaded.set()));
            residentAt = place;
        }
        return resident.get();
    }

    private record Place(Path folder, EngineName engine, Device device) {}
}
