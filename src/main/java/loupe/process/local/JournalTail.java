package loupe.process.local;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import loupe.data.BadInputException;
import loupe.storage.EventCodec;
import loupe.training.TrainingEvent;

/** Reads the events of a run that another process trains, as they come to its journal. Used by one thread. */
final class JournalTail {

    private final Path journal;
    private long read;

    /** @param run folder of the run, which may come later */
    JournalTail(Path run) {
        journal = run.resolve("events.jsonl");
    }

    /** Leaves out what is there already: it was told before. */
    void skip() throws IOException {
        read = Files.exists(journal) ? Files.size(journal) : 0;
    }

    /** The events that came since the last call; half a line is left for the next. */
    List<TrainingEvent> more() throws IOException, BadInputException {
        if (!Files.exists(journal)) {
            return List.of();
        }
        byte[] bytes;
        try (RandomAccessFile file = new RandomAccessFile(journal.toFile(), "r")) {
            bytes = new byte[Math.toIntExact(Math.max(0, file.length() - read))];
            file.seek(read);
            file.readFully(bytes);
        }
        int whole = bytes.length;
        while (whole > 0 && bytes[whole - 1] != '\n') {
            whole--;
        }
        read += whole;
        List<TrainingEvent> events = new ArrayList<>();
        for (String line : new String(bytes, 0, whole, StandardCharsets.UTF_8).lines().toList()) {
            events.add(EventCodec.parse(line));
        }
        return events;
    }
}
