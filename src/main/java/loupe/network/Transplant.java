package loupe.network;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A network with the weights of a trained one in the layers that still fit.
 *
 * @param network what starts from them
 * @param match   which layers take over weights
 * @param weights of all layers, laid over
 */
public record Transplant(NetworkSpec network, LayerMatch match, Parameters weights) {

    /**
     * A layer with weights.
     *
     * @param layer  its text
     * @param from   where the trained network has it; empty where it is new
     * @param sha256 of the layer's weights, as {@link Parameters#layer} names them
     */
    public record Row(LayerPath path, String layer, Optional<LayerPath> from, String sha256) {

        /** The hash's first digits, as people compare them. */
        public String brief() {
            return sha256.substring(0, 12);
        }
    }

    /** @param trained  without a fault, with {@code parameters} @param changed without a fault @param seed of what is new */
    public static Transplant of(NetworkSpec trained, Parameters parameters, NetworkSpec changed, long seed) {
        LayerMatch match = LayerMatch.of(trained, changed);
        return new Transplant(changed, match, match.transplant(parameters, InitialWeights.of(changed, seed)));
    }

    /** Every layer with weights, matched or new, from input to output. */
    public List<Row> rows() {
        Map<LayerPath, String> texts = new HashMap<>();
        network.survey().flat().forEach(step -> texts.put(step.path(), step.layer().bare().text()));
        Map<LayerPath, LayerPath> from = match.matched().stream().collect(Collectors.toMap(LayerMatch.Pair::to, LayerMatch.Pair::from));
        return Stream.concat(from.keySet().stream(), match.fresh().stream()).sorted(Comparator.naturalOrder())
                .map(path -> new Row(path, texts.get(path), Optional.ofNullable(from.get(path)), weights.layer(path).sha256())).toList();
    }
}
