package loupe.ui.common.clouds;

import java.time.Instant;

/** Something that AWS, or what stands in for it, was asked for. @param answer {@code ok}, or the answer's status and code */
public record CloudCall(Instant when, String service, String operation, String answer) {}
