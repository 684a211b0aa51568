package loupe.storage;

import java.nio.file.Path;
import java.util.Optional;
import loupe.data.BadInputException;
import loupe.training.TrainingJob;
import loupe.training.tuning.Objective;
import loupe.training.tuning.Space;

/** What a learner wrote to tune: what is varied, and what for. */
public record SpaceFile(Objective objective, Space space) {

    /** What {@code file} says of trainings like {@code base}. @throws BadInputException with the place of the first fault */
    public static SpaceFile read(Path file, TrainingJob base) throws BadInputException {
        Fields fields = Fields.of(Json.parse(Json.text(file), file.toString()), file.toString());
        if (fields.has("format")) {
            Json.checkFormat(fields);
        }
        SpaceFile read = SpaceCodec.read(fields);
        Optional<String> fault = read.space.fault(base);
        if (fault.isPresent()) {
            throw new BadInputException(file + ": " + fault.get());
        }
        return read;
    }
}
