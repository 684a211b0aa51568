package loupe.ui.experiments;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.value.ObservableValue;
import loupe.data.BadInputException;
import loupe.data.GrayImage;
import loupe.inference.KernelSheet;
import loupe.inference.Prediction;
import loupe.training.TrainingJob;
import loupe.ui.common.Delay;
import loupe.ui.common.Numerals;
import loupe.ui.common.Texts;
import loupe.ui.common.Threads;
import loupe.ui.common.confusion.ConfusionViewModel;

/**
 * A run through time: the learner goes to one of its checkpoints, and what the network then saw in the drawing follows. Newer
 * checkpoints of a run that goes on are put behind, and one who looks at the last goes with it. On the screen's thread.
 */
final class ScrubViewModel {

    /** For so long nothing else is worked out after a move of the slider, so that what is seen first is painted at once. */
    private static final Duration PAINTED = Duration.ofMillis(50);

    private final ReadOnlyObjectWrapper<Optional<Film>> film = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final IntegerProperty frame = new SimpleIntegerProperty();
    private final ReadOnlyObjectWrapper<Optional<Prediction>> answer = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<KernelSheet>> tiles = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Shot.Shifted>> shifted = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Plane>> plane = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper lacking = new ReadOnlyStringWrapper("");
    private final ConfusionViewModel confusion = new ConfusionViewModel();
    private final ObservableValue<GrayImage> drawing;
    private final Projector projector;
    private final Threads threads;
    private final Delay delay;
    private final Executor room;
    private final AtomicLong newest = new AtomicLong();
    /** The look whose first pictures are shown. */
    private long seen;
    private Optional<Path> asked = Optional.empty();
    private boolean front;

    /** @param drawing what is shown to the networks @param delay leaves the screen time to paint */
    ScrubViewModel(ObservableValue<GrayImage> drawing, Projector projector, Threads threads, Delay delay) {
        this.drawing = drawing;
        this.projector = projector;
        this.threads = threads;
        this.delay = delay;
        room = new InTurn(threads.background());
        frame.addListener((at, before, after) -> look());
        drawing.subscribe(this::look);
    }

    /** The run's checkpoints; empty where no run of a network is chosen that has some. */
    ReadOnlyObjectProperty<Optional<Film>> film() {
        return film.getReadOnlyProperty();
    }

    /** The checkpoint that is looked at, from 0. */
    IntegerProperty frame() {
        return frame;
    }

    /** What the network answered then to the drawing. */
    ReadOnlyObjectProperty<Optional<Prediction>> answer() {
        return answer.getReadOnlyProperty();
    }

