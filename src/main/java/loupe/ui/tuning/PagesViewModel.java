package loupe.ui.tuning;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import loupe.training.tuning.Trial;
import loupe.ui.common.Texts;
import loupe.ui.common.trials.Trials;

/** Both pages of the screen together: what goes on in them in one line, and their end. On the screen's thread. */
final class PagesViewModel {

    private final TuningViewModel tuning;
    private final RaceViewModel race;
    private final ObservableValue<String> status;

    PagesViewModel(TuningViewModel tuning, RaceViewModel race) {
        this.tuning = tuning;
        this.race = race;
        status = Bindings.createStringBinding(() -> Stream.of(tuningWords(), raceWords()).flatMap(Optional::stream).collect(Collectors.joining(" · ")),
                tuning.state(), tuning.trials(), race.state(), race.standings());
    }

    TuningViewModel tuning() {
        return tuning;
    }

    RaceViewModel race() {
        return race;
    }

    /** What goes on, in one line; empty text where nothing does. */
    ObservableValue<String> status() {
        return status;
    }

    private Optional<String> tuningWords() {
        Trials trials = tuning.trials().get();
        long over = trials.all().stream().filter(Trial::isOver).count();
        return tuning.state().get().isActive() ? Optional.of(trials.best().map(best -> Texts.of("tuning.status", over, trials.figure(best)))
                .orElseGet(() -> Texts.of("tuning.status.none", over))) : Optional.empty();
    }

    private Optional<String> raceWords() {
        int lanes = race.standings().get().map(now -> now.race().lanes().size()).orElse(0);
        return switch (race.state().get()) {
            case READY -> Optional.empty();
            case RUNNING, STOPPING -> Optional.of(Texts.of("race.status", lanes));
            case PAUSED -> Optional.of(Texts.of("race.status.paused", lanes));
        };
    }

    /**
     * Asks both to stop, so that they end at the same time, and waits a little for each to keep what there is.
     *
     * @throws InterruptedException where the wait is interrupted
     */
    void close(Duration patience) throws InterruptedException {
        tuning.stop();
        race.stop();
        tuning.close(patience);
        race.close(patience);
    }
}
