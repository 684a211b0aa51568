package loupe.training.tuning;

/**
 * Something that a tuning varies.
 *
 * @param name  one that {@link Knobs} knows: {@code lr}, {@code units}, {@code 3.filters}
 * @param range what it may be
 */
public record Parameter(String name, Range range) {}
