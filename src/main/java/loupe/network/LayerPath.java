package loupe.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where a layer stands: its index in the network and, inside residual blocks, its index in each block, outermost first.
 *
 * @param indices from 0; never empty
 */
public record LayerPath(List<Integer> indices) implements Comparable<LayerPath> {

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

    /** Whether this place is the one of {@code other} or inside the block that stands there. */
    public boolean within(LayerPath other) {
        return indices.size() >= other.indices.size() && indices.subList(0, other.indices.size()).equals(other.indices);
    }

    /** Where this place is once {@code by} layers have been put before index {@code from} of {@code block}, or taken away there. */
    LayerPath shifted(List<Integer> block, int from, int by) {
        int depth = block.size();
        if (indices.size() <= depth || !indices.subList(0, depth).equals(block) || indices.get(depth) < from) {
            return this;
        }
        List<Integer> moved = new ArrayList<>(indices);
        moved.set(depth, moved.get(depth) + by);
        return new LayerPath(moved);
    }

    /** From input to output; a block stands before what is inside it. */
    @Override
    public int compareTo(LayerPath other) {
        int common = Math.min(indices.size(), other.indices.size());
        for (int i = 0; i < common; i++) {
            int order = indices.get(i).compareTo(other.indices.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(indices.size(), other.indices.size());
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
