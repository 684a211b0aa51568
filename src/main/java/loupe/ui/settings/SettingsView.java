package loupe.ui.settings;

import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import loupe.ui.common.Texts;

/** The settings, one section under the other. */
final class SettingsView extends ScrollPane {

    SettingsView(SettingsViewModel model) {
        VBox sections = new VBox(
                new Section("settings.colours", new ColourChoice(model)),
                new Section("settings.gpu", new GpuPanel(model)),
                new Section("settings.home", new HomePanel(model)));
        sections.getStyleClass().add("settings");
        setContent(sections);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        getStyleClass().addAll("edge-to-edge", "settings-screen");
        setFocusTraversable(false);
        setAccessibleText(Texts.of("settings.title"));
    }
}
