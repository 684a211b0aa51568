package loupe.ui.sets;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import loupe.data.BadInputException;
import loupe.data.KnownSet;
import loupe.ui.common.Mailbox;
import loupe.ui.common.Texts;
import loupe.ui.common.Threads;
import loupe.ui.common.confusion.ConfusionViewModel;

/** One of the two sets: its mean pictures, its matrix, and the pictures of the chosen cell. On the screen's thread. */
final class SideViewModel {

    /** More pictures of one cell are not shown. */
    static final int MOST_PICTURES = 60;

    private static final String ANSWERS = "answers of ";

    private final KnownSet set;
    private final SetsWork work;
    private final Threads threads;
    private final LongSupplier nanos;
    private final Mailbox<Runnable> news;
    private final ReadOnlyObjectWrapper<SideState> state = new ReadOnlyObjectWrapper<>(new SideState.Still());
    private final ReadOnlyObjectWrapper<Optional<LoadedSet>> loaded = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<Contender>> contenders = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<Contender>> contender = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<CellPicture>> pictures = new ReadOnlyObjectWrapper<>(List.of());
    private final ConfusionViewModel matrix = new ConfusionViewModel();
    private final Map<String, Found> found = new HashMap<>();
    private Optional<Running> running = Optional.empty();
    private Page page = Page.OVERLAP;

    /** Work that is being done. @param key what it finds */
    private record Running(String key, Steps steps) {}

    /** @param nanos the time now, in nanoseconds */
    SideViewModel(KnownSet set, SetsWork work, Threads threads, LongSupplier nanos) {
        this.set = set;
        this.work = work;
        this.threads = threads;
        this.nanos = nanos;
        this.news = new Mailbox<>(threads.frames(), all -> all.forEach(Runnable::run));
        matrix.chosen().subscribe(cell -> showPictures());
    }

    KnownSet set() {
        return set;
    }

