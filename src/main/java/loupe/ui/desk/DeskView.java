package loupe.ui.desk;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import loupe.ui.common.Appearance;
import loupe.ui.common.Texts;

/** The desk beside a screen: the picture and each network's answer, small. */
public final class DeskView extends VBox {

    public DeskView(DeskViewModel model, Appearance appearance) {
        getStyleClass().add("desk");
        getChildren().add(new Label(Texts.of("desk.title")));
    }
}
