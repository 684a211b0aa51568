package loupe.ui.settings;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import loupe.ui.common.Named;
import loupe.ui.common.Texts;

/** Where everything is kept; the path can be selected and copied. */
final class HomePanel extends VBox {

    HomePanel(SettingsViewModel model) {
        TextField path = Named.of(Texts.of("settings.home"), new TextField(model.homePath()));
        path.setId("home");
        path.setEditable(false);
        HBox.setHgrow(path, Priority.ALWAYS);
        Button open = Named.button(Texts.of("settings.home.open"), "", model::openHome);
        open.setId("open-home");
        HBox line = new HBox(path, open);
        line.getStyleClass().add("settings-line");
        getStyleClass().add("settings-part");
        getChildren().addAll(line, fault(model));
    }

    private static Label fault(SettingsViewModel model) {
        Label fault = new Label();
        fault.getStyleClass().addAll("settings-sentence", "refused");
        fault.setWrapText(true);
        fault.textProperty().bind(model.homeFault());
        fault.visibleProperty().bind(model.homeFault().isNotEmpty());
        fault.managedProperty().bind(fault.visibleProperty());
        return fault;
    }
}
