package loupe.ui.builder;

import java.util.LinkedHashSet;
import java.util.SequencedSet;
import loupe.ui.common.FrameClock;

/**
 * Cards out of sight that have something new to say. They say it a few in a frame, after those in sight, so that an edit of a
 * network of a hundred layers is seen as soon as one of three. On the screen's thread.
 */
final class Backlog {

    /** Laying a card out anew takes a quarter of a millisecond. */
    private static final int IN_A_FRAME = 20;

    private final SequencedSet<LayerCard> waiting = new LinkedHashSet<>();
    private final FrameClock.Frame frame;

    Backlog(FrameClock frames) {
        frame = frames.register(this::work);
    }

    /** Lets {@code card} speak in one of the next frames. */
    void add(LayerCard card) {
        waiting.add(card);
        frame.request();
    }

    /** {@code card} has spoken. */
    void remove(LayerCard card) {
        waiting.remove(card);
    }

    private void work() {
        for (int i = 0; i < IN_A_FRAME && !waiting.isEmpty(); i++) {
            waiting.removeFirst().speak();
        }
        if (!waiting.isEmpty()) {
            frame.request();
        }
    }
}
