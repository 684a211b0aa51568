package loupe.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import loupe.data.BadInputException;
import loupe.training.TrainingEvent;

/** A run's events, one line each, in the order in which they came. A last line without its end was cut off and does not count. */
final class Journal {

    private static final String NAME = "events.jsonl";

    private final Path file;

    Journal(Path file) {
        this.file = file;
    }

    /** That of the run in {@code folder}. */
    static Journal in(Path folder) {
        return new Journal(folder.resolve(NAME));
    }

    /** Whether the run in {@code folder} has one. */
    static boolean isIn(Path folder) {
        return Files.exists(folder.resolve(NAME));
    }

    /** Brings what was added to the disk itself, where a power cut leaves it. */
    void force() throws IOException {
        if (Files.exists(file)) {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
        }
    }

    /** Puts {@code events} in place of all that was told, whole or not at all. */
    void replace(List<TrainingEvent> events) throws IOException {
        AtomicFile.write(file, events.stream().map(event -> EventCodec.line(event) + "\n").collect(Collectors.joining()));
    }

    /** Adds {@code event}; a line that a dying process left half-written goes first. */
    void append(TrainingEvent event) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ,
                StandardOpenOption.WRITE)) {
            channel.position(endOfLastWholeLine(channel));
            channel.truncate(channel.position());
            ByteBuffer line = ByteBuffer.wrap((EventCodec.line(event) + "\n").getBytes(StandardCharsets.UTF_8));
            while (line.hasRemaining()) {
                channel.write(line);
            }
        }
    }

    /** Every whole line's event. */
    List<TrainingEvent> events() throws BadInputException {
        List<TrainingEvent> events = new ArrayList<>();
        int number = 0;
        for (String line : wholeLines()) {
            number++;
            if (!line.isBlank()) {
                events.add(EventCodec.parse(line, "Line " + number + " of " + file));
            }
        }
        return events;
    }

    private List<String> wholeLines() throws BadInputException {
        try {
            byte[] bytes = Files.readAllBytes(file);
            int end = bytes.length;
            while (end > 0 && bytes[end - 1] != '\n') {
                end--;
            }
            return new String(bytes, 0, end, StandardCharsets.UTF_8).lines().toList();
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw new BadInputException(file + " cannot be read (" + e.getClass().getSimpleName() + ").", e);
        }
    }

    private static long endOfLastWholeLine(FileChannel channel) throws IOException {
        ByteBuffer one = ByteBuffer.allocate(1);
        long end = channel.size();
        while (end > 0) {
            channel.read(one.clear(), end - 1);
            if (one.get(0) == '\n') {
                break;
            }
            end--;
        }
        return end;
    }
}
