package loupe.ui.tuning;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import loupe.training.Lanes;
import loupe.training.race.Race;
import loupe.training.race.RaceControl;
import loupe.training.race.RaceEvent;
import loupe.training.race.Racer;
import loupe.ui.common.Texts;

/** A race with one seed on its way, off the screen's thread; each lane is a run among the learner's. */
record RaceRun(TuningWork work, Race race, RaceControl control, CountDownLatch over) {

    /** Races to the end on this thread. Whatever goes wrong ends as an {@code Over} with a sentence. */
    void run(Consumer<RaceEvent> told) {
        try {
            new Racer(new Lanes(work.backend(), work.memory().getAsLong()), 1, told, control).race(race, this::folder);
        } catch (UncheckedIOException e) {
            told.accept(new RaceEvent.Over(List.of(), false, Texts.of("tuning.fault.folder", work.workspace().home(),
                    e.getCause().getClass().getSimpleName())));
        } catch (RuntimeException | LinkageError e) {
            System.getLogger("loupe.ui.tuning").log(System.Logger.Level.WARNING, "A race broke off.", e);
            told.accept(new RaceEvent.Over(List.of(), false, Texts.of("race.fault", e)));
        } finally {
            over.countDown();
        }
    }

    private Path folder(int lane) {
        try {
            return work.workspace().newRun(race.lanes().get(lane).title() + "-" + race.base().network().name() + "-" + race.base().data().name());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
