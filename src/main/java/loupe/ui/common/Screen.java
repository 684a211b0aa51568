package loupe.ui.common;

import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/** One place of the window. The rail shows one button for each, in the order in which the window is given them. */
public interface Screen {

    /** Its name in the saved state, for example {@code draw}. */
    String name();

    /** Its title, for the rail and the top bar. */
    String title();

    Icon icon();

    /** What fills the window. Called once, when the screen is first shown, on the screen's thread. */
    Node node();

    /** The steps that Undo and Redo walk here; empty where nothing can be undone. */
    default Optional<UndoSteps> undo() {
        return Optional.empty();
    }

    /** One line for the bottom of the window; empty text for none. Shown whichever screen is open, where it is not blank. */
    ObservableValue<String> status();

    /** Whether the desk stands at the right of this screen. False where the screen shows the same itself. */
    default boolean showsDesk() {
        return true;
    }

    /** Its keys, for the sheet of shortcuts. */
    default List<Shortcut> shortcuts() {
        return List.of();
    }

    /** Called each time when it comes to the front. */
    default void opened() {}

    /** Called each time when another screen comes to the front. */
    default void left() {}
}
