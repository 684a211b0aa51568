package loupe.cloud.aws;

import java.time.Instant;

/**
 * Something that Loupe asked AWS for.
 *
 * @param answer {@code ok}, or the answer's status and code
 */
public record AskedOfAws(Instant when, String service, String operation, String answer) {}
