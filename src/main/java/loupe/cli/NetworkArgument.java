package loupe.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import loupe.data.BadInputException;
import loupe.network.Excerpt;
import loupe.network.NearestWord;
import loupe.network.NetworkSpec;
import loupe.network.NetworkText;
import loupe.network.Presets;
import loupe.storage.NetworkFile;

/** A network as the command line names it: a preset, a file, or its layers as one line. */
final class NetworkArgument {

    /** A word that no file would be called by: with nothing, a number or a bracket behind it. */
    private static final Pattern LAYER = Pattern.compile("([A-Za-z]+)([0-9@.]*|\\(.*)");

    private NetworkArgument() {}

    /** The network that {@code text} names, free of faults. */
    static NetworkSpec read(String text) throws BadInputException {
        Optional<NetworkSpec> preset = Presets.named(text);
        if (preset.isPresent()) {
            return preset.get();
        }
        Optional<Path> file = file(text);
        NetworkSpec network = file.isPresent() ? NetworkFile.read(file.get()) : ofLine(text);
        Optional<String> fault = network.fault();
        if (fault.isPresent()) {
            throw new BadInputException("--network " + Excerpt.of(text) + ": " + fault.get());
        }
        return network;
    }

    private static String presets() {
        return Presets.all().stream().map(NetworkSpec::name).collect(Collectors.joining(", "));
    }

    private static Optional<Path> file(String text) {
        try {
            return Optional.of(text).filter(name -> !name.isBlank()).map(Path::of).filter(Files::exists);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** Whether it was meant as layers, where it cannot be read: it has several parts, or a layer's word begins it, as in dense10. */
    private static boolean isLayers(String text) {
        Matcher layer = LAYER.matcher(text);
        return text.matches("(?s).*[ |].*") || layer.matches() && NearestWord.isLayer(layer.group(1).toLowerCase(Locale.ROOT));
    }

    private static NetworkSpec ofLine(String text) throws BadInputException {
        try {
            return NetworkText.parse("network", text);
        } catch (IllegalArgumentException e) {
            if (!isLayers(text)) {
                throw new BadInputException("--network: there is no file \"" + Excerpt.of(text)
                        + "\". Try " + presets() + ", a file, or layers such as \"flatten | dense 10\".", e);
            }
            throw new BadInputException("--network: " + e.getMessage(), e);
        }
    }
}
