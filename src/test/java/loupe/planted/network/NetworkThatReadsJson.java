package loupe.planted.network;

/** Breaks: the network's package is plain Java. */
public record NetworkThatReadsJson(com.fasterxml.jackson.databind.JsonNode tree) {}
