package loupe.ui.maps;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import loupe.inference.Answers;
import loupe.ui.desk.DeskNetwork;

/** What one network of the desk answers to all pictures of a map or a curve, as far as it is known. On the screen's thread. */
final class NetworkAnswers {

    private final DeskNetwork network;
    private final ReadOnlyObjectWrapper<Optional<Answers>> answers = new ReadOnlyObjectWrapper<>(Optional.empty());
    private long asked;

    NetworkAnswers(DeskNetwork network) {
        this.network = network;
    }

    DeskNetwork network() {
        return network;
    }

    /** Empty where nothing is known yet and where there is no drawing. */
    ReadOnlyObjectProperty<Optional<Answers>> answers() {
        return answers.getReadOnlyProperty();
    }

    /** Whether {@code id} is what was asked last. */
    boolean waitsFor(long id) {
        return asked == id;
    }

    /** From now on only answers to {@code id} are taken. */
    void ask(long id) {
        asked = id;
    }

    void take(Answers next) {
        answers.set(Optional.of(next));
    }

    void clear() {
        answers.set(Optional.empty());
    }
}