    ReadOnlyObjectProperty<SideState> state() {
        return state.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<LoadedSet>> loaded() {
        return loaded.getReadOnlyProperty();
    }

    /** The networks that learned from this set. */
    ReadOnlyObjectProperty<List<Contender>> contenders() {
        return contenders.getReadOnlyProperty();
    }

    /** The network whose answers are looked at. */
    ReadOnlyObjectProperty<Optional<Contender>> contender() {
        return contender.getReadOnlyProperty();
    }

    /** The pictures of the chosen cell, the worst first. */
    ReadOnlyObjectProperty<List<CellPicture>> pictures() {
        return pictures.getReadOnlyProperty();
    }

    ConfusionViewModel matrix() {
        return matrix;
    }

    /** How many pictures the chosen cell has, those that are not shown included. */
    int inCell() {
        return shown().flatMap(here -> matrix.chosen().get().map(cell -> here.pictures(cell).size())).orElse(0);
    }

    /** Looks at {@code next}; what it needs is read and worked out where that has not been done. */
    void look(Page next) {
        page = next;
        want();
    }

    /** Asks that network from now on. */
    void choose(Contender next) {
        contender.set(Optional.of(next));
        want();
    }

    /** Looks for networks again: one may have been trained, or have learned on. */
    void lookForNetworks() {
        if (loaded.get().isPresent() && running.isEmpty()) {
            threads.background().execute(() -> {
                List<Contender> there = work.contenders(set);
                news.put(() -> {
                    found.keySet().removeIf(key -> key.startsWith(ANSWERS));
                    offer(there);
                });
            });
        }
    }

    /** Ends the work that is being done; {@link #again} begins it anew. */
    void stop() {
        if (running.isPresent()) {
            end();
            state.set(new SideState.Stopped());
        }
    }

    /** Begins what was stopped, or has failed, anew. */
    void again() {
        lookForNetworks();
        want();
    }

    private void end() {
        running.ifPresent(job -> job.steps().stop());
        running = Optional.empty();
    }

    private void want() {
        matrix.show(shown().map(Found::table));
        showPictures();
        if (page == Page.GAME || shown().isPresent()) {
            settle();
        } else if (loaded.get().isEmpty()) {
            begin("set", 0, steps -> load());
        } else if (page == Page.OVERLAP) {
            LoadedSet here = loaded.get().get();
            begin(key().orElseThrow(), here.compared().count(),
                    steps -> keep("overlap", work.overlap(here, steps).map(overlap -> new Found.Nearest(overlap, set.classNames()))));
        } else {
            contender.get().ifPresentOrElse(this::ask, this::sayThatNoNetworkIsThere);
        }
    }

    private void settle() {
        if (running.isEmpty()) {
            state.set(new SideState.Still());
        }
    }

    private void ask(Contender network) {
        LoadedSet here = loaded.get().orElseThrow();
        String key = key().orElseThrow();
        begin(key, here.set().test().count(), steps -> keep(key, work.answers(here, network, steps)
                .map(answers -> new Found.Answers(answers, names(answers.classes()), network.title()))));
    }

    private void sayThatNoNetworkIsThere() {
        end();
        state.set(new SideState.Failed(Texts.of("sets.network.none", SetNames.title(set))));
    }

    /** What the page that is looked at needs. */
    private Optional<String> key() {
        return switch (page) {
            case OVERLAP -> Optional.of("overlap");
            case ANSWERS -> contender.get().map(Contender::source).map(ANSWERS::concat);
            case GAME -> Optional.empty();
        };
    }

    private Optional<Found> shown() {
        return key().map(found::get);
    }

    /** A network may tell more classes apart than the set has; those have numbers. */
    private List<String> names(int classes) {
        return IntStream.range(0, classes).mapToObj(i -> i < set.classNames().size() ? set.classNames().get(i)
                : Integer.toString(i)).toList();
    }

    private Runnable load() throws BadInputException {
        LoadedSet next = LoadedSet.of(work.shelf().read(set, percent -> { }));
        List<Contender> there = work.contenders(set);
        return () -> {
            loaded.set(Optional.of(next));
            offer(there);
        };
    }

    private void offer(List<Contender> there) {
        contenders.set(there);
        if (contender.get().filter(there::contains).isEmpty()) {
            contender.set(there.stream().findFirst());
        }
        want();
    }

    private Runnable keep(String key, Optional<? extends Found> result) {
        return () -> result.ifPresent(there -> found.put(key, there));
    }

    /** Work off the screen's thread that gives what is then to be done on it. */
    private interface Job {
        Runnable with(Steps steps) throws BadInputException;
    }

    /** @param pictures how many it goes through; 0 where that is not known */
    private void begin(String key, int pictures, Job job) {
        if (running.filter(now -> now.key().equals(key)).isPresent()) {
            return;
        }
        end();
        TimeLeft left = new TimeLeft(nanos);
        Consumer<SideState> tell = next -> news.put(() -> told(key, next));
        Steps steps = new Steps(done -> tell.accept(new SideState.Working(done, pictures, left.after(done, pictures))));
        running = Optional.of(new Running(key, steps));
        state.set(pictures == 0 ? new SideState.Reading() : new SideState.Working(0, pictures, -1));
        threads.background().execute(() -> {
            Runnable then = done(() -> job.with(steps));
            news.put(() -> finish(steps, then));
        });
    }

    private void told(String key, SideState next) {
        if (running.filter(now -> now.key().equals(key)).isPresent()) {
            state.set(next);
        }
    }

    private Runnable done(Callable<Runnable> job) {
        try {
            Runnable then = job.call();
            return () -> {
                then.run();
                want();
            };
        } catch (BadInputException fault) {
            return () -> state.set(new SideState.Failed(fault.getMessage()));
        } catch (Exception | LinkageError | OutOfMemoryError fault) {
            System.getLogger("loupe.ui.sets").log(System.Logger.Level.WARNING, "Sets cannot be compared.", fault);
            return () -> state.set(new SideState.Failed(Texts.of("sets.fault", SetNames.title(set), fault)));
        }
    }

    /** What was stopped has no result any more. */
    private void finish(Steps steps, Runnable then) {
        if (running.filter(now -> now.steps() == steps).isPresent()) {
            running = Optional.empty();
            then.run();
        }
    }

    private void showPictures() {
        pictures.set(shown().flatMap(here -> matrix.chosen().get().map(cell -> here.pictures(cell).stream()
                .limit(MOST_PICTURES).map(here::picture).toList())).orElse(List.of()));
    }
}
