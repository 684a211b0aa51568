package loupe.ui.common;

import javafx.beans.value.ObservableValue;

/** Named steps that can be undone and done again. */
public interface UndoSteps {

    /** What the next {@link #undo()} takes back, for example {@code Move}; empty text where there is nothing. */
    ObservableValue<String> undoName();

    /** What the next {@link #redo()} does again; empty text where there is nothing. */
    ObservableValue<String> redoName();

    /** Takes back the last step; does nothing where there is none. */
    void undo();

    /** Does again what was undone last; does nothing where there is none. */
    void redo();
}
