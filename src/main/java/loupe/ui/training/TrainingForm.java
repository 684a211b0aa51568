package loupe.ui.training;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import loupe.network.NetworkSpec;
import loupe.training.Device;
import loupe.training.EngineName;
import loupe.training.Hyperparameters;
import loupe.training.Optimizer;
import loupe.training.Schedule;
import loupe.training.Site;

/**
 * The form as it stands, with the numbers as they were typed.
 *
 * @param network as {@link FormNetwork} writes it
 * @param data    a data set's name or folder
 * @param texts   one for each {@link Setting}; empty text for threads means automatic
 * @param place   the engine and device that the learner chose
 * @param start   the trained network whose weights are taken over, as {@link loupe.storage.Models#open} takes it; empty text for fresh ones
 */
record TrainingForm(String network, String data, Map<Setting, String> texts, Optimizer optimizer, Schedule schedule,
                    Place place, String start) {

    /** Engine and device, empty where the choice is automatic, and on whose machines. */
    record Place(Optional<EngineName> engine, Optional<Device> device, Site site) {

        /** One on this machine. */
        Place(Optional<EngineName> engine, Optional<Device> device) {
            this(engine, device, Site.HERE);
        }

        Place with(Site other) {
            return new Place(engine, device, other);
        }
    }

    TrainingForm {
        texts = Map.copyOf(texts);
    }

    NetworkSpec spec() {
        return FormNetwork.spec(network);
    }

    String text(Setting setting) {
        return texts.get(setting);
    }

    /** Whether the momentum matters: the other optimisers have means of their own. */
    boolean usesMomentum() {
        return optimizer == Optimizer.SGD || optimizer == Optimizer.NAG;
    }

    TrainingForm with(Setting setting, String text) {
        Map<Setting, String> next = new EnumMap<>(texts);
        next.put(setting, text);
        return new TrainingForm(network, data, next, optimizer, schedule, place, start);
    }

    TrainingForm with(Optimizer next) {
        return new TrainingForm(network, data, texts, next, schedule, place, start);
    }

    TrainingForm with(Schedule next) {
        return new TrainingForm(network, data, texts, optimizer, next, place, start);
    }

    TrainingForm with(Place next) {
        return new TrainingForm(network, data, texts, optimizer, schedule, next, start);
    }

    /** With the weights of another trained network; fresh ones where {@code next} is empty text. */
    TrainingForm from(String next) {
        return new TrainingForm(network, data, texts, optimizer, schedule, place, next);
    }

    /** With another network and data; the settings follow the recipe where they were the recipe's before. */
    TrainingForm on(String nextNetwork, String nextData) {
        TrainingForm next = new TrainingForm(nextNetwork, nextData, texts, optimizer, schedule, place, start);
        return FormNumbers.followsRecipe(this) ? FormNumbers.withRecipe(next) : next;
    }

    TrainingForm with(Hyperparameters settings) {
        Map<Setting, String> next = new EnumMap<>(texts);
        next.putAll(FormNumbers.texts(settings));
        return new TrainingForm(network, data, next, settings.optimizer(), settings.schedule(), place, start);
    }
}
