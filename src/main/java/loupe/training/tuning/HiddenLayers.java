package loupe.training.tuning;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import loupe.network.Dense;
import loupe.network.Layer;
import loupe.network.NetworkSpec;

/** How many hidden dense layers a network has. */
final class HiddenLayers {

    private static final int MOST = 100;

    private HiddenLayers() {}

    /**
     * {@code network} with {@code count} hidden dense layers: the last ones go, each with what stands behind it, or the last
     * one is repeated with what stands behind it.
     */
    static NetworkSpec counted(NetworkSpec network, int count) {
        List<Layer> layers = network.layers();
        List<Integer> dense = IntStream.range(0, layers.size()).filter(i -> layers.get(i).bare() instanceof Dense).boxed().toList();
        if (dense.size() < 2) {
            throw new IllegalArgumentException("the network has no hidden dense layer to repeat or take away");
        }
        if (count < 0 || count > MOST) {
            throw new IllegalArgumentException("it must be from 0 to " + MOST + ", not " + count);
        }
        int hidden = dense.size() - 1;
        int output = dense.getLast();
        List<Layer> all = new ArrayList<>(layers.subList(0, dense.get(Math.min(count, hidden))));
        for (int i = hidden; i < count; i++) {
            all.addAll(layers.subList(dense.get(hidden - 1), output));
        }
        all.addAll(layers.subList(output, layers.size()));
        return new NetworkSpec(network.name(), network.input(), all);
    }
}
