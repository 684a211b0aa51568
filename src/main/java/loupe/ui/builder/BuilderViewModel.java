package loupe.ui.builder;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import loupe.network.Layer;
import loupe.network.LayerPath;
import loupe.network.NetworkEdit;
import loupe.network.NetworkFault;
import loupe.network.NetworkSpec;
import loupe.network.NetworkText;
import loupe.storage.NetworkHistory;
import loupe.ui.common.Texts;
import loupe.ui.common.UndoSteps;

/** The open network as the learner takes it apart and puts it together: layers are chosen and changed. On the screen's thread. */
public final class BuilderViewModel {

    private final Library library;
    private final BuilderMemory memory;
    private final Consumer<NetworkSpec> train;
    private final OpenSteps steps = new OpenSteps(this::settle);
    private final ReadOnlyObjectWrapper<BuilderReading> reading = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Selection> selection = new ReadOnlyObjectWrapper<>(Selection.NONE);
    private final ReadOnlyObjectWrapper<Optional<LayerPath>> inserting = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<Tab> tab = new SimpleObjectProperty<>(Tab.CARDS);
    private final ObjectProperty<Optional<LayerPath>> hovered = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Notice> notice = new SimpleObjectProperty<>(Notice.NONE);
    private final ReadOnlyObjectWrapper<NetworkEntry> entry = new ReadOnlyObjectWrapper<>();
    private Workpiece piece;

    /** @param train takes a network without a fault to where it is trained */
    BuilderViewModel(Library library, BuilderMemory memory, Consumer<NetworkSpec> train) {
        this.library = library;
        this.memory = memory;
        this.train = train;
        List<LayerPath> chosen = memory.chosen();
        tab.set(Tab.named(memory.state().tab()));
        open(library.entry(memory.state().network()).orElse(library.entries().getFirst()));
        selection.set(Selection.of(chosen).within(reading.get().paths()));
        tab.subscribe(now -> remember());
        selection.subscribe(now -> remember());
    }

    Library library() {
        return library;
    }

