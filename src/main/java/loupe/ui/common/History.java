package loupe.ui.common;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** Every value that a thing had, each with the name of the step that made it. Not for several threads. */
public final class History<T> implements UndoSteps {

    /** A value and the name of the step that made it; the first value's step has no name. */
    public record Step<T>(String name, T value) {}

    private final Deque<Step<T>> done = new ArrayDeque<>();
    private final Deque<Step<T>> undone = new ArrayDeque<>();
    private final ReadOnlyStringWrapper undoName = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper redoName = new ReadOnlyStringWrapper("");
    private final Consumer<? super T> changed;

    /** @param changed hears the value whenever a step, an undo or a redo changed it */
    public History(T first, Consumer<? super T> changed) {
        done.push(new Step<>("", first));
        this.changed = changed;
    }

    /**
     * Goes on with what another history held.
     *
     * @param done    oldest first, at least one
     * @param undone  the one that {@link #redo} brings back first
     * @param changed hears the value whenever a step, an undo or a redo changed it
     */
    public History(List<Step<T>> done, List<Step<T>> undone, Consumer<? super T> changed) {
        this.done.addAll(done.reversed());
        this.undone.addAll(undone);
        this.changed = changed;
        name();
    }

    /** All steps up to the value now, oldest first. */
    public List<Step<T>> done() {
        return List.copyOf(done).reversed();
    }

    /** What was undone, the one that {@link #redo} brings back first first. */
    public List<Step<T>> undone() {
        return List.copyOf(undone);
    }

    /** The value now. */
    public T value() {
        return done.element().value();
    }

    /** Makes {@code value} the newest; what was undone before is forgotten. A value equal to the present one is no step. */
    public void step(String name, T value) {
        if (!value.equals(value())) {
            done.push(new Step<>(name, value));
            undone.clear();
            tell();
        }
    }

    /** Makes {@code value} the newest step's value, under the same name; where it undoes the step, the step goes. */
    public void amend(T value) {
        amend(done.element().name(), value);
    }

    /** Makes {@code value} the newest step's value and {@code name} its name; where it undoes the step, the step goes. */
    public void amend(String name, T value) {
        if (done.size() > 1) {
            done.pop();
            undone.clear();
            if (!value.equals(value())) {
                done.push(new Step<>(name, value));
            }
            tell();
        }
    }

    @Override
    public void undo() {
        if (done.size() > 1) {
            undone.push(done.pop());
            tell();
        }
    }

    @Override
    public void redo() {
        if (!undone.isEmpty()) {
            done.push(undone.pop());
            tell();
        }
    }

    @Override
    public ReadOnlyStringProperty undoName() {
        return undoName.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyStringProperty redoName() {
        return redoName.getReadOnlyProperty();
    }

    private void tell() {
        name();
        changed.accept(value());
    }

    private void name() {
        undoName.set(done.element().name());
        redoName.set(undone.isEmpty() ? "" : undone.element().name());
    }
}
