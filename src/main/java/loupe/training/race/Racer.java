package loupe.training.race;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import loupe.training.Lanes;
import loupe.training.TrainingEvent;

/** Runs a race on the calling thread: its lanes in turn, or side by side where there is room. */
public final class Racer {

    private static final Duration WAIT = Duration.ofMillis(50);

    private final Lanes lanes;
    private final int sideBySide;
    private final Consumer<? super RaceEvent> events;
    private final RaceControl control;
    private final List<LaneResult> standings = new ArrayList<>();
    private boolean paused;
    private boolean stopped;

    /**
     * @param lanes      where they run; nothing else runs there
     * @param sideBySide at most this many lanes at a time
     * @param events     called on the thread that races, in order; the last event is an {@link RaceEvent.Over}
     */
    public Racer(Lanes lanes, int sideBySide, Consumer<? super RaceEvent> events, RaceControl control) {
        this.lanes = lanes;
        this.sideBySide = sideBySide;
        this.events = events;
        this.control = control;
    }

    /** Runs {@code race} to its end. Returns after the last event; called once. @param folders an empty folder for each lane's run */
    public void race(Race race, IntFunction<Path> folders) {
        Optional<String> fault = race.fault();
        if (fault.isPresent()) {
            events.accept(new RaceEvent.Over(List.of(), false, fault.get()));
            return;
        }
        IntStream.range(0, race.lanes().size()).forEach(i -> standings.add(LaneResult.begun(race.job(i).network().parameterCount())));
        String trouble = "";
        try {
            run(race, folders);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            lanes.stopAll();
            trouble = "The race was interrupted from outside. Start it again.";
        }
        events.accept(new RaceEvent.Over(standings, stopped, trouble));
    }

    private void run(Race race, IntFunction<Path> folders) throws InterruptedException {
        int next = 0;
        while (lanes.count() > 0 || next < race.lanes().size() && !stopped) {
            heed();
            while (!stopped && !paused && next < race.lanes().size() && lanes.count() < sideBySide && lanes.hasRoomFor(race.job(next))) {
                Path folder = folders.apply(next);
                events.accept(new RaceEvent.LaneBegun(next, folder));
                lanes.start(next, race.job(next), folder);
                next++;
            }
            lanes.next(WAIT).ifPresent(report -> hear(report.number(), report.event()));
        }
    }

    private void heed() {
        if (control.isStopped() && !stopped) {
            stopped = true;
            lanes.stopAll();
        }
        if (control.isPaused() != paused) {
            paused = control.isPaused();
            if (paused) {
                lanes.pauseAll();
            } else {
                lanes.proceedAll();
            }
        }
    }

    private void hear(int lane, TrainingEvent event) {
        standings.set(lane, standings.get(lane).after(event));
        events.accept(new RaceEvent.LaneTold(lane, event, standings.get(lane)));
    }
}
