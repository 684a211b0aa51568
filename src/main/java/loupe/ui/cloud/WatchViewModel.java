package loupe.ui.cloud;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import loupe.data.BadInputException;
import loupe.ui.common.Delay;
import loupe.ui.common.Texts;
import loupe.ui.common.Threads;
import loupe.ui.common.clouds.Asked;
import loupe.ui.common.clouds.CloudAccount;
import loupe.ui.common.clouds.CloudThing;
import loupe.ui.common.clouds.CloudTuning;
import loupe.ui.common.trials.Trials;

/** A tuning in the cloud, looked at again and again while somebody sees it: begun now, or before Loupe was started. On the screen's thread. */
public final class WatchViewModel {

    static final Duration BETWEEN_LOOKS = Duration.ofSeconds(3);
    /** Who does not answer is not asked so often. */
    static final Duration AFTER_FAULT = Duration.ofSeconds(15);

    private final CloudViewModel cloud;
    private final Threads threads;
    private final Delay delay;
    private final Asked asked;
    private final ReadOnlyObjectWrapper<WatchState> state = new ReadOnlyObjectWrapper<>(WatchState.NOTHING);
    private final ReadOnlyObjectWrapper<Trials> trials = new ReadOnlyObjectWrapper<>(Trials.NONE);
    private Optional<Watched> watched = Optional.empty();
    private boolean seen = true;
    private boolean due;

    /** What is watched; another one each time that something is opened. */
    private record Watched(CloudAccount account, CloudTuning tuning) {}

    WatchViewModel(CloudViewModel cloud, Threads threads, Delay delay) {
        this.cloud = cloud;
        this.threads = threads;
        this.delay = delay;
        asked = new Asked(threads, doing -> state.set(state.get().doing(doing)));
        cloud.state().subscribe(now -> {
            if (now.sight().isEmpty()) {
                drop();
            }
        });
    }

    ReadOnlyObjectProperty<WatchState> state() {
        return state.getReadOnlyProperty();
    }

    /** Its trainings, for the same pictures as those of a tuning on this machine. */
    ObservableValue<Trials> trials() {
        return trials.getReadOnlyProperty();
    }

    /** Watches the tuning of that name; does nothing where no account is open. */
    void open(String name) {
        drop();
        cloud.account().ifPresent(account -> {
            Watched now = new Watched(account, account.tuning(name));
            watched = Optional.of(now);
            state.set(WatchState.of(name));
            look(now);
        });
    }

    private void look(Watched what) {
        threads.background().execute(() -> {
            try {
                Optional<CloudTuning.Sight> sight = what.tuning().look();
                threads.screen().execute(() -> ifWatched(what, () -> sight.ifPresentOrElse(now -> take(what, now), () -> takeNothing(what))));
            } catch (BadInputException fault) {
                threads.screen().execute(() -> ifWatched(what, () -> {
                    state.set(state.get().troubled(fault.getMessage()));
                    later(what, AFTER_FAULT);
                }));
            }
        });
    }

    private void take(Watched what, CloudTuning.Sight sight) {
        state.set(state.get().seen(sight));
        Trials now = new Trials(sight.search().space(), sight.search().objective(), sight.trials());
        if (!now.sameAs(trials.get())) {
            trials.set(now);
        }
        if (!sight.over()) {
            later(what, BETWEEN_LOOKS);
        }
    }

    /** AWS need not show at once what it was just asked for. */
    private void takeNothing(Watched what) {
        state.set(state.get().troubled(""));
        later(what, BETWEEN_LOOKS);
    }

    private void later(Watched what, Duration wait) {
        delay.run(wait, () -> threads.screen().execute(() -> ifWatched(what, () -> lookWhileSeen(what))));
    }

    /** What nobody sees is not looked at: it goes on by itself. */
    private void lookWhileSeen(Watched what) {
        due = !seen;
        if (seen) {
            look(what);
        }
    }

    /** Whether somebody sees it; who sees it again is shown at once how it stands. */
    void seen(boolean now) {
        seen = now;
        if (seen && due) {
            watched.ifPresent(this::lookWhileSeen);
        }
    }

    private void ifWatched(Watched what, Runnable then) {
        if (watched.filter(now -> now == what).isPresent()) {
            then.run();
        }
    }

    /** Asks the tuning and its trainings to end; what was found is kept. */
    void stop() {
        if (state.get().canStop()) {
            watched.ifPresent(this::stop);
        }
    }

    private void stop(Watched what) {
        CloudThing tuning = new CloudThing(CloudThing.Kind.TUNING, state.get().name(), "", Optional.empty(), new CloudThing.Cost.Unknown());
        asked.ask(Texts.of("cloud.watch.stopping"), () -> {
            what.account().end(tuning);
            return true;
        }, new Asked.Reader<Boolean>() {
            @Override
            public void take(Boolean done) {
                state.set(state.get().told(Texts.of("cloud.watch.stopped")));
            }

            @Override
            public void fault(String sentence) {
                state.set(state.get().troubled(sentence));
            }
        });
    }

    /** Whether there is a best training to fetch. */
    boolean canFetch() {
        return !state.get().isBusy() && trials.get().best().isPresent();
    }

    /** Fetches the best training as a run of this machine. */
    void fetch() {
        if (canFetch() && watched.isPresent()) {
            CloudTuning tuning = watched.get().tuning();
            int number = trials.get().best().orElseThrow().number();
            asked.ask(Texts.of("cloud.watch.fetching", number), () -> tuning.fetch(number), new Asked.Reader<Path>() {
                @Override
                public void take(Path run) {
                    state.set(state.get().told(Texts.of("cloud.watch.fetched", number, run)));
                }

                @Override
                public void fault(String sentence) {
                    state.set(state.get().troubled(sentence));
                }
            });
        }
    }

    /** Watches it no longer; it goes on. */
    void drop() {
        asked.stop();
        due = false;
        watched = Optional.empty();
        state.set(WatchState.NOTHING);
        trials.set(Trials.NONE);
    }
}
