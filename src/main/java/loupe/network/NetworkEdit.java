package loupe.network;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * One step of a learner's work on a network: the network after it, and what to call it. Every path is one of the network
 * before the edit; it may be faulty.
 *
 * @param title   as it stands behind "Undo:", for example "kernel 5 to 3"
 * @param network as it is now
 * @param touched where the layers that the edit is about stand now
 */
public record NetworkEdit(String title, NetworkSpec network, List<LayerPath> touched) {

    public NetworkEdit {
        touched = List.copyOf(touched);
    }

    /** Puts {@code layers} where {@code at} stands; that layer comes behind them. */
    public static NetworkEdit insert(NetworkSpec network, LayerPath at, List<Layer> layers) {
        return edited("insert " + EditTitle.of(layers), network, LayerTree.inserted(network.layers(), at, layers),
                run(at, layers.size()));
    }

    /** Takes away the layers of {@code paths}. */
    public static NetworkEdit delete(NetworkSpec network, List<LayerPath> paths) {
        List<LayerPath> gone = LayerTree.outermost(paths);
        return edited("delete " + named(network, gone), network, LayerTree.removed(network.layers(), gone), List.of());
    }

    /** Puts a copy of the layers of {@code paths} behind the last of them. */
    public static NetworkEdit duplicate(NetworkSpec network, List<LayerPath> paths) {
        List<LayerPath> twice = LayerTree.outermost(paths);
        LayerPath behind = twice.getLast().at(twice.getLast().index() + 1);
        List<Layer> copies = twice.stream().map(path -> LayerTree.at(network.layers(), path)).toList();
        return edited("duplicate " + named(network, twice), network,
                LayerTree.inserted(network.layers(), behind, copies), run(behind, copies.size()));
    }

    /** Puts {@code layer} in place of the one at {@code path}. */
    public static NetworkEdit replace(NetworkSpec network, LayerPath path, Layer layer) {
        return edited(EditTitle.change(LayerTree.at(network.layers(), path), layer), network,
                LayerTree.replaced(network.layers(), path, List.of(layer)), List.of(path));
    }

    /** Repairs {@code fault} of {@code network}, as its {@link Shaped.Repair} says. @throws IllegalArgumentException where it has none */
    public static NetworkEdit repair(NetworkSpec network, NetworkFault fault) {
        Shaped.Repair repair = fault.repair().orElseThrow(() -> new IllegalArgumentException("no repair: " + fault.message()));
        List<Layer> layers = fault.layer().isPresent() ? LayerTree.replaced(network.layers(), fault.path(), repair.instead())
                : LayerTree.inserted(network.layers(), fault.path(), repair.instead());
        return edited(EditTitle.lower(repair.title()), network, layers, run(fault.path(), repair.instead().size()));
    }

    /** Moves the layers of {@code paths}, all in one block, one place up or down; those at the end of their block stay. */
    public static NetworkEdit move(NetworkSpec network, List<LayerPath> paths, boolean down) {
        List<LayerPath> moved = LayerTree.outermost(paths);
        List<Integer> block = moved.getFirst().block();
        List<Integer> places = new ArrayList<>(moved.stream().filter(path -> path.block().equals(block)).map(LayerPath::index).toList());
        List<Layer> layers = LayerTree.changed(network.layers(), block, list -> shifted(list, places, down));
        return edited("move " + named(network, moved) + (down ? " down" : " up"), network, layers,
                places.stream().map(moved.getFirst()::at).toList());
    }

    /** Swaps each place with its neighbour, unless that is the end of the list or a place that could not move; changes {@code places}. */
    private static List<Layer> shifted(List<Layer> list, List<Integer> places, boolean down) {
        int by = down ? 1 : -1;
        IntStream order = IntStream.range(0, places.size()).map(i -> down ? places.size() - 1 - i : i);
        order.forEach(i -> {
            int to = places.get(i) + by;
            if (to >= 0 && to < list.size() && !places.contains(to)) {
                Layer neighbour = list.set(to, list.get(places.get(i)));
                list.set(places.get(i), neighbour);
                places.set(i, to);
            }
        });
        return list;
    }

