package loupe.ui.maps;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import loupe.inference.ShiftAccuracy;
import loupe.inference.TrainedModel;
import loupe.storage.AtomicFile;
import loupe.storage.NewestFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Accuracies of shift maps on disk, a file for each network with its weights and each set of digits. For any thread but the screen's. */
final class KeptAccuracies {

    private static final Logger LOG = LoggerFactory.getLogger(KeptAccuracies.class);

    /** How many are kept: a kilobyte each. */
    private static final int MOST = 500;

    private final Path folder;

    KeptAccuracies(Path cache) {
        folder = cache.resolve("shift-accuracy");
    }

    /** What was counted of {@code digits} with that network; empty where nothing is kept or it cannot be read. */
    Optional<ShiftAccuracy> read(TrainedModel model, TestDigits digits) {
        Path file = file(model, digits);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            String text = Files.readString(file, StandardCharsets.UTF_8).strip();
            ShiftAccuracy kept = new ShiftAccuracy(digits.images().count(), Stream.of(text.split(" ")).map(Integer::valueOf).toList());
            return Optional.of(kept).filter(ShiftAccuracy::complete);
        } catch (IOException | IllegalArgumentException fault) {
            LOG.warn("{} cannot be read and is counted anew: {}", file, fault.getMessage());
            return Optional.empty();
        }
    }

    /** Keeps {@code counted}; without success where the disk takes nothing, for it can be counted again. */
    void write(TrainedModel model, TestDigits digits, ShiftAccuracy counted) {
        try {
            AtomicFile.write(file(model, digits), counted.right().stream().map(String::valueOf).collect(Collectors.joining(" ")));
            NewestFiles.keep(folder, ".txt", MOST);
        } catch (IOException fault) {
            LOG.warn("{} cannot be kept: {}", file(model, digits), fault.getMessage());
        }
    }

    private Path file(TrainedModel model, TestDigits digits) {
        return folder.resolve(model.sha256() + "-" + digits.set().id() + "-" + digits.images().count() + ".txt");
    }
}
