package loupe.cloud.aws;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Something that a job needs in its bucket.
 *
 * @param key   where it goes
 * @param bytes how many there are
 */
public record Upload(String key, Content content, long bytes) {

    /** What is uploaded. */
    public sealed interface Content {}

    /** A file of this machine. */
    public record OfFile(Path file) implements Content {}

    /** A text made for the job. */
    public record OfText(String text) implements Content {}

    static Upload of(String key, Content content) throws IOException {
        return new Upload(key, content, switch (content) {
            case OfFile(Path file) -> Files.size(file);
            case OfText(String text) -> text.getBytes(StandardCharsets.UTF_8).length;
        });
    }
}
