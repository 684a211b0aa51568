package loupe.ui.builder;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import loupe.network.LayerPath;
import loupe.network.NetworkEdit;
import loupe.network.NetworkSpec;
import loupe.network.NetworkText;
import loupe.ui.common.Texts;

/** What is done with the chosen layers. Where none is chosen, nothing. */
final class LayerActions {

    private final BuilderViewModel model;

    LayerActions(BuilderViewModel model) {
        this.model = model;
    }

    void delete() {
        Optional<LayerPath> next = afterDeletion();
        onChosen(NetworkEdit::delete);
        next.filter(model.reading().get().paths()::contains).ifPresent(path -> model.choose(Selection.of(List.of(path))));
    }

    /** What stands where the first deleted layer stood, else what stood before it. */
    private Optional<LayerPath> afterDeletion() {
        List<LayerPath> chosen = chosen();
        if (chosen.isEmpty()) {
            return Optional.empty();
        }
        LayerPath first = chosen.getFirst();
        List<LayerPath> all = model.reading().get().paths();
        long gone = chosen.stream().filter(path -> path.block().equals(first.block())).count();
        boolean more = all.contains(first.at(first.index() + (int) gone));
        return more ? Optional.of(first) : Optional.of(first).filter(path -> path.index() > 0).map(path -> path.at(path.index() - 1));
    }

    void duplicate() {
        onChosen(NetworkEdit::duplicate);
    }

    void toggleOff() {
        onChosen(NetworkEdit::toggleOff);
    }

    void toggleFrozen() {
        onChosen(NetworkEdit::toggleFrozen);
    }

    /** Freezes the layer at {@code path}, chosen or not, or thaws it. */
    void toggleFrozen(LayerPath path) {
        model.edit(NetworkEdit.toggleFrozen(model.network(), List.of(path)));
    }

    void wrap() {
        onChosen(NetworkEdit::wrap);
    }

    /** Takes the chosen block apart. */
    void unwrap() {
        chosen().stream().findFirst().filter(path -> model.reading().get().card(path).filter(CardReading::isBlock).isPresent())
                .ifPresent(path -> model.edit(NetworkEdit.unwrap(model.network(), path)));
    }

    void move(boolean down) {
        onChosen((network, paths) -> NetworkEdit.move(network, paths, down));
    }

    /** Moves the chosen layers in front of the place {@code to}. */
    void moveTo(LayerPath to) {
        onChosen((network, paths) -> NetworkEdit.moveTo(network, paths, to));
    }

    private void onChosen(BiFunction<NetworkSpec, List<LayerPath>, NetworkEdit> how) {
        if (!chosen().isEmpty()) {
            model.edit(how.apply(model.network(), chosen()));
        }
    }

    /** Puts the layers that {@code text} says behind the chosen ones; a text that says none is refused in a sentence. */
    void paste(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        if (line.isEmpty()) {
            model.notice().set(Notice.refused(Texts.of("builder.paste.none")));
            return;
        }
        try {
            NetworkEdit edit = NetworkEdit.insert(model.network(), model.behind(), NetworkText.layers(line));
            model.edit(new NetworkEdit(edit.title().replaceFirst("^insert", "paste"), edit.network(), edit.touched()));
        } catch (IllegalArgumentException e) {
            model.notice().set(Notice.refused(Texts.of("builder.paste.fault", e.getMessage())));
        }
    }

    /** Chooses the next card up or down. @param extend keeps what is chosen from the anchor on */
    void walk(boolean down, boolean extend) {
        List<LayerPath> all = model.reading().get().paths();
        if (all.isEmpty()) {
            return;
        }
        Selection now = model.selection().get();
        int at = now.lead().map(all::indexOf).orElse(down ? -1 : all.size());
        LayerPath next = all.get(Math.clamp(at + (down ? 1 : -1), 0, all.size() - 1));
        model.choose(extend ? now.upTo(next, all) : Selection.of(List.of(next)));
    }

    void chooseAll() {
        model.choose(Selection.of(model.reading().get().paths()));
    }

    private List<LayerPath> chosen() {
        return model.selection().get().paths();
    }
}
