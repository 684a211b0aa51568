package loupe.ui.training;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/** A desk that writes down what is put on it. */
final class FakeDesk implements DeskRoom {

    private final SimpleObjectProperty<Boolean> free = new SimpleObjectProperty<>(true);
    private final List<String> added = new ArrayList<>();

    void fill() {
        free.set(false);
    }

    /** The folders that were put on it. */
    List<String> added() {
        return added;
    }

    @Override
    public ObservableValue<Boolean> isFree() {
        return free;
    }

    @Override
    public void add(String folder) {
        added.add(folder);
    }
}
