package loupe.inference;

import java.util.List;
import java.util.Optional;
import loupe.data.GrayImage;
import loupe.network.LayerPath;
import loupe.network.NetworkSpec;
import loupe.network.Parameters;

/**
 * Everything that a network makes of one picture, layer by layer.
 *
 * @param network the network that was gone through
 * @param picture what it was shown
 * @param layers  every layer that was reached, in the order of {@code network.survey().flat()}; a block stands before its layers
 * @param answer  empty where a fault or a missing array ended the way before the network's end
 */
public record Trace(NetworkSpec network, GrayImage picture, List<LayerValues> layers, Optional<Prediction> answer) {

    public Trace {
        layers = List.copyOf(layers);
    }

    /**
     * Shows {@code picture} to a network as it is used, not as it is trained: BatchNorm takes its running averages and Dropout
     * does nothing. For many pictures {@link PlainNetwork} is cheaper.
     */
    public static Trace of(NetworkSpec network, Parameters parameters, GrayImage picture) {
        return new PlainNetwork(network, parameters).look(picture);
    }

    /** What the layer at {@code path} got and gave; empty where it was not reached. */
    public Optional<LayerValues> at(LayerPath path) {
        return layers.stream().filter(values -> values.path().equals(path)).findFirst();
    }

    /** The layer that gave {@code values} their input; empty where that is the picture. */
    public Optional<LayerValues> before(LayerValues values) {
        return layers.stream().takeWhile(other -> other != values).filter(other -> other.output() == values.input())
                .reduce((_, later) -> later);
    }
}
