package loupe.ui.desk;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import loupe.data.KnownSet;
import loupe.network.Presets;
import loupe.ui.common.Texts;

/** What a card says of a network and its training. */
final class Facts {

    private static final String ACCURACY = "validation accuracy";
    private static final List<String> ORDER = List.of(ACCURACY, "data", "epoch", "step", "seed", "engine", "device");

    private Facts() {}

    /** The validation accuracy in percent, as people compare it; empty text where it is not known. */
    static String accuracy(Map<String, String> facts) {
        String text = facts.getOrDefault(ACCURACY, "");
        try {
            return text.isEmpty() ? "" : percent(Double.parseDouble(text));
        } catch (NumberFormatException notAFraction) {
            return text;
        }
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    /** Everything that is known, a fact a line, exactly. */
    static String all(Map<String, String> facts) {
        return Stream.concat(ORDER.stream().filter(facts::containsKey),
                        facts.keySet().stream().filter(name -> !ORDER.contains(name)).sorted())
                .map(name -> name + ": " + facts.get(name)).collect(Collectors.joining("\n"));
    }

    /** A network's name as people write it: the labs' networks in capitals. */
    static String name(String network) {
        return Presets.labs().stream().anyMatch(lab -> lab.name().equals(network)) ? network.toUpperCase(Locale.ROOT) : network;
    }

    /** The name of what is read from {@code source}: a folder's own name, else {@code source} as it stands. */
    static String nameOf(String source) {
        try {
            return name(Optional.ofNullable(Path.of(source).getFileName()).map(Path::toString).orElse(source));
        } catch (InvalidPathException noFolder) {
            return source;
        }
    }

    /** A network with what it learned from, for example {@code CNN on MNIST}; only its name where {@code data} is blank. */
    static String title(String network, String data) {
        return data.isBlank() ? name(network) : Texts.of("desk.on", name(network),
                KnownSet.named(data).map(set -> set.title().replaceFirst(",.*", "")).orElse(data));
    }
}
