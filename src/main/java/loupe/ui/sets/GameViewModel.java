package loupe.ui.sets;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import loupe.data.BadInputException;
import loupe.data.ImageSet;
import loupe.data.KnownSet;
import loupe.ui.common.FrameClock;
import loupe.ui.common.Mailbox;
import loupe.ui.common.Texts;
import loupe.ui.common.Threads;

/** You against the network: the same 20 pictures for both, three seconds each for you. On the screen's thread. */
final class GameViewModel {

    /** For one picture. */
    static final double SECONDS = 3;

    private static final double NANOS = 1e9;

    private final SetsWork work;
    private final Threads threads;
    private final LongSupplier nanos;
    private final FrameClock.Frame frame;
    private final Mailbox<Runnable> news;
    private final ReadOnlyObjectWrapper<GameState> state = new ReadOnlyObjectWrapper<>(new GameState.Waiting());
    private final ReadOnlyObjectWrapper<List<KnownSet>> sets = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<KnownSet> set = new ReadOnlyObjectWrapper<>(KnownSet.DIGITS);
    private final ReadOnlyBooleanWrapper limited = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyDoubleWrapper left = new ReadOnlyDoubleWrapper(SECONDS);
    private Optional<GameResult.Opponent> opponent = Optional.empty();
    private Optional<ImageSet> loaded = Optional.empty();
    private Steps preparation = new Steps(percent -> { });
    private long seed = 1;
    private long end;

    /** @param nanos the time now, in nanoseconds */
    GameViewModel(SetsWork work, Threads threads, LongSupplier nanos) {
        this.work = work;
        this.threads = threads;
        this.nanos = nanos;
        frame = threads.frames().register(this::tick);
        news = new Mailbox<>(threads.frames(), all -> all.forEach(Runnable::run));
        look();
    }

    /** Looks which sets are there: the real ones, else the digits that Loupe draws. */
    void look() {
        List<KnownSet> there = SetShelf.COMPARED.stream().filter(work.shelf()::has).toList();
        List<KnownSet> playable = there.isEmpty() ? List.of(KnownSet.DIGITS) : there;
        if (!playable.equals(sets.get())) {
            sets.set(playable);
            if (!playable.contains(set.get())) {
                choose(playable.getFirst());
            }
        }
    }

    ReadOnlyObjectProperty<GameState> state() {
        return state.getReadOnlyProperty();
    }

