package loupe.ui;

import java.io.PrintWriter;
import java.io.StringWriter;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import java.util.Map;
import loupe.ui.common.Named;
import loupe.ui.common.Texts;

/** Says that something in the program went wrong, in a sentence; the details are copied, never shown. */
final class FaultPanel extends VBox {

    private String details = "";

    FaultPanel() {
        getStyleClass().add("fault");
        Label sentence = new Label(Texts.of("shell.fault"));
        sentence.setWrapText(true);
        HBox buttons = new HBox(Named.button(Texts.of("shell.fault.copy"), "", this::copy),
                Named.button(Texts.of("shell.close"), "", () -> setVisible(false)));
        buttons.getStyleClass().add("buttons");
        getChildren().addAll(sentence, buttons);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        StackPane.setAlignment(this, Pos.BOTTOM_RIGHT);
        setVisible(false);
        managedProperty().bind(visibleProperty());
    }

    /** Shows the panel for {@code fault}. */
    void show(Throwable fault) {
        StringWriter text = new StringWriter();
        fault.printStackTrace(new PrintWriter(text));
        details = text.toString();
        setVisible(true);
    }

    private void copy() {
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, details));
    }
}
