package loupe.network;

import java.util.Optional;

/**
 * A fault and where it is.
 *
 * @param path    of the faulty layer; of the place behind the last layer where the network ends wrongly
 * @param layer   the faulty layer; empty where the fault is not one layer's
 * @param message what is wrong and how to repair it, in a learner's words
 * @param repair  what to put at {@code path} in place of the layer, where one step repairs it
 */
public record NetworkFault(LayerPath path, Optional<Layer> layer, String message, Optional<Shaped.Repair> repair) {

    /** The message with the layer that it is about: "Layer 3 (dense 10): …". */
    public String sentence() {
        return layer.map(faulty -> "Layer " + path + " (" + faulty.text() + "): ").orElse("") + message;
    }
}
