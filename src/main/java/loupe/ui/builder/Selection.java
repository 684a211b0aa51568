package loupe.ui.builder;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import loupe.network.LayerPath;

/**
 * The chosen layers.
 *
 * @param paths  from input to output
 * @param anchor where a choice of several began
 * @param lead   the layer that was chosen last: keys go on from there
 */
record Selection(List<LayerPath> paths, Optional<LayerPath> anchor, Optional<LayerPath> lead) {

    static final Selection NONE = new Selection(List.of(), Optional.empty(), Optional.empty());

    Selection {
        paths = paths.stream().distinct().sorted().toList();
    }

    /** Exactly those layers; the last of them leads. */
    static Selection of(List<LayerPath> paths) {
        return paths.isEmpty() ? NONE : new Selection(paths, Optional.of(paths.getFirst()), Optional.of(paths.getLast()));
    }

    /** With {@code path} too, or without it where it was chosen. */
    Selection toggled(LayerPath path) {
        if (!paths.contains(path)) {
            return new Selection(Stream.concat(paths.stream(), Stream.of(path)).toList(), Optional.of(path), Optional.of(path));
        }
        List<LayerPath> left = paths.stream().filter(other -> !other.equals(path)).toList();
        return left.isEmpty() ? NONE : new Selection(left, Optional.of(path), Optional.of(left.getLast()));
    }

    /** Everything from the anchor to {@code path}, of {@code all} layers in order. */
    Selection upTo(LayerPath path, List<LayerPath> all) {
        LayerPath from = anchor.filter(all::contains).orElse(path);
        int first = Math.min(all.indexOf(from), all.indexOf(path));
        int last = Math.max(all.indexOf(from), all.indexOf(path));
        return new Selection(all.subList(first, last + 1), Optional.of(from), Optional.of(path));
    }

    /** What of it is still among {@code all}. */
    Selection within(List<LayerPath> all) {
        return all.containsAll(paths) ? this : of(paths.stream().filter(all::contains).toList());
    }

    boolean isEmpty() {
        return paths.isEmpty();
    }
}
