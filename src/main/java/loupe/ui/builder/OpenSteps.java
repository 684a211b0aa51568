package loupe.ui.builder;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import loupe.ui.common.History;
import loupe.ui.common.UndoSteps;

/** The steps of whichever network is open. What follows an undo or a redo is another step. */
final class OpenSteps implements UndoSteps {

    private final ReadOnlyStringWrapper undoName = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper redoName = new ReadOnlyStringWrapper("");
    private final Runnable settle;
    private UndoSteps steps = new History<>("", same -> { });

    /** @param settle ends the step that goes on */
    OpenSteps(Runnable settle) {
        this.settle = settle;
    }

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
        settle.run();
        steps.undo();
    }

    @Override
    public void redo() {
        settle.run();
        steps.redo();
    }
}
