package loupe.network;

import java.util.ArrayList;
import java.util.List;

/** What two networks have in common, layer by layer. */
public record NetworkDiff(List<Line> lines) {

    /** One layer's fate. Paths are those of its own network. */
    public sealed interface Line {
        /** In both networks. */
        record Same(LayerPath before, LayerPath after, Layer layer) implements Line {}

        /** The same kind with other values; {@code inside} tells where two blocks differ and is empty for every other kind. */
        record Changed(LayerPath path, Layer before, Layer after, List<Line> inside) implements Line {}

        /** Only in the first network. */
        record Removed(LayerPath path, Layer layer) implements Line {}

        /** Only in the second network. */
        record Added(LayerPath path, Layer layer) implements Line {}
    }

    private static final int EQUAL = 1_000;

    public NetworkDiff {
        lines = List.copyOf(lines);
    }

    /** From {@code before} to {@code after}, from input to output: as many equal layers as possible, then as many of equal kind. */
    public static NetworkDiff of(NetworkSpec before, NetworkSpec after) {
        return new NetworkDiff(new Side(before.layers(), after.layers()).lines(List.of(), List.of()));
    }

    /** Whether the layers are the same. */
    public boolean isEmpty() {
        return lines.stream().allMatch(Line.Same.class::isInstance);
    }

    private record Side(List<Layer> before, List<Layer> after) {

        List<Line> lines(List<Integer> blockBefore, List<Integer> blockAfter) {
            List<Line> lines = new ArrayList<>();
            int i = 0;
            int j = 0;
            List<Alignment.Pair> pairs = new ArrayList<>(Alignment.of(before.size(), after.size(), this::weight));
            pairs.add(new Alignment.Pair(before.size(), after.size()));
            for (Alignment.Pair pair : pairs) {
                for (; i < pair.left(); i++) {
                    lines.add(new Line.Removed(path(blockBefore, i), before.get(i)));
                }
                for (; j < pair.right(); j++) {
                    lines.add(new Line.Added(path(blockAfter, j), after.get(j)));
                }
                if (i < before.size() && j < after.size()) {
                    lines.add(line(path(blockBefore, i), path(blockAfter, j), before.get(i++), after.get(j++)));
                }
            }
            return lines;
        }

        private int weight(int i, int j) {
            Layer one = before.get(i);
            Layer other = after.get(j);
            return one.equals(other) ? EQUAL : one.bare().getClass() == other.bare().getClass() ? 1 : 0;
        }

        private static Line line(LayerPath from, LayerPath to, Layer one, Layer other) {
            if (one.equals(other)) {
                return new Line.Same(from, to, one);
            }
            List<Line> inside = one.bare() instanceof Residual a && other.bare() instanceof Residual b
                    ? new Side(a.layers(), b.layers()).lines(from.indices(), to.indices()) : List.of();
            return new Line.Changed(to, one, other, inside);
        }

        private static LayerPath path(List<Integer> block, int index) {
            List<Integer> indices = new ArrayList<>(block);
            indices.add(index);
            return new LayerPath(indices);
        }
    }
}
