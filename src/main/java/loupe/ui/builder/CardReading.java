package loupe.ui.builder;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import loupe.network.Layer;
import loupe.network.LayerPath;
import loupe.network.NetworkFault;
import loupe.network.Residual;
import loupe.network.Shape;
import loupe.network.Shaped;
import loupe.network.Step;

/**
 * What a layer's card says.
 *
 * @param layer  as designed, off or frozen or not
 * @param input  what reaches it; empty where the way to it cannot be counted
 * @param output what it makes of that; empty where it has a fault
 * @param counts its parameters, multiply-adds and bytes, those of the layers inside included
 * @param faults its own, not those of the layers inside
 * @param inside the cards in it, where it is a block
 */
record CardReading(LayerPath path, Layer layer, Optional<Shape> input, Optional<Shape> output, Counts counts,
                   List<NetworkFault> faults, List<CardReading> inside) {

    /** Of one example. */
    record Counts(long parameters, long multiplyAdds, long bytes) {

        static final Counts NONE = new Counts(0, 0, 0);

        static Counts of(Step step) {
            return new Counts(step.parameterCount(), step.multiplyAdds(), step.activationBytes());
        }

        Counts plus(Counts other) {
            return new Counts(parameters + other.parameters, multiplyAdds + other.multiplyAdds, bytes + other.bytes);
        }
    }

    static CardReading of(Step step, List<NetworkFault> all) {
        Optional<Shape> output = step.result() instanceof Shaped.Fits fits ? Optional.of(fits.shape()) : Optional.empty();
        return new CardReading(step.path(), step.layer(), Optional.of(step.input()), output, Counts.of(step),
                at(step.path(), all), inside(step).map(inner -> of(inner, all)).toList());
    }

    /** The steps in the block, behind what is around it; none where the layer is no block. */
    private static Stream<Step> inside(Step step) {
        boolean around = step.inside().size() == 1 && step.inside().getFirst().path().equals(step.path());
        return around ? inside(step.inside().getFirst()) : step.inside().stream();
    }

    /** A layer behind one at which counting ended. */
    static CardReading uncounted(LayerPath path, Layer layer, List<NetworkFault> all) {
        List<CardReading> inside = layer.bare() instanceof Residual block && !layer.isOff()
                ? IntStream.range(0, block.layers().size())
                        .mapToObj(i -> uncounted(path.inside(i), block.layers().get(i), all)).toList() : List.of();
        return new CardReading(path, layer, Optional.empty(), Optional.empty(), Counts.NONE, at(path, all), inside);
    }

    private static List<NetworkFault> at(LayerPath path, List<NetworkFault> all) {
        return all.stream().filter(fault -> fault.path().equals(path)).toList();
    }

    /** This card and all inside it, from input to output. */
    List<CardReading> flat() {
        List<CardReading> all = new ArrayList<>(List.of(this));
        inside.forEach(card -> all.addAll(card.flat()));
        return all;
    }

    /** Whether other layers can stand in it. */
    boolean isBlock() {
        return layer.bare() instanceof Residual && !layer.isOff();
    }
}