    /** The sets that can be played with. */
    ReadOnlyObjectProperty<List<KnownSet>> sets() {
        return sets.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<KnownSet> set() {
        return set.getReadOnlyProperty();
    }

    /** Whether three seconds are given for a picture, or as much time as it takes. */
    ReadOnlyBooleanProperty limited() {
        return limited.getReadOnlyProperty();
    }

    /** Seconds that are left for the picture that is shown. */
    ReadOnlyDoubleProperty left() {
        return left.getReadOnlyProperty();
    }

    /** Which round it is: its pictures depend on that number and the set alone. */
    long round() {
        return seed;
    }

    /** What the learner should know before it begins. */
    String notice() {
        String rules = Texts.of(limited.get() ? "sets.game.rules" : "sets.game.rules.slow", Round.PICTURES);
        return set.get() == KnownSet.DIGITS ? rules + " " + Texts.of("sets.game.synthetic") : rules;
    }

    /** Plays with that set from now on; a round that is being played is given up. */
    void choose(KnownSet next) {
        if (next != set.get()) {
            loaded = Optional.empty();
            set.set(next);
            state.set(new GameState.Waiting());
        }
    }

    /** Gives a picture three seconds, or as much time as it takes. */
    void limit(boolean threeSeconds) {
        limited.set(threeSeconds);
        if (state.get() instanceof GameState.Asking) {
            restart(SECONDS);
        }
    }

    /** Begins a round. */
    void start() {
        switch (state.get()) {
            case GameState.Preparing _, GameState.Asking _, GameState.Paused _ -> { }
            case GameState.Waiting _, GameState.Over _, GameState.Failed _ -> prepare();
        }
    }

    /** Begins a round with other pictures. */
    void startOther() {
        seed++;
        start();
    }

    /** The learner's answer to the picture that is shown; a class that is not there changes nothing. */
    void answer(int label) {
        if (state.get() instanceof GameState.Asking(Round round) && label >= 0 && label < set.get().classNames().size()) {
            next(round.answered(Optional.of(label)));
        }
    }

    /** Hides the picture and stops the time. */
    void pause() {
        if (state.get() instanceof GameState.Asking(Round round)) {
            state.set(new GameState.Paused(round));
        }
    }

    /** Nobody looks any more: the time stands still, and a game that is being prepared does not begin. */
    void leave() {
        pause();
        if (state.get() instanceof GameState.Preparing) {
            stop();
        }
    }

    /** Goes on with a game that stands still, or stands still with one that goes on. */
    void togglePause() {
        if (state.get() instanceof GameState.Paused(Round round)) {
            state.set(new GameState.Asking(round));
            restart(left.get());
        } else {
            pause();
        }
    }

    /** Ends the round before its end, or what is prepared for it. */
    void stop() {
        switch (state.get()) {
            case GameState.Asking(Round round) -> over(round);
            case GameState.Paused(Round round) -> over(round);
            case GameState.Preparing _ -> {
                preparation.stop();
                state.set(new GameState.Waiting());
            }
            case GameState.Waiting _, GameState.Over _, GameState.Failed _ -> { }
        }
    }

    private void prepare() {
        KnownSet wanted = set.get();
        long number = seed;
        Optional<ImageSet> known = loaded;
        Steps steps = new Steps(percent -> news.put(() -> making(percent)));
        preparation = steps;
        state.set(new GameState.Preparing(0));
        threads.background().execute(() -> {
            Runnable then = prepared(wanted, number, known, steps);
            news.put(() -> {
                if (preparation == steps && !steps.stopped() && set.get() == wanted && state.get() instanceof GameState.Preparing) {
                    then.run();
                }
            });
        });
    }

    private Runnable prepared(KnownSet wanted, long number, Optional<ImageSet> known, Steps steps) {
        try {
            ImageSet images = known.isPresent() ? known.get() : work.shelf().read(wanted, steps::doneUnlessStopped);
            Round round = Round.of(images.test(), number);
            Optional<GameResult.Opponent> other = opponent(wanted, round);
            return () -> begin(images, round, other);
        } catch (CancellationException stopped) {
            return () -> { };
        } catch (BadInputException fault) {
            return () -> state.set(new GameState.Failed(fault.getMessage()));
        } catch (RuntimeException | LinkageError | OutOfMemoryError fault) {
            System.getLogger("loupe.ui.sets").log(System.Logger.Level.WARNING, "The game cannot be played.", fault);
            return () -> state.set(new GameState.Failed(Texts.of("sets.fault", SetNames.title(wanted), fault)));
        }
    }

    private void making(int percent) {
        if (state.get() instanceof GameState.Preparing) {
            state.set(new GameState.Preparing(percent));
        }
    }

    /** The lab's CNN for that set where it is there, else the first network; on Loupe's digits one that knows MNIST. */
    private Optional<GameResult.Opponent> opponent(KnownSet wanted, Round round) throws BadInputException {
        List<Contender> there = work.contenders(wanted);
        List<Contender> all = wanted == KnownSet.DIGITS ? Stream.concat(there.stream(), work.contenders(KnownSet.MNIST).stream()).toList() : there;
        Optional<Contender> best = Stream.of("cnn", "").flatMap(ending -> all.stream()
                .filter(network -> network.source().endsWith(ending))).findFirst();
        return best.isEmpty() ? Optional.empty() : Optional.of(new GameResult.Opponent(best.get(),
                work.answers(best.get(), round.images(), round.pictures())));
    }

    private void begin(ImageSet images, Round round, Optional<GameResult.Opponent> other) {
        loaded = Optional.of(images);
        opponent = other;
        next(round);
    }

    private void next(Round round) {
        if (round.isOver()) {
            over(round);
        } else {
            state.set(new GameState.Asking(round));
            restart(SECONDS);
        }
    }

    private void over(Round round) {
        state.set(new GameState.Over(new GameResult(round, set.get().classNames(), opponent)));
    }

    private void restart(double seconds) {
        left.set(seconds);
        end = nanos.getAsLong() + Math.round(seconds * NANOS);
        frame.request();
    }

    private void tick() {
        if (limited.get() && state.get() instanceof GameState.Asking(Round round)) {
            left.set(Math.max(0, (end - nanos.getAsLong()) / NANOS));
            if (left.get() == 0) {
                next(round.answered(Optional.empty()));
            } else {
                frame.request();
            }
        }
    }
}
