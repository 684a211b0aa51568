package loupe.ui.builder;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.function.Predicate;
import loupe.ui.common.FrameClock;

/**
 * Cards out of sight that have something new to say. They say it a few in a frame, from the frame after the edit on, so that an
 * edit of a network of a hundred layers is seen as soon as one of three; one that comes into sight says it at once. On the screen's thread.
 */
final class Backlog {

    /** So many are laid out anew well within a frame. */
    private static final int IN_A_FRAME = 50;

    private final SequencedSet<LayerCard> waiting = new LinkedHashSet<>();
    private final Predicate<LayerCard> seen;
    private final FrameClock.Frame frame;
    private boolean edited;
    private boolean rested;

    /** @param seen whether a card is in sight */
    Backlog(FrameClock frames, Predicate<LayerCard> seen) {
        this.seen = seen;
        frame = frames.register(this::work);
    }

    /** {@code card} says at once what is new where it is in sight, else in one of the next frames. */
    void add(LayerCard card) {
        waiting.add(card);
        if (seen.test(card)) {
            speak(card);
        } else {
            edited = true;
            frame.request();
        }
    }

    /** The cards have moved: those that came into sight speak. */
    void look() {
        if (!waiting.isEmpty()) {
            List.copyOf(waiting).stream().filter(seen).forEach(this::speak);
        }
    }

    private void speak(LayerCard card) {
        waiting.remove(card);
        card.speak();
    }

    /** The frame that shows an edit is that edit's own, though not each of many in a row. */
    private void work() {
        rested = edited && !rested;
        edited = false;
        look();
        for (int i = 0; !rested && i < IN_A_FRAME && !waiting.isEmpty(); i++) {
            speak(waiting.getFirst());
        }
        if (!waiting.isEmpty()) {
            frame.request();
        }
    }
}
