package loupe.ui.sees;

import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import loupe.ui.common.Named;
import loupe.ui.common.Texts;

/** The presets side by side. */
final class PresetRow extends HBox {

    PresetRow(SeesViewModel model) {
        getStyleClass().add("sees-presets");
        ToggleGroup group = new ToggleGroup();
        for (Preset preset : Preset.values()) {
            ToggleButton button = Named.withTip(Texts.of("sees.preset." + preset.key() + ".help"), "",
                    new ToggleButton(Texts.of("sees.preset." + preset.key())));
            button.setId("sees-preset-" + preset.key());
            button.setAccessibleText(Texts.of("sees.preset." + preset.key()));
            button.setAccessibleHelp(Texts.of("sees.preset." + preset.key() + ".help"));
            button.setToggleGroup(group);
            button.getStyleClass().addAll("small", preset.ordinal() == 0 ? "left-pill"
                    : preset.ordinal() == Preset.values().length - 1 ? "right-pill" : "center-pill");
            button.setMinWidth(USE_PREF_SIZE);
            button.setOnAction(event -> {
                button.setSelected(true);
                model.take(preset);
            });
            model.preset().subscribe(now -> button.setSelected(now == preset));
            getChildren().add(button);
        }
    }
}
