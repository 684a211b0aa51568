package loupe.network;

/**
 * What memory a training may take.
 *
 * @param bytes all that is there
 * @param heap  the part of it in which the training's process may keep Java's arrays
 */
public record MemoryRoom(long bytes, long heap) {}
