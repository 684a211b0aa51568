package loupe.ui.settings;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import loupe.ui.common.Texts;

/** A titled part of the settings with a sentence on what it is for. */
final class Section extends VBox {

    /** @param key of the title; the sentence is under {@code KEY.what} */
    Section(String key, Node content) {
        Label title = new Label(Texts.of(key));
        title.getStyleClass().add("section-title");
        Label what = new Label(Texts.of(key + ".what"));
        what.getStyleClass().add("section-what");
        what.setWrapText(true);
        getStyleClass().add("settings-section");
        getChildren().addAll(title, what, content);
    }
}
