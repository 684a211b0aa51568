package loupe.ui.common;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** Parts of a page that are there at times only, and then take room. */
public final class Seen {

    private Seen() {}

    /** Whether {@code part} is there. */
    public static void when(boolean there, Node part) {
        part.setVisible(there);
        part.setManaged(there);
    }

    /** {@code label} says {@code words}, and is there where they say anything. */
    public static void say(String words, Label label) {
        label.setText(words);
        when(!words.isEmpty(), label);
    }

    /** A text of several lines that is never cut. */
    public static Label line(String id) {
        Label label = new Label();
        label.setId(id);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
