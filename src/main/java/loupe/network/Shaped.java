package loupe.network;

/** What a layer makes of the shape that it is given: another shape, or a fault in a learner's words. */
public sealed interface Shaped {

    /** The layer fits; {@code shape} is what it passes on. */
    record Fits(Shape shape) implements Shaped {}

    /** The layer does not fit; {@code message} says what is wrong and names the repair. */
    record Fault(String message) implements Shaped {}
}
