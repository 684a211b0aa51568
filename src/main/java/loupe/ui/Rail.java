package loupe.ui;

import java.util.List;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import loupe.ui.common.Named;
import loupe.ui.common.Screen;
import loupe.ui.common.Texts;

/** The places of the window, at its left: an icon and a word each, only the icon where there is little room. */
final class Rail extends VBox {

    private final ToggleGroup group = new ToggleGroup();

    Rail(List<Screen> screens, ShellViewModel model) {
        getStyleClass().add("rail");
        for (int i = 0; i < screens.size(); i++) {
            getChildren().add(place(screens.get(i), ShellKeys.keys(i + 1), model));
        }
        model.railFolded().subscribe(this::fold);
        model.screen().subscribe(this::select);
        setAccessibleText(Texts.of("shell.rail"));
    }

    private ToggleButton place(Screen screen, String keys, ShellViewModel model) {
        ToggleButton button = new ToggleButton(screen.title(), screen.icon().node());
        button.getStyleClass().add("place");
        button.setId("place-" + screen.name());
        button.setUserData(screen.name());
        button.setToggleGroup(group);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(event -> {
            button.setSelected(true);
            model.open(screen.name());
        });
        return Named.withTip(screen.title(), keys, button);
    }

    private void fold(boolean folded) {
        group.getToggles().forEach(toggle -> ((ToggleButton) toggle).setContentDisplay(
                folded ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.TOP));
        pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("folded"), folded);
    }

    private void select(String name) {
        group.getToggles().forEach(toggle -> toggle.setSelected(name.equals(toggle.getUserData())));
    }
}
