package loupe.cloud.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import loupe.cloud.aws.Upload;

/**
 * The trained network whose weights a job takes over.
 *
 * @param from  as the job is told it; empty text for none
 * @param files that go along with the job, by their names in its channel
 */
public record LentFiles(String from, Map<String, Upload.Content> files) {

    /** Fresh weights. */
    public static final LentFiles NONE = new LentFiles("", Map.of());

    private static final String PLACE = "start";

    /** A network that comes with Loupe is there too. */
    public static LentFiles shipped(String name) {
        return new LentFiles(name, Map.of());
    }

    /** The network in {@code folder} goes along. */
    public static LentFiles in(Path folder) throws IOException {
        Map<String, Upload.Content> files = new LinkedHashMap<>();
        try (Stream<Path> saved = Files.list(folder)) {
            saved.filter(Files::isRegularFile).forEach(file -> files.put(PLACE + "/" + file.getFileName(), new Upload.OfFile(file)));
        }
        return new LentFiles(PLACE, files);
    }
}
