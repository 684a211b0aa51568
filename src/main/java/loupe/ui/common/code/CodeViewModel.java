package loupe.ui.common.code;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import loupe.export.Code;
import loupe.export.Dialect;
import loupe.export.Exported;
import loupe.export.Form;
import loupe.export.NetworkCode;
import loupe.network.LayerPath;
import loupe.network.NetworkSpec;
import loupe.training.Recipes;

/** A network as code: in which words, how much of it, and what an edit changed. On the screen's thread. */
public final class CodeViewModel {

    /** The code as it is shown. @param changed lines, from 0, that the last edit of the network changed or put in */
    record Page(Exported exported, Set<Integer> changed) {

        Page {
            changed = Set.copyOf(changed);
        }
    }

    private final ObjectProperty<Dialect> dialect = new SimpleObjectProperty<>(Dialect.GLUON);
    private final ObjectProperty<Form> form = new SimpleObjectProperty<>(Form.COMPLETE);
    private final ObjectProperty<Optional<LayerPath>> lit;
    private final ReadOnlyObjectWrapper<Page> page = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Optional<LayerPath>> bright = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<LayerPath> chosen = Optional.empty();
    private Consumer<LayerPath> choose = path -> {};
    /** Whether what is lit changes because of the pointer on a line here. */
    private boolean here;
    private NetworkSpec network;

    /** @param lit the layer that is pointed at, here or elsewhere */
    public CodeViewModel(NetworkSpec network, ObjectProperty<Optional<LayerPath>> lit) {
        this.network = network;
        this.lit = lit;
        write(false);
        lit.subscribe(path -> brighten());
        dialect.addListener((words, before, after) -> write(false));
        form.addListener((much, before, after) -> write(false));
    }

    ObjectProperty<Dialect> dialect() {
        return dialect;
    }

    ObjectProperty<Form> form() {
        return form;
    }

    ReadOnlyObjectProperty<Page> page() {
        return page.getReadOnlyProperty();
    }

    /** The layer whose lines are lit: the one that is pointed at, else the one that was chosen. */
    ReadOnlyObjectProperty<Optional<LayerPath>> bright() {
        return bright.getReadOnlyProperty();
    }

    /** Lights the lines of the chosen layer while none is pointed at; a line that is pressed chooses its own. */
    public void follow(ObservableValue<Optional<LayerPath>> lead, Consumer<LayerPath> choice) {
        choose = choice;
        lead.subscribe(path -> {
            chosen = path;
            brighten();
        });
    }

    private void brighten() {
        bright.set(lit.get().or(() -> chosen));
    }

    /** Shows the code of {@code next}; the lines that differ from before are marked as changed. */
    public void show(NetworkSpec next) {
        if (!next.equals(network)) {
            network = next;
            write(true);
        }
    }

    /** The lines that are lit, from 0. */
    Optional<Code.Span> litLines() {
        return code().flatMap(code -> bright.get().flatMap(code::span));
    }

    /** Chooses the layer that {@code line} belongs to; nothing happens at a line of no layer. */
    void choose(int line) {
        fromHere(() -> code().flatMap(code -> code.layerAt(line)).ifPresent(choose));
    }

    /** Points at the layer that {@code line} belongs to; at none for a line of no layer. */
    void point(int line) {
        fromHere(() -> lit.set(code().flatMap(code -> code.layerAt(line))));
    }

    void leave() {
        fromHere(() -> lit.set(Optional.empty()));
    }

    /** Whether the lines that are lit now were pointed at elsewhere, so that they are to be scrolled to. */
    boolean litElsewhere() {
        return !here;
    }

    private void fromHere(Runnable change) {
        here = true;
        change.run();
        here = false;
    }

    /** The code, or empty where the network cannot be written. */
    Optional<Code> code() {
        return page.get().exported() instanceof Exported.Written(Code code, String name) ? Optional.of(code) : Optional.empty();
    }

    /** Under which name the code is saved. */
    String fileName() {
        return page.get().exported() instanceof Exported.Written(Code code, String name) ? name : "";
    }

    private void write(boolean edited) {
        Optional<Code> before = edited ? code() : Optional.empty();
        Exported now = NetworkCode.of(network, Recipes.of(network, "mnist"), dialect.get(), form.get());
        List<Integer> changed = now instanceof Exported.Written(Code code, String name)
                ? before.map(code::changedSince).orElse(List.of()) : List.of();
        page.set(new Page(now, new HashSet<>(changed)));
    }
}
