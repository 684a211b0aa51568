package loupe.ui.sets;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import loupe.data.KnownSet;
import loupe.ui.common.Texts;
import loupe.ui.common.Threads;
import loupe.ui.common.confusion.ConfusionViewModel;

/** Two sets side by side, cell by cell, and the game. On the screen's thread. */
final class SetsViewModel {

    private static final String TWIN = "fashion-";

    private final SetsWork work;
    private final Threads threads;
    private final SideViewModel left;
    private final SideViewModel right;
    private final GameViewModel game;
    private final ReadOnlyObjectWrapper<Page> page = new ReadOnlyObjectWrapper<>(Page.OVERLAP);
    private final ReadOnlyObjectWrapper<Optional<String>> missing = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<String>> refusal = new ReadOnlyObjectWrapper<>(Optional.empty());

    /** @param nanos the time now, in nanoseconds */
    SetsViewModel(SetsWork work, Threads threads, LongSupplier nanos) {
        this.work = work;
        this.threads = threads;
        left = new SideViewModel(KnownSet.MNIST, work, threads, nanos);
        right = new SideViewModel(KnownSet.FASHION_MNIST, work, threads, nanos);
        game = new GameViewModel(work, threads, nanos);
        ConfusionViewModel.link(left.matrix(), right.matrix());
        missing.set(work.shelf().missing());
    }

    SideViewModel left() {
        return left;
    }

    SideViewModel right() {
        return right;
    }

    GameViewModel game() {
        return game;
    }

    ReadOnlyObjectProperty<Page> page() {
        return page.getReadOnlyProperty();
    }

    /** What is missing for a comparison; empty where both sets are there. */
    ReadOnlyObjectProperty<Optional<String>> missing() {
        return missing.getReadOnlyProperty();
    }

    /** Why the folder that was chosen last is none of the two sets. */
    ReadOnlyObjectProperty<Optional<String>> refusal() {
        return refusal.getReadOnlyProperty();
    }

    /** The screen has come to the front: sets may have been put in place, and networks trained. */
    void opened() {
        game.look();
        look();
        sides().forEach(SideViewModel::lookForNetworks);
    }

    void turnTo(Page next) {
        page.set(next);
        if (next != Page.GAME) {
            game.leave();
        }
        look();
    }

    /** Takes a folder for one of the sets, or for a folder that holds them. */
    void chooseFolder(Path folder) {
        refusal.set(work.shelf().choose(folder));
        if (refusal.get().isEmpty()) {
            threads.background().execute(work.shelf()::keep);
        }
        game.look();
        look();
    }

    /** Asks that network at its side, and its twin, where there is one, at the other. */
    void choose(SideViewModel side, Contender network) {
        side.choose(network);
        SideViewModel other = side == left ? right : left;
        String twin = network.source().startsWith(TWIN) ? network.source().substring(TWIN.length()) : TWIN + network.source();
        other.contenders().get().stream().filter(there -> there.source().equals(twin)).findFirst()
                .filter(there -> !other.contender().get().equals(Optional.of(there))).ifPresent(other::choose);
    }

    private List<SideViewModel> sides() {
        return Stream.of(left, right).toList();
    }

    private void look() {
        missing.set(work.shelf().missing());
        if (missing.get().isEmpty()) {
            refusal.set(Optional.empty());
            sides().forEach(side -> side.look(page.get()));
        }
    }

    /** What is being worked at, for the bottom of the window; empty text for nothing. */
    String status() {
        return sides().stream().filter(side -> side.state().get() instanceof SideState.Working).findFirst()
                .map(side -> Texts.of("sets.status", SetNames.title(side.set()), side.state().get().words())).orElse("");
    }
}
