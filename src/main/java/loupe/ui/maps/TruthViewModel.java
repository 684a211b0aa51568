package loupe.ui.maps;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import loupe.ui.common.easel.Easel;
import loupe.ui.common.easel.Sheet;
import loupe.ui.desk.DeskNetwork;

/**
 * Which class the drawing shows. It is guessed from the networks' answers to each new drawing, and stays while the drawing
 * is only moved, turned, scaled or drawn with another pen; what the learner says stays until there is another drawing.
 * On the screen's thread.
 */
final class TruthViewModel {

    private final ReadOnlyObjectWrapper<Optional<Truth>> truth = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObservableList<DeskNetwork> networks;
    private Truth.Form form;
    private boolean guessing = true;

    TruthViewModel(ObservableList<DeskNetwork> networks, Easel easel) {
        this.networks = networks;
        this.form = Truth.Form.of(easel.sheet().get());
        networks.forEach(this::listen);
        networks.addListener((ListChangeListener<DeskNetwork>) change -> {
            while (change.next()) {
                change.getAddedSubList().forEach(this::listen);
            }
        });
        easel.sheet().addListener((property, before, now) -> follow(now));
        guess();
    }

    /** The class; empty where nobody has said it and no network has answered yet. */
    ReadOnlyObjectProperty<Optional<Truth>> truth() {
        return truth.getReadOnlyProperty();
    }

    /** Its number; -1 where it is not known. */
    int label() {
        return truth.get().map(Truth::label).orElse(-1);
    }

    /** The learner says that it is {@code label}. */
    void say(int label) {
        truth.set(Optional.of(new Truth(label, true)));
    }

    private void listen(DeskNetwork network) {
        network.answer().addListener((property, before, now) -> guess());
    }

    private void follow(Sheet next) {
        Truth.Form now = Truth.Form.of(next);
        if (now.equals(form)) {
            guessing = guessing && truth.get().isEmpty();
        } else {
            if (next.isBlank() || !now.picture().equals(form.picture())) {
                truth.set(Optional.empty());
            }
            form = now;
            guessing = true;
        }
    }

    private void guess() {
        if (guessing && truth.get().filter(Truth::chosen).isEmpty()) {
            List<List<Float>> answers = networks.stream().map(DeskNetwork::answer).flatMap(answer -> answer.get().stream())
                    .map(prediction -> prediction.probabilities()).toList();
            Truth.guessed(answers).ifPresent(next -> truth.set(Optional.of(next)));
        }
    }
}
