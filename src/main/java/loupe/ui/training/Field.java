package loupe.ui.training;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A control under its title. */
final class Field extends VBox {

    Field(String title, Region control) {
        Label label = new Label(title);
        label.setLabelFor(control);
        label.setMinWidth(0);
        control.setMaxWidth(Double.MAX_VALUE);
        getStyleClass().add("training-field");
        getChildren().addAll(label, control);
    }
}