    /**
     * Moves the layers of {@code paths} in front of the place {@code to}, in their order. Into themselves they cannot go:
     * then nothing changes.
     */
    public static NetworkEdit moveTo(NetworkSpec network, List<LayerPath> paths, LayerPath to) {
        List<LayerPath> moved = LayerTree.outermost(paths);
        String title = "move " + named(network, moved);
        if (moved.stream().anyMatch(path -> !path.equals(to) && to.within(path))) {
            return new NetworkEdit(title, network, moved);
        }
        List<Layer> layers = moved.stream().map(path -> LayerTree.at(network.layers(), path)).toList();
        LayerPath target = to;
        for (LayerPath path : moved.reversed()) {
            target = target.shifted(path.block(), path.index() + 1, -1);
        }
        boolean inOneList = moved.stream().allMatch(path -> path.block().equals(to.block()));
        String where = !inOneList ? "" : to.compareTo(moved.getFirst()) <= 0 ? " up" : " down";
        return edited(title + where, network, LayerTree.inserted(LayerTree.removed(network.layers(), moved), target, layers),
                run(target, layers.size()));
    }

    /** Switches the layers of {@code paths} off, or on where all of them are off. */
    public static NetworkEdit toggleOff(NetworkSpec network, List<LayerPath> paths) {
        boolean on = paths.stream().allMatch(path -> LayerTree.at(network.layers(), path).isOff());
        return toggled(network, paths, on ? "switch on " : "switch off ",
                layer -> on ? switchedOn(layer) : layer.isOff() ? layer : new Off(layer));
    }

    private static Layer switchedOn(Layer layer) {
        return switch (layer) {
            case Off off -> off.layer();
            case Frozen frozen -> new Frozen(switchedOn(frozen.layer()));
            case Layer other -> other;
        };
    }

    /** Freezes the layers of {@code paths}, or thaws them where all of them are frozen. What is off stays off. */
    public static NetworkEdit toggleFrozen(NetworkSpec network, List<LayerPath> paths) {
        boolean thaw = paths.stream().allMatch(path -> LayerTree.at(network.layers(), path).isFrozen());
        return toggled(network, paths, thaw ? "unfreeze " : "freeze ", layer -> refrozen(layer, thaw));
    }

    private static Layer refrozen(Layer layer, boolean thaw) {
        return switch (layer) {
            case Off off -> new Off(refrozen(off.layer(), thaw));
            case Frozen frozen -> thaw ? frozen.layer() : frozen;
            case Layer other -> thaw ? other : new Frozen(other);
        };
    }

    private static NetworkEdit toggled(NetworkSpec network, List<LayerPath> paths, String act,
                                       UnaryOperator<Layer> toggle) {
        List<LayerPath> all = paths.stream().distinct().sorted().toList();
        List<Layer> layers = network.layers();
        for (LayerPath path : all) {
            layers = LayerTree.replaced(layers, path, List.of(toggle.apply(LayerTree.at(layers, path))));
        }
        return edited(act + named(network, all), network, layers, all);
    }

    /** Puts a residual block around the layers from the first to the last of {@code paths} in the first one's block. */
    public static NetworkEdit wrap(NetworkSpec network, List<LayerPath> paths) {
        LayerPath first = LayerTree.outermost(paths).getFirst();
        int last = paths.stream().filter(path -> path.block().equals(first.block())).mapToInt(LayerPath::index).max().orElseThrow();
        List<Layer> layers = LayerTree.changed(network.layers(), first.block(), block -> {
            List<Layer> inside = block.subList(first.index(), last + 1);
            Residual residual = new Residual(inside);
            inside.clear();
            block.add(first.index(), residual);
            return block;
        });
        String what = EditTitle.of(LayerTree.block(network.layers(), first.block()).subList(first.index(), last + 1));
        return edited("residual block around " + what, network, layers, List.of(first));
    }

    /** Puts the layers of the residual block at {@code path} in the block's place. */
    public static NetworkEdit unwrap(NetworkSpec network, LayerPath path) {
        List<Layer> inside = LayerTree.block(network.layers(), path.indices());
        return edited("take the residual block apart", network, LayerTree.replaced(network.layers(), path, inside),
                run(path, inside.size()));
    }

    private static String named(NetworkSpec network, List<LayerPath> paths) {
        return EditTitle.of(paths.stream().map(path -> LayerTree.at(network.layers(), path)).toList());
    }

    private static List<LayerPath> run(LayerPath from, int count) {
        return IntStream.range(0, count).mapToObj(i -> from.at(from.index() + i)).toList();
    }

    private static NetworkEdit edited(String title, NetworkSpec before, List<Layer> layers, List<LayerPath> touched) {
        return new NetworkEdit(title, new NetworkSpec(before.name(), before.input(), layers), touched);
    }
}
