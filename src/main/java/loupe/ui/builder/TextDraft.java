package loupe.ui.builder;

import java.util.List;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import loupe.network.Layer;
import loupe.network.NetworkText;
import loupe.ui.common.Texts;

/** The network as text that is typed. What can be read becomes the network at once. */
final class TextDraft {

    private static final String KIND = "text";

    private final BuilderViewModel model;
    private final ReadOnlyStringWrapper fault = new ReadOnlyStringWrapper("");

    TextDraft(BuilderViewModel model) {
        this.model = model;
    }

    /** The open network's text. */
    String text() {
        return NetworkText.of(model.network());
    }

    /** Why what was typed last cannot be read; empty text where it can. */
    ReadOnlyStringProperty fault() {
        return fault.getReadOnlyProperty();
    }

    /** Whether {@code typed} says the open network, in whatever words. */
    boolean says(String typed) {
        try {
            return read(typed).equals(model.network().layers());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    void type(String typed) {
        try {
            model.edit(KIND, Texts.of("builder.step.text"), read(typed));
            fault.set("");
        } catch (IllegalArgumentException e) {
            fault.set(e.getMessage());
        }
    }

    /** Forgets what could not be read. */
    void forget() {
        fault.set("");
    }

    private static List<Layer> read(String typed) {
        return typed.isBlank() ? List.of() : NetworkText.layers(typed);
    }
}
