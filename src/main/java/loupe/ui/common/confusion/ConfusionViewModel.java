package loupe.ui.common.confusion;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import loupe.data.ClassPair;
import loupe.ui.common.Texts;

/** A table of which class is taken for which, the cell under the pointer and the cell that is chosen. On the screen's thread. */
public final class ConfusionViewModel {

    private final ReadOnlyObjectWrapper<Optional<ConfusionTable>> table = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<ClassPair>> pointed = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<ClassPair>> chosen = new ReadOnlyObjectWrapper<>(Optional.empty());

    /** From now on a cell that is chosen in one of the two is chosen in the other. */
    public static void link(ConfusionViewModel one, ConfusionViewModel other) {
        one.chosen.subscribe(other.chosen::set);
        other.chosen.subscribe(one.chosen::set);
    }

    /** What is shown; empty while there is nothing. */
    public ReadOnlyObjectProperty<Optional<ConfusionTable>> table() {
        return table.getReadOnlyProperty();
    }

    /** The cell under the pointer. */
    public ReadOnlyObjectProperty<Optional<ClassPair>> pointed() {
        return pointed.getReadOnlyProperty();
    }

    /** The cell that is chosen. It stays while other tables are shown. */
    public ReadOnlyObjectProperty<Optional<ClassPair>> chosen() {
        return chosen.getReadOnlyProperty();
    }

    /** Shows {@code next}. */
    public void show(Optional<ConfusionTable> next) {
        table.set(next);
    }

    /** The pointer is over that cell, or over none. */
    public void point(Optional<ClassPair> cell) {
        pointed.set(cell.filter(this::isThere));
    }

    /** Chooses that cell; one that is not there changes nothing. */
    public void choose(ClassPair cell) {
        if (isThere(cell)) {
            chosen.set(Optional.of(cell));
        }
    }

    /** Chooses no cell. */
    public void leave() {
        chosen.set(Optional.empty());
    }

    /** Chooses the cell beside the chosen one; where none is chosen, that of the most frequent mistake. */
    public void move(int down, int right) {
        table.get().ifPresent(shown -> chosen.get().ifPresentOrElse(
                cell -> choose(new ClassPair(cell.of() + down, cell.as() + right)),
                () -> choose(shown.counts().worst().orElse(new ClassPair(0, 0)))));
    }

    /** On the cell under the pointer, else on the chosen one, else on the whole. */
    public String sentence() {
        return table.get().map(shown -> pointed.get().or(chosen::get).map(shown::sentence).orElseGet(shown::sentence))
                .orElse(Texts.of("confusion.none"));
    }

    /** The figures of the classes of the cell of which {@link #sentence()} speaks; empty text where it speaks of the whole. */
    public String figures() {
        return table.get().flatMap(shown -> pointed.get().or(chosen::get).map(cell -> cell.isRight() ? shown.figures(cell.of())
                : shown.figures(cell.of()) + "\n" + shown.figures(cell.as()))).orElse("");
    }

    private boolean isThere(ClassPair cell) {
        return table.get().filter(shown -> isClass(cell.of(), shown) && isClass(cell.as(), shown)).isPresent();
    }

    private static boolean isClass(int label, ConfusionTable shown) {
        return label >= 0 && label < shown.counts().classes();
    }
}
