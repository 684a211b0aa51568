package loupe.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import loupe.data.BadInputException;
import loupe.network.NetworkSpec;
import loupe.network.NetworkText;
import loupe.network.Presets;

/** A network's design as a file: {@code {"format":1,"name":"mlp","input":[1,28,28],"layers":"flatten | dense 10"}}. */
public final class NetworkFile {

    /** The file's name in a run's and in a model's folder. */
    static final String NAME = "network.json";

    private static final long LARGEST = 1 << 20;

    private NetworkFile() {}

    /**
     * The network in {@code file}: a {@code network.json}, a run's or a model's folder, or a text file with a preset's name
     * or the text of {@link loupe.network.NetworkText} on one line, or with one layer a line.
     */
    public static NetworkSpec read(Path file) throws BadInputException {
        NetworkSpec network = draft(file);
        return NetworkCodec.checked(network, place(file).toString());
    }

    /** The network in {@code file} as {@link #read} finds it, but it may be unfinished. */
    public static NetworkSpec draft(Path file) throws BadInputException {
        if (Files.isDirectory(file)) {
            if (!Files.isRegularFile(file.resolve(NAME))) {
                throw new BadInputException(file + " holds no " + NAME + ". Name a run's or a model's folder, or a file.");
            }
            return draft(file.resolve(NAME));
        }
        String text = text(file).strip();
        if (text.startsWith("{")) {
            return NetworkCodec.draft(Json.document(text, file.toString()));
        }
        if (text.isEmpty()) {
            throw new BadInputException(file + " is empty; a network is expected, for example: flatten | dense 10");
        }
        Optional<NetworkSpec> preset = Presets.named(text);
        return preset.isPresent() ? preset.get() : NetworkCodec.layers(title(file), LayerLines.joined(text), file.toString());
    }

    /** Writes {@code network} to {@code file}. */
    public static void write(Path file, NetworkSpec network) throws IOException {
        AtomicFile.write(file, text(network));
    }

    /** What {@link #write} writes. */
    public static String text(NetworkSpec network) {
        return Json.text(NetworkCodec.tree(network));
    }

    /** Writes {@code network}'s layers to {@code file} as one line of text, which says nothing of its name. */
    public static void writeText(Path file, NetworkSpec network) throws IOException {
        AtomicFile.write(file, NetworkText.of(network) + "\n");
    }

    private static Path place(Path file) {
        return Files.isDirectory(file) ? file.resolve(NAME) : file;
    }

    private static String text(Path file) throws BadInputException {
        try {
            if (Files.isRegularFile(file) && Files.size(file) > LARGEST) {
                throw new BadInputException(file + " has " + Files.size(file) + " bytes; a network's file has at most "
                        + LARGEST + ". Is it another file?");
            }
        } catch (IOException e) {
            throw new BadInputException(file + " cannot be read (" + e.getClass().getSimpleName() + ").", e);
        }
        return Json.text(file);
    }

    private static String title(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
