package loupe.ui.builder;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import loupe.ui.common.UndoSteps;
import loupe.ui.common.History;

/** The steps of whichever network is open. */
final class OpenSteps implements UndoSteps {

    private final ReadOnlyStringWrapper undoName = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper redoName = new ReadOnlyStringWrapper("");
    private UndoSteps steps = new History<>("", same -> { });

    /** Walks {@code open} from now on. */
    void follow(UndoSteps open) {
        steps = open;
        undoName.bind(open.undoName());
        redoName.bind(open.redoName());
    }

    @Override
    public ReadOnlyStringProperty undoName() {
        return undoName.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyStringProperty redoName() {
        return redoName.getReadOnlyProperty();
    }

    @Override
    public void undo() {
        steps.undo();
    }

    @Override
    public void redo() {
        steps.redo();
    }
}