    /** The open network and all that follows from it. */
    ReadOnlyObjectProperty<BuilderReading> reading() {
        return reading.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Selection> selection() {
        return selection.getReadOnlyProperty();
    }

    /** The open network's entry in the library. */
    ReadOnlyObjectProperty<NetworkEntry> entry() {
        return entry.getReadOnlyProperty();
    }

    /** The place at which a layer is being put in, while one is. */
    ReadOnlyObjectProperty<Optional<LayerPath>> inserting() {
        return inserting.getReadOnlyProperty();
    }

    ObjectProperty<Tab> tab() {
        return tab;
    }

    /** The layer that the pointer is on, in whichever way of looking. */
    ObjectProperty<Optional<LayerPath>> hovered() {
        return hovered;
    }

    ObjectProperty<Notice> notice() {
        return notice;
    }

    UndoSteps steps() {
        return steps;
    }

    NetworkSpec network() {
        return reading.get().network();
    }

    /** The network as it was when it was opened. */
    NetworkSpec opened() {
        return piece.opened();
    }

    /** Opens another network; its steps go on where they were. */
    void open(NetworkEntry other) {
        inserting.set(Optional.empty());
        follow(new Workpiece(other, library.history(other), this::changed));
        selection.set(Selection.NONE);
        show(piece.network());
        remember();
    }

    private void follow(Workpiece next) {
        piece = next;
        entry.set(next.entry());
        steps.follow(next.steps());
    }

    /** Opens the entry that was just changed in the library, and keeps what is chosen. */
    private void changed(NetworkSpec network) {
        library.keep(piece.entry().id(), piece.kept());
        library.entry(piece.entry().id()).ifPresent(entry::set);
        show(network);
        selection.set(selection.get().within(reading.get().paths()));
    }

    private void show(NetworkSpec network) {
        reading.set(BuilderReading.of(network));
    }

    private void remember() {
        memory.keep(entry.get().id(), tab.get().word(), selection.get().paths());
    }

    /** A preset stays what it is: what is changed is a copy of it, with the same beginning. */
    private void own() {
        if (!piece.entry().own()) {
            NetworkSpec preset = piece.network();
            String name = library.freeName(Texts.of("builder.name.own", preset.name()));
            NetworkSpec copy = new NetworkSpec(name, preset.input(), preset.layers());
            follow(new Workpiece(library.add(NetworkHistory.of(copy)), NetworkHistory.of(copy), this::changed));
            show(copy);
            remember();
        }
    }

    /** Makes a step where it changes anything; what it touched is chosen: a layer that moves past its like moves too. */
    void edit(NetworkEdit edit) {
        boolean same = edit.network().layers().equals(network().layers());
        if (!same) {
            own();
            piece.step(edit.title(), named(edit.network().layers()));
        }
        if (!same || !edit.touched().equals(selection.get().paths())) {
            choose(Selection.of(edit.touched()));
        }
    }

    /** Makes a step that goes on while the same {@code kind} of change goes on. @param layers all */
    void edit(String kind, String title, List<Layer> layers) {
        if (!layers.equals(network().layers())) {
            own();
            piece.step(kind, title, named(layers));
        }
    }

    /** The layers before the changes that go on under {@code kind}. */
    NetworkSpec before(String kind) {
        return piece.before(kind);
    }

    /** What follows is another step. */
    void settle() {
        piece.settle();
    }

    private NetworkSpec named(List<Layer> layers) {
        return new NetworkSpec(network().name(), network().input(), layers);
    }

    /** Gives the network another name; one that is blank or taken is refused in a sentence. */
    void rename(String wish) {
        String name = wish.strip();
        if (name.equals(network().name())) {
            return;
        }
        if (name.isEmpty() || !library.freeName(name).equals(name) && !name.equalsIgnoreCase(network().name())) {
            notice.set(Notice.refused(Texts.of(name.isEmpty() ? "builder.name.blank" : "builder.name.taken", name)));
            return;
        }
        String before = network().name();
        own();
        piece.step(Texts.of("builder.step.rename", before, name), new NetworkSpec(name, network().input(), network().layers()));
    }

    void choose(Selection next) {
        if (!next.equals(selection.get())) {
            piece.settle();
            selection.set(next.within(reading.get().paths()));
        }
    }

    /** Opens the palette at that place. */
    void beginInsert(LayerPath at) {
        inserting.set(Optional.of(at));
    }

    void endInsert() {
        inserting.set(Optional.empty());
    }

    /** Puts layers where the palette is open, and goes on behind them. */
    void insert(List<Layer> layers) {
        LayerPath at = inserting.get().orElse(behind());
        inserting.set(Optional.empty());
        edit(NetworkEdit.insert(network(), at, layers));
    }

    /** The place behind the layer that leads; the network's end where none does. */
    LayerPath behind() {
        return selection.get().lead().map(path -> path.at(path.index() + 1)).orElse(reading.get().end());
    }

    /** Does what repairs {@code fault}, where one step does. */
    void repair(NetworkFault fault) {
        if (fault.repair().isPresent()) {
            edit(NetworkEdit.repair(network(), fault));
        }
    }

    /** Repairs the first fault that one step repairs. */
    void repairFirst() {
        reading.get().repairable().ifPresent(this::repair);
    }

    /** Why it cannot be trained; empty where it can. */
    Optional<String> trainFault() {
        return reading.get().faults().stream().findFirst().map(NetworkFault::sentence);
    }

    /** Takes the network to where it is trained; does nothing while it has a fault. */
    void train() {
        if (trainFault().isEmpty()) {
            train.accept(network());
        }
    }

    /** The chosen layers as text, from input to output; all layers where none is chosen. */
    String chosenText() {
        List<LayerPath> chosen = selection.get().paths();
        return chosen.isEmpty() ? NetworkText.of(network()) : NetworkText.of(chosen.stream()
                .filter(path -> chosen.stream().noneMatch(other -> !other.equals(path) && path.within(other)))
                .map(path -> reading.get().card(path).orElseThrow().layer()).toList());
    }

    /** Writes what is not written yet. */
    void close() {
        library.writeNow();
        memory.writeNow();
    }
}
