package loupe.network;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Reads and rewrites layers by their paths, through blocks that are off or frozen too. */
final class LayerTree {

    private LayerTree() {}

    /** The layer at {@code path}. @throws IndexOutOfBoundsException where there is none */
    static Layer at(List<Layer> layers, LayerPath path) {
        return block(layers, path.block()).get(path.index());
    }

    /** The layers of {@code block}; of the network itself where it is empty. */
    static List<Layer> block(List<Layer> layers, List<Integer> block) {
        if (block.isEmpty()) {
            return layers;
        }
        return switch (layers.get(block.getFirst()).bare()) {
            case Residual residual -> block(residual.layers(), block.subList(1, block.size()));
            case Layer other -> throw new IndexOutOfBoundsException(other.text() + " has no layers inside");
        };
    }

    /** {@code layers} with those of {@code block} changed. */
    static List<Layer> changed(List<Layer> layers, List<Integer> block, UnaryOperator<List<Layer>> change) {
        if (block.isEmpty()) {
            return List.copyOf(change.apply(new ArrayList<>(layers)));
        }
        List<Layer> all = new ArrayList<>(layers);
        all.set(block.getFirst(), inside(all.get(block.getFirst()),
                residual -> new Residual(changed(residual.layers(), block.subList(1, block.size()), change))));
        return List.copyOf(all);
    }

    private static Layer inside(Layer layer, UnaryOperator<Residual> change) {
        return switch (layer) {
            case Residual residual -> change.apply(residual);
            case Off off -> new Off(inside(off.layer(), change));
            case Frozen frozen -> new Frozen(inside(frozen.layer(), change));
            case Layer other -> throw new IndexOutOfBoundsException(other.text() + " has no layers inside");
        };
    }

    static List<Layer> replaced(List<Layer> layers, LayerPath path, List<Layer> instead) {
        return changed(layers, path.block(), block -> {
            block.remove(path.index());
            block.addAll(path.index(), instead);
            return block;
        });
    }

    static List<Layer> inserted(List<Layer> layers, LayerPath at, List<Layer> more) {
        return changed(layers, at.block(), block -> {
            block.addAll(at.index(), more);
            return block;
        });
    }

    /** {@code paths} in order, without those that lie inside another of them. */
    static List<LayerPath> outermost(List<LayerPath> paths) {
        return paths.stream().distinct().sorted()
                .filter(path -> paths.stream().noneMatch(other -> !other.equals(path) && path.within(other))).toList();
    }

    /** Without the layers of {@code paths}, which are outermost. */
    static List<Layer> removed(List<Layer> layers, List<LayerPath> paths) {
        List<Layer> left = layers;
        for (LayerPath path : paths.reversed()) {
            left = replaced(left, path, List.of());
        }
        return left;
    }
}
