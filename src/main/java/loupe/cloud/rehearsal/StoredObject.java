package loupe.cloud.rehearsal;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;

/**
 * An object in a bucket.
 *
 * @param file     where its bytes are
 * @param etag     without quotation marks
 * @param modified to the second
 * @param headers  what was said of it when it was put: its type and the owner's own words
 */
record StoredObject(String key, Path file, long size, String etag, Instant modified, Map<String, String> headers) {}
