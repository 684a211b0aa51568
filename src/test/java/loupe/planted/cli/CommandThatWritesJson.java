package loupe.planted.cli;

/** Breaks: Jackson stays in storage. */
public record CommandThatWritesJson(com.fasterxml.jackson.databind.ObjectMapper mapper) {}
