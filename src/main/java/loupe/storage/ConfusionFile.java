package loupe.storage;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import loupe.data.BadInputException;
import loupe.data.ClassCounts;
import loupe.data.ClassPair;

/** What a run's network took its validation pictures for after its last whole epoch, and the figures of each class: {@code confusion.json}. */
public final class ConfusionFile {

    static final String NAME = "confusion.json";

    private ConfusionFile() {}

    /** @param step batches done by then */
    public record Confusion(long step, ClassCounts counts) {}

    static void write(Path folder, Confusion confusion) throws IOException {
        ClassCounts counts = confusion.counts();
        ObjectNode tree = Json.document().put("step", confusion.step()).put("pictures", counts.total()).put("right", counts.right());
        ArrayNode rows = tree.putArray("counts");
        ArrayNode classes = tree.putArray("classes");
        for (int label = 0; label < counts.classes(); label++) {
            int of = label;
            ArrayNode row = rows.addArray();
            IntStream.range(0, counts.classes()).map(as -> counts.at(new ClassPair(of, as))).forEach(row::add);
            classes.addObject().put("class", label).put("pictures", counts.has(label)).put("takenFor", counts.takenFor(label))
                    .put("recall", counts.recall(label)).put("precision", counts.precision(label));
        }
        AtomicFile.write(folder.resolve(NAME), Json.text(tree));
    }

    /** That of the run in {@code folder}; empty before its first epoch is over. */
    public static Optional<Confusion> read(Path folder) throws BadInputException {
        Path file = folder.resolve(NAME);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Fields tree = Json.document(file);
        List<Integer> counts = new ArrayList<>();
        for (List<Long> row : tree.rows("counts")) {
            row.forEach(count -> counts.add((int) Math.clamp(count, 0L, Integer.MAX_VALUE)));
        }
        int classes = (int) Math.round(Math.sqrt(counts.size()));
        if (classes * classes != counts.size()) {
            throw new BadInputException(file + ": \"counts\" must have as many rows as columns.");
        }
        return Optional.of(new Confusion(tree.whole("step"), new ClassCounts(classes, counts)));
    }

    /** Takes away one of after more than {@code step} batches, and one that cannot be read. */
    static void forgetAfter(Path folder, long step) throws IOException {
        boolean stays;
        try {
            stays = read(folder).filter(kept -> kept.step() <= step).isPresent();
        } catch (BadInputException damaged) {
            stays = false;
        }
        if (!stays) {
            Files.deleteIfExists(folder.resolve(NAME));
        }
    }
}
