package loupe.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What matters of the graphics card that PyTorch computes on: its kind, which is part of a run's record, and whether its memory was enough. */
final class GraphicsCard {

    private static final Path DRIVER = Path.of("/proc/driver/nvidia/gpus");
    private static final String UNKNOWN = "a GPU";
    private static final Pattern MODEL = Pattern.compile("(?m)^Model:\\s*(.*\\S)");
    private static final Pattern MEMORY =
            Pattern.compile("Tried to allocate ([\\d.]+ .iB)\\. GPU \\d+ has a total capacity of ([\\d.]+ .iB) of which ([\\d.]+ .iB) is free");

    private GraphicsCard() {}

    /** The one under this program, for example {@code NVIDIA H100 80GB HBM3}, where Linux tells it, else {@code a GPU}. */
    static String here() {
        return among(DRIVER);
    }

    /** @param driver where NVIDIA's driver keeps a folder for each card */
    static String among(Path driver) {
        Set<String> models = new HashSet<>();
        try (Stream<Path> cards = Files.list(driver)) {
            for (Path card : cards.toList()) {
                Matcher model = MODEL.matcher(Files.readString(card.resolve("information")));
                models.add(model.find() ? model.group(1) : UNKNOWN);
            }
        } catch (IOException onlyLinuxTells) {
            return UNKNOWN;
        }
        return models.size() == 1 ? List.copyOf(models).getFirst() : UNKNOWN;
    }

    /** Whether PyTorch gave {@code reason} because the card's memory was not enough. */
    static boolean lacksMemory(String reason) {
        return reason.contains("CUDA out of memory");
    }

    /** What to tell the learner then; 1 GB are 1,024 MB, as everywhere here. */
    static String memorySentence(String reason) {
        Matcher told = MEMORY.matcher(reason);
        String amounts = told.find() ? ": " + words(told.group(1)) + " more are needed, and of its " + words(told.group(2)) + " "
                + words(told.group(3)) + " are free" : "";
        return "The GPU's memory is not enough for this training" + amounts + ". Use a smaller batch or smaller layers.";
    }

    private static String words(String amount) {
        return amount.replace("iB", "B");
    }
}
