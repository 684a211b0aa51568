package loupe.ui.common.clouds;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import loupe.data.BadInputException;
import loupe.data.GrayImage;
import loupe.inference.Prediction;
import loupe.training.TrainingBackend;

/** An account that is another, but for what it does itself. */
public interface AccountInFront extends CloudAccount {

    /** The one behind it. */
    CloudAccount account();

    @Override
    default List<String> elsewhere() {
        return account().elsewhere();
    }

    @Override
    default Map<String, String> rehearsal() {
        return account().rehearsal();
    }

    @Override
    default CloudSight look() throws BadInputException {
        return account().look();
    }

    @Override
    default void end(CloudThing thing) throws BadInputException {
        account().end(thing);
    }

    @Override
    default CloudOffer offer(CloudOrder order) throws BadInputException {
        return account().offer(order);
    }

    @Override
    default CloudDeed prepare(CloudWanted wanted) throws BadInputException {
        return account().prepare(wanted);
    }

    @Override
    default Prediction answer(String endpoint, GrayImage picture) throws BadInputException {
        return account().answer(endpoint, picture);
    }

    @Override
    default Path fetch(CloudThing thing) throws BadInputException {
        return account().fetch(thing);
    }

    @Override
    default CloudTuning tuning(String name) {
        return account().tuning(name);
    }

    @Override
    default TrainingBackend following(Consumer<String> said) {
        return account().following(said);
    }

    @Override
    default List<CloudCall> calls() {
        return account().calls();
    }
}
