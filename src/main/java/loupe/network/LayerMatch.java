package loupe.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which layers of a network can take over the weights of a trained one: the longest common subsequence of the layers with
 * parameters, where two are alike if their arrays have equal kinds and dimensions.
 *
 * @param matched layers that take over weights, from input to output
 * @param fresh   layers of the new network that start anew
 */
public record LayerMatch(List<Pair> matched, List<LayerPath> fresh) {

    /** A layer and the one whose weights it takes over. @param from in the trained network @param to in the new one */
    public record Pair(LayerPath from, LayerPath to) {}

    private record Part(LayerPath path, List<List<Object>> arrays) {}

    public LayerMatch {
        matched = List.copyOf(matched);
        fresh = List.copyOf(fresh);
    }

    /** @param trained without a fault @param changed without a fault */
    public static LayerMatch of(NetworkSpec trained, NetworkSpec changed) {
        List<Part> from = parts(trained);
        List<Part> to = parts(changed);
        List<Alignment.Pair> pairs = Alignment.of(from.size(), to.size(),
                (i, j) -> from.get(i).arrays().equals(to.get(j).arrays()) ? 1 : 0);
        Set<Integer> taken = new HashSet<>(pairs.stream().map(Alignment.Pair::right).toList());
        List<LayerPath> fresh = new ArrayList<>();
        for (int j = 0; j < to.size(); j++) {
            if (!taken.contains(j)) {
                fresh.add(to.get(j).path());
            }
        }
        return new LayerMatch(pairs.stream().map(p -> new Pair(from.get(p.left()).path(), to.get(p.right()).path())).toList(), fresh);
    }

    private static List<Part> parts(NetworkSpec network) {
        Map<LayerPath, List<List<Object>>> parts = new LinkedHashMap<>();
        for (NetworkSpec.NamedShape array : network.parameters()) {
            parts.computeIfAbsent(array.path(), _ -> new ArrayList<>())
                    .add(List.of(array.shape().kind(), array.shape().dimensions()));
        }
        return parts.entrySet().stream().map(part -> new Part(part.getKey(), part.getValue())).toList();
    }

    /** {@code start}, the changed network's initial weights, with those of {@code trained} laid over the matched layers. */
    public Parameters transplant(Parameters trained, Parameters start) {
        Map<String, Parameters.Array> over = new HashMap<>();
        for (Pair pair : matched) {
            for (Parameters.Array array : trained.layer(pair.from()).arrays()) {
                over.put(pair.to().name() + "." + array.name(), array);
            }
        }
        return new Parameters(start.arrays().stream().map(array -> over.containsKey(array.name())
                ? new Parameters.Array(array.name(), array.dimensions(), over.get(array.name()).values()) : array).toList());
    }
}
