package loupe.network;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where a layer stands: its index in the network and, inside residual blocks, its index in each block, outermost first.
 *
 * @param indices from 0; never empty
 */
public record LayerPath(List<Integer> indices) {

    public LayerPath {
        indices = List.copyOf(indices);
        if (indices.isEmpty()) {
            throw new IllegalArgumentException("a path has at least one index");
        }
    }

    /** The place {@code first} of the network itself, then {@code inside} the blocks there. */
    public static LayerPath of(int first, int... inside) {
        return new LayerPath(Stream.concat(Stream.of(first), Arrays.stream(inside).boxed()).toList());
    }

    /** The place {@code index} inside the block that stands here. */
    public LayerPath inside(int index) {
        return new LayerPath(Stream.concat(indices.stream(), Stream.of(index)).toList());
    }

    /** The same list of layers, at {@code index}. */
    public LayerPath at(int index) {
        return new LayerPath(Stream.concat(block().stream(), Stream.of(index)).toList());
    }

    /** The indices of the block that this place is in; empty for the network itself. */
    public List<Integer> block() {
        return indices.subList(0, indices.size() - 1);
    }

    /** The index in the innermost list of layers. */
    public int index() {
        return indices.getLast();
    }

    /** How many blocks this place is in. */
    public int depth() {
        return indices.size() - 1;
    }

    /** As parameters are named, counted from 0: {@code 3.0}. */
    public String name() {
        return indices.stream().map(String::valueOf).collect(Collectors.joining("."));
    }

    /** As a learner counts, from 1: {@code 4.1}. */
    @Override
    public String toString() {
        return indices.stream().map(i -> String.valueOf(i + 1)).collect(Collectors.joining("."));
    }
}
