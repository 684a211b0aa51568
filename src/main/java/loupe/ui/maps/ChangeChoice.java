package loupe.ui.maps;

import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import loupe.ui.common.Named;
import loupe.ui.common.Texts;

/** Turn, zoom or pen. */
final class ChangeChoice extends HBox {

    ChangeChoice(TurnViewModel model) {
        ToggleGroup group = new ToggleGroup();
        for (Change change : Change.values()) {
            ToggleButton button = new ToggleButton(Texts.of("maps.change." + change.key()));
            button.setId("change-" + change.key());
            button.setToggleGroup(group);
            button.getStyleClass().addAll("small", switch (change) {
                case TURN -> "left-pill";
                case ZOOM -> "center-pill";
                case PEN -> "right-pill";
            });
            button.setOnAction(event -> {
                model.choose(change);
                button.setSelected(true);
            });
            model.change().subscribe(now -> button.setSelected(now == change));
            getChildren().add(Named.withTip(Texts.of("maps.change." + change.key() + ".tip"), "", button));
        }
    }
}
