package loupe.inference;

import java.util.List;
import loupe.data.GrayImage;
import loupe.network.Dense;
import loupe.network.LayerPath;
import loupe.network.NetworkSpec;
import loupe.network.Parameters;
import loupe.network.Step;

/**
 * What a network makes of a picture just before its last dense layer, which sorts it into classes: pictures that lie near each
 * other there look alike to the network. Without a dense layer it is what reaches the last layer. Safe to use from any thread.
 */
public final class LastHidden {

    private final PlainNetwork network;
    private final int layer;
    private final int size;

    public LastHidden(NetworkSpec network, Parameters parameters) {
        this.network = new PlainNetwork(network, parameters);
        List<Step> steps = network.steps();
        int last = steps.size() - 1;
        for (int i = 0; i < steps.size(); i++) {
            last = Unfrozen.layer(steps.get(i).layer()) instanceof Dense ? i : last;
        }
        this.layer = last;
        this.size = steps.isEmpty() ? network.input().size() : steps.get(last).input().size();
    }

    /** How many numbers it has. */
    public int size() {
        return size;
    }

    /** Goes through the network with {@code picture}. */
    public float[] of(GrayImage picture) {
        return of(network.look(picture));
    }

    /** Reads it from where the network was gone through already. */
    public float[] of(Trace trace) {
        return trace.layers().stream().filter(values -> values.path().equals(LayerPath.of(layer))).findFirst()
                .map(LayerValues::input).orElseThrow(() -> new IllegalArgumentException("The network does not work up to there."));
    }
}
