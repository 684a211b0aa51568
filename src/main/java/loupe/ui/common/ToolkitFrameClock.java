package loupe.ui.common;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.animation.AnimationTimer;

/** The frame clock of the toolkit: sleeps while nobody asks, so that a still window costs nothing. */
public final class ToolkitFrameClock implements FrameClock {

    /** Frames without any request after which the clock sleeps. */
    private static final int PATIENCE = 2;

    private final List<Registered> all = new CopyOnWriteArrayList<>();
    private final AtomicBoolean awake = new AtomicBoolean();
    private final Executor screen;
    private AnimationTimer timer;
    private int idle;

    /** @param screen the screen's thread */
    public ToolkitFrameClock(Executor screen) {
        this.screen = screen;
    }

    @Override
    public Frame register(Runnable refresh) {
        Registered registered = new Registered(refresh);
        all.add(registered);
        return () -> {
            registered.wanted.set(true);
            if (awake.compareAndSet(false, true)) {
                screen.execute(this::wake);
            }
        };
    }

    private void wake() {
        idle = 0;
        if (timer == null) {
            timer = new AnimationTimer() {
                @Override
                public void handle(long now) {
                    frame();
                }
            };
        }
        timer.start();
    }

    private void frame() {
        boolean any = false;
        for (Registered registered : all) {
            any |= registered.runIfWanted();
        }
        idle = any ? 0 : idle + 1;
        if (idle > PATIENCE) {
            sleep();
        }
    }

    /** A request between the last look and the sleep would be lost; so it looks once more. */
    private void sleep() {
        timer.stop();
        awake.set(false);
        if (all.stream().anyMatch(registered -> registered.wanted.get()) && awake.compareAndSet(false, true)) {
            wake();
        }
    }

    private record Registered(Runnable refresh, AtomicBoolean wanted) {

        Registered(Runnable refresh) {
            this(refresh, new AtomicBoolean());
        }

        boolean runIfWanted() {
            boolean wants = wanted.getAndSet(false);
            if (wants) {
                refresh.run();
            }
            return wants;
        }
    }
}
