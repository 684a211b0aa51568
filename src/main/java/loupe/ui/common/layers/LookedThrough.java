package loupe.ui.common.layers;

import java.util.Optional;
import java.util.function.Supplier;
import loupe.data.GrayImage;
import loupe.inference.PlainNetwork;
import loupe.inference.Trace;
import loupe.network.NetworkSpec;
import loupe.network.Parameters;

/** A network that is made ready to be looked through when it is first needed, and then stays so. Safe to use from any thread. */
final class LookedThrough {

    private final NetworkSpec network;
    private final Supplier<Parameters> parameters;
    private Optional<PlainNetwork> plain = Optional.empty();

    LookedThrough(NetworkSpec network, Supplier<Parameters> parameters) {
        this.network = network;
        this.parameters = parameters;
    }

    /** What it makes of {@code drawing}; empty where that has another size than the network's input. */
    Optional<Trace> look(GrayImage drawing) {
        return network.input().size() == drawing.width() * drawing.height() ? Optional.of(plain().look(drawing)) : Optional.empty();
    }

    private synchronized PlainNetwork plain() {
        PlainNetwork ready = plain.orElseGet(() -> new PlainNetwork(network, parameters.get()));
        plain = Optional.of(ready);
        return ready;
    }
}
