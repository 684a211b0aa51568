package loupe.ui.recommender;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import loupe.ui.common.FrameClock;

/** A frame clock that a test turns by hand. */
final class HandFrames implements FrameClock {

    private record Registered(Runnable refresh, AtomicBoolean wanted) {}

    private final List<Registered> all = new ArrayList<>();

    @Override
    public Frame register(Runnable refresh) {
        Registered registered = new Registered(refresh, new AtomicBoolean());
        all.add(registered);
        return () -> registered.wanted.set(true);
    }

    /** One frame. */
    void next() {
        List<Registered> due = all.stream().filter(registered -> registered.wanted.getAndSet(false)).toList();
        due.forEach(registered -> registered.refresh.run());
    }
}
