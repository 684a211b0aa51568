package loupe.engine;

import java.nio.file.Path;
import java.util.Optional;
import loupe.data.BadInputException;
import loupe.data.DataCatalog;
import loupe.data.ImageSet;
import loupe.training.Device;
import loupe.training.EngineName;
import loupe.training.Placement;
import loupe.training.Validation;

/** Reads data sets and keeps the last one, so that a training finds ready what was loaded before it. Used by one thread. */
final class KeptPictures {

    private Optional<Loaded> kept = Optional.empty();
    private Optional<Resident> resident = Optional.empty();
    private Place residentAt = new Place(Path.of(""), new Validation.TestSet(), EngineName.MXNET, Device.CPU);

    /** A data set as a training sees it. */
    record Loaded(Path folder, Validation validation, ImageSet set) {}

    /** The set in {@code folder} with what {@code validation} takes for its test pictures. */
    Loaded load(Path folder, Validation validation) throws BadInputException {
        if (kept.isEmpty() || !kept.get().folder().equals(folder) || !kept.get().validation().equals(validation)) {
            kept = Optional.empty();
            kept = Optional.of(new Loaded(folder, validation, seen(DataCatalog.read(folder), validation)));
        }
        return kept.get();
    }

    private static ImageSet seen(ImageSet set, Validation validation) throws BadInputException {
        try {
            return validation.of(set);
        } catch (IllegalArgumentException e) {
            throw new BadInputException(e.getMessage(), e);
        }
    }

    /** {@code loaded} in the memory of the engine at {@code where}, which has been started. Belongs to this. */
    Resident resident(Placement where, Loaded loaded) {
        Place place = new Place(loaded.folder(), loaded.validation(), where.engine(), where.device());
        if (resident.isEmpty() || !place.equals(residentAt)) {
            resident.ifPresent(Resident::close);
            resident = Optional.empty();
            resident = Optional.of(Resident.of(where, loaded.set()));
            residentAt = place;
        }
        return resident.get();
    }

    private record Place(Path folder, Validation validation, EngineName engine, Device device) {}
}
