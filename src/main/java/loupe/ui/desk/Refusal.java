package loupe.ui.desk;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import loupe.ui.common.Icon;
import loupe.ui.common.Named;
import loupe.ui.common.Texts;

/** Why a network cannot answer, and a button that takes it away. */
final class Refusal extends VBox {

    /** Room for four lines; a longer sentence ends in dots and is whole under the pointer. */
    private static final double LINES = 62;

    Refusal(String sentence, Runnable remove) {
        getStyleClass().add("refusal");
        Label label = new Label(sentence, Icon.WARNING.node());
        label.setWrapText(true);
        label.setMinHeight(LINES);
        label.setTooltip(new Tooltip(sentence));
        VBox.setVgrow(label, Priority.ALWAYS);
        Button button = Named.button(Texts.of("desk.takeAway"), "Delete", remove);
        button.setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(label, button);
    }
}
