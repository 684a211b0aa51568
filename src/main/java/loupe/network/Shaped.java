package loupe.network;

import java.util.List;
import java.util.Optional;

/** What a layer makes of the shape that it is given: another shape, or a fault in a learner's words. */
public sealed interface Shaped {

    /** The layer fits; {@code shape} is what it passes on. */
    record Fits(Shape shape) implements Shaped {}

    /** The layer does not fit; {@code message} says what is wrong and names the repair, {@code repair} is it where one step does it. */
    record Fault(String message, Optional<Repair> repair) implements Shaped {
        public Fault(String message) {
            this(message, Optional.empty());
        }

        Fault(String message, String title, Layer... instead) {
            this(message, Optional.of(new Repair(title, List.of(instead))));
        }
    }

    /**
     * A way out of a fault.
     *
     * @param title   what it does, as on a button: "Insert Flatten"
     * @param instead the layers that take the faulty one's place; none where it is removed
     */
    record Repair(String title, List<Layer> instead) {
        public Repair {
            instead = List.copyOf(instead);
        }
    }
}
