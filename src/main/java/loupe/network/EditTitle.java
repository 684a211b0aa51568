package loupe.network;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** What edits are called. */
final class EditTitle {

    private EditTitle() {}

    /** "maxpool 2", "3 layers", "a residual block". */
    static String of(List<Layer> layers) {
        return layers.size() == 1 ? of(layers.getFirst()) : layers.size() + " layers";
    }

    private static String of(Layer layer) {
        return switch (layer.bare()) {
            case Residual _ -> "a residual block";
            case Layer other -> other.text();
        };
    }

    /** "kernel 5 to 3" where one number changed, "relu to tanh" where more did. */
    static String change(Layer before, Layer after) {
        List<LayerValue> from = LayerValue.of(before);
        List<LayerValue> to = LayerValue.of(after);
        if (before.bare().getClass() == after.bare().getClass()) {
            List<Integer> changed = IntStream.range(0, from.size())
                    .filter(i -> from.get(i).value() != to.get(i).value()).boxed().toList();
            if (changed.size() == 1) {
                int i = changed.getFirst();
                return from.get(i).name() + " " + from.get(i).text() + " to " + to.get(i).text();
            }
        }
        return of(before) + " to " + of(after);
    }

    /** The same with a small first letter. */
    static String lower(String title) {
        return title.substring(0, 1).toLowerCase(Locale.ROOT) + title.substring(1);
    }
}
