package loupe.inference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import loupe.network.Dense;
import loupe.network.Flatten;
import loupe.network.InitialWeights;
import loupe.network.Layer;
import loupe.network.LayerMatch;
import loupe.network.NetworkSpec;
import loupe.network.Parameters;
import loupe.network.Shape;
import loupe.network.Step;

/** Weights with which a network that is being designed can be looked through, before it is trained and where it has a fault. */
public final class WorkingWeights {

    private static final long SEED = 1;

    private WorkingWeights() {}

    /**
     * The weights that {@code network} starts from, for as many layers as work; layers that still fit have those of {@code trained}.
     * There may be more arrays than the network asks for.
     */
    public static Parameters of(NetworkSpec network, Optional<TrainedModel> trained) {
        NetworkSpec whole = whole(network);
        if (whole.fault().isPresent()) {
            return new Parameters(List.of());
        }
        Parameters start = InitialWeights.of(whole, SEED);
        return trained.filter(model -> model.network().fault().isEmpty())
                .map(model -> LayerMatch.of(model.network(), whole).transplant(model.parameters(), start)).orElse(start);
    }

    /** The beginning of {@code network} that works, with an end where it lacks one. */
    private static NetworkSpec whole(NetworkSpec network) {
        if (network.fault().isEmpty()) {
            return network;
        }
        List<Step> working = network.survey().steps().stream().takeWhile(Step::fits).toList();
        List<Layer> layers = new ArrayList<>(working.stream().map(Step::layer).toList());
        Shape end = working.isEmpty() ? network.input() : working.getLast().output();
        if (end instanceof Shape.Pictures) {
            layers.add(new Flatten());
        }
        layers.add(new Dense(10));
        return new NetworkSpec(network.name(), network.input(), layers);
    }
}
