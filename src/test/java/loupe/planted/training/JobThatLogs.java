package loupe.planted.training;

/** Breaks: the core does not log. */
public record JobThatLogs(org.slf4j.Logger log) {}
