package loupe.ui.training;

import java.util.Locale;
import loupe.network.NetworkSpec;
import loupe.network.NetworkText;
import loupe.network.Presets;

/** The form's network as one text: a preset's name, or a name, a colon and the layers. */
final class FormNetwork {

    private static final String BETWEEN = ": ";

    private FormNetwork() {}

    static String text(NetworkSpec network) {
        return Presets.all().contains(network) ? network.name() : network.name() + BETWEEN + NetworkText.of(network);
    }

    /** The network that {@code text} means; the first lab's where it means none. It may have a fault. */
    static NetworkSpec spec(String text) {
        return Presets.named(text).orElseGet(() -> own(text));
    }

    private static NetworkSpec own(String text) {
        int between = text.lastIndexOf(BETWEEN);
        try {
            NetworkSpec own = NetworkText.parse(text.substring(0, Math.max(0, between)), text.substring(between + BETWEEN.length()));
            return between > 0 ? own : Presets.MLP;
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return Presets.MLP;
        }
    }

    /** A network's name as people write it: the labs' networks in capitals. */
    static String title(NetworkSpec network) {
        boolean lab = Presets.labs().stream().anyMatch(one -> one.name().equals(network.name()));
        return lab ? network.name().toUpperCase(Locale.ROOT) : network.name();
    }
}
