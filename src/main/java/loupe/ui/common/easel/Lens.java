package loupe.ui.common.easel;

import java.util.List;
import javafx.scene.Node;
import loupe.ui.common.Shortcut;

/** A way of looking at the drawing and at what the networks make of it. It stands beside the canvas, one at a time. */
public interface Lens {

    /** Its name in ids, in the saved state and in style sheets, for example {@code shift}. */
    String name();

    /** One or two words for its tab. */
    String title();

    /** What it shows, in a sentence, for the tab's tooltip and for screen readers. */
    String help();

    /** What is shown. Called once, when it is first chosen, on the screen's thread. Its least width takes room from the canvas. */
    Node node();

    /** Called each time when it comes to the front and when it goes behind; it has nothing to work at while it is behind. */
    default void shown(boolean front) {}

    /** Its keys, for the sheet of shortcuts. */
    default List<Shortcut> shortcuts() {
        return List.of();
    }
}
