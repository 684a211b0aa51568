package loupe.planted.export;

/** Breaks: the core does not log. */
public record CodeThatLogs(org.slf4j.Logger log) {}
