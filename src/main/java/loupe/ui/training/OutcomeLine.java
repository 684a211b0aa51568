package loupe.ui.training;

import java.util.Map;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import loupe.ui.common.Icon;
import loupe.ui.common.Named;
import loupe.ui.common.Texts;

/** How the last run ended, in a sentence; a failure's details can be copied. */
final class OutcomeLine extends HBox {

    private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");

    private final Label sentence = new Label();
    private final Button copy;
    private String details = "";

    OutcomeLine() {
        sentence.setId("training-outcome");
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        sentence.setMaxWidth(Double.MAX_VALUE);
        setHgrow(sentence, Priority.ALWAYS);
        copy = Named.button(Texts.of("training.copy"), "", this::copy);
        copy.setId("training-copy");
        copy.getStyleClass().add("small");
        copy.setMinWidth(USE_PREF_SIZE);
        getStyleClass().add("training-outcome");
        getChildren().addAll(sentence, copy);
        show(Optional.empty());
    }

    void show(Optional<Outcome> outcome) {
        boolean failed = outcome.filter(Outcome::failed).isPresent();
        setVisible(outcome.isPresent());
        setManaged(outcome.isPresent());
        sentence.setText(outcome.map(Outcome::sentence).orElse(""));
        sentence.setGraphic((failed ? Icon.ERROR : Icon.DONE).node());
        details = outcome.map(Outcome::details).orElse("");
        copy.setVisible(failed);
        copy.setManaged(failed);
        pseudoClassStateChanged(FAILED, failed);
    }

    private void copy() {
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, details));
    }
}
