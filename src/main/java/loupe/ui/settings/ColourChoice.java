package loupe.ui.settings;

import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import loupe.ui.common.Named;
import loupe.ui.common.Texts;
import loupe.ui.common.ThemeChoice;

/** Three joined buttons, one for each choice of colours; one of them is always pressed. */
final class ColourChoice extends HBox {

    ColourChoice(SettingsViewModel model) {
        ToggleGroup group = new ToggleGroup();
        ThemeChoice[] choices = ThemeChoice.values();
        for (ThemeChoice choice : choices) {
            ToggleButton button = button(choice, model);
            button.getStyleClass().add(pill(choice.ordinal(), choices.length));
            button.setToggleGroup(group);
            getChildren().add(button);
        }
    }

    private static ToggleButton button(ThemeChoice choice, SettingsViewModel model) {
        String words = Texts.of("settings.colours." + choice.storedName());
        ToggleButton button = Named.of(words, new ToggleButton(words));
        button.setId("colours-" + choice.storedName());
        button.setOnAction(event -> {
            button.setSelected(true);
            model.choose(choice);
        });
        model.theme().subscribe(chosen -> button.setSelected(chosen == choice));
        return button;
    }

    private static String pill(int place, int count) {
        if (place == 0) {
            return "left-pill";
        }
        return place == count - 1 ? "right-pill" : "center-pill";
    }
}
