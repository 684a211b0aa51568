package loupe.ui;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import loupe.ui.common.Icon;
import loupe.ui.common.Screen;

/** The line under every screen: what goes on, whichever screen shows it. */
final class StatusLine extends HBox {

    /** @param trouble a sentence on what cannot be kept; empty text for none */
    StatusLine(List<Screen> screens, ObservableValue<String> trouble) {
        getStyleClass().add("status-line");
        Label warning = part(trouble);
        warning.setGraphic(Icon.WARNING.node());
        warning.setId("not-kept");
        getChildren().add(warning);
        for (Screen screen : screens) {
            getChildren().add(part(screen.status()));
        }
    }

    private static Label part(ObservableValue<String> text) {
        Label label = new Label();
        label.textProperty().bind(text);
        label.visibleProperty().bind(Bindings.createBooleanBinding(() -> !text.getValue().isBlank(), text));
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }
}