    /** Its first weights then. */
    ReadOnlyObjectProperty<Optional<KernelSheet>> tiles() {
        return tiles.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Shot.Shifted>> shifted() {
        return shifted.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Plane>> plane() {
        return plane.getReadOnlyProperty();
    }

    ConfusionViewModel confusion() {
        return confusion;
    }

    /** What went wrong, in a sentence; empty text where nothing did. */
    ReadOnlyStringProperty trouble() {
        return trouble.getReadOnlyProperty();
    }

    /** That the run's test pictures cannot be read, and what is shown for them; empty text where they can. */
    ReadOnlyStringProperty lacking() {
        return lacking.getReadOnlyProperty();
    }

    ObservableValue<GrayImage> drawing() {
        return drawing;
    }

    /** Comes to the front or goes behind, where it does not work. */
    void front(boolean now) {
        front = now;
        look();
    }

    /** Takes the first network's run of {@code chosen}, or none; the one that is there already may have grown. */
    void choose(List<Experiment> chosen) {
        Optional<Path> next = chosen.stream().filter(run -> run.run().job() instanceof TrainingJob).map(run -> run.run().folder()).findFirst();
        asked = next;
        if (next.isEmpty()) {
            take(Optional.empty());
        } else {
            threads.background().execute(() -> read(next.get()));
        }
    }

    private void read(Path folder) {
        try {
            Optional<Film> found = Film.of(folder);
            threads.screen().execute(() -> takeOf(folder, found));
        } catch (BadInputException | java.io.IOException fault) {
            threads.screen().execute(() -> trouble.set(String.valueOf(fault.getMessage())));
        }
    }

    /** The learner may have chosen another meanwhile. */
    private void takeOf(Path folder, Optional<Film> found) {
        if (asked.equals(Optional.of(folder))) {
            take(found);
        }
    }

    private void take(Optional<Film> next) {
        Optional<Film> before = film.get();
        if (next.equals(before)) {
            return;
        }
        boolean grown = before.isPresent() && next.map(Film::folder).equals(before.map(Film::folder));
        boolean atEnd = !grown || frame.get() == before.get().length() - 1;
        int wanted = next.map(now -> atEnd ? now.length() - 1 : Math.min(frame.get(), now.length() - 1)).orElse(0);
        trouble.set("");
        film.set(next);
        if (!grown) {
            forget();
        }
        if (frame.get() == wanted) {
            look();
        } else {
            frame.set(wanted);
        }
    }

    private void forget() {
        answer.set(Optional.empty());
        tiles.set(Optional.empty());
        shifted.set(Optional.empty());
        plane.set(Optional.empty());
        lacking.set("");
        confusion.show(Optional.empty());
    }

    /** Goes on by {@code frames}, not beyond the ends. Returns whether it moved. */
    boolean step(int frames) {
        int next = Math.clamp(frame.get() + frames, 0, Math.max(0, film.get().map(Film::length).orElse(1) - 1));
        boolean moves = next != frame.get();
        frame.set(next);
        return moves;
    }

    /** Where the film is, in words. */
    String place() {
        return film.get().filter(now -> frame.get() < now.length()).map(now -> {
            long step = now.steps().get(frame.get());
            String epochs = now.perEpoch() == 0 ? "–" : String.format(Locale.ROOT, "%.2f", (double) step / now.perEpoch());
            return Texts.of("experiments.frame", step, epochs, frame.get() + 1, now.length(), Numerals.count(step));
        }).orElse(Texts.of("experiments.time.none"));
    }

    private void look() {
        long mine = newest.incrementAndGet();
        if (front && film.get().filter(now -> frame.get() < now.length()).isPresent()) {
            boolean blank = drawing.getValue().equals(GrayImage.blank());
            Projector.Wanted wanted = new Projector.Wanted(film.get().get(), frame.get(),
                    blank ? Optional.empty() : Optional.of(drawing.getValue()));
            Optional<Shot.First> known = projector.known(wanted);
            known.ifPresentOrElse(first -> take(first, mine), () -> room.execute(() -> unlessStale(mine,
                    () -> projector.showFirst(wanted, shot -> tell(shot, mine)))));
            delay.run(PAINTED, () -> room.execute(() -> unlessStale(mine,
                    () -> projector.showRest(wanted, () -> newest.get() != mine, shot -> tell(shot, mine)))));
        }
    }

    private void unlessStale(long mine, Runnable work) {
        if (newest.get() == mine) {
            work.run();
        }
    }

    private void tell(Shot shot, long mine) {
        threads.screen().execute(() -> take(shot, mine));
    }

    /** What belongs to an older look is not shown. */
    private void take(Shot shot, long mine) {
        if (newest.get() == mine) {
            switch (shot) {
                case Shot.First first -> {
                    seen = mine;
                    trouble.set("");
                    answer.set(first.answer());
                    tiles.set(first.tiles());
                }
                case Shot.Confused confused -> confusion.show(Optional.of(confused.table()));
                case Shot.WithoutPictures lost -> {
                    confusion.show(lost.recorded().map(Shot.Recorded::table));
                    lacking.set(lost.recorded().map(kept -> Texts.of("experiments.time.recorded", lost.folder(), Numerals.count(kept.step())))
                            .orElseGet(() -> Texts.of("experiments.time.lacking", lost.folder())));
                }
                case Shot.Shifted shift -> shifted.set(Optional.of(shift));
                case Shot.Placed placed -> plane.set(Optional.of(placed.plane()));
                case Shot.Failed failed -> {
                    if (seen != mine) {
                        forget();
                    }
                    trouble.set(failed.sentence());
                }
            }
        }
    }
}
