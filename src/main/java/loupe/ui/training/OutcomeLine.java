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
import loupe.ui.common.Seen;
import loupe.ui.common.Texts;

/** How the last run ended, in a sentence; a failure's details can be copied. */
final class OutcomeLine extends HBox {

    private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");

    private final Label sentence = new Label();
    private final Button copy;
    private Optional<Outcome> shown = Optional.empty();

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
        draw();
    }

    void show(Optional<Outcome> outcome) {
        if (!outcome.equals(shown)) {
            shown = outcome;
            draw();
        }
    }

    private void draw() {
        boolean failed = shown.filter(Outcome::failed).isPresent();
        Seen.when(shown.isPresent(), this);
        sentence.setText(shown.map(Outcome::sentence).orElse(""));
        sentence.setGraphic((failed ? Icon.ERROR : Icon.DONE).node());
        Seen.when(failed, copy);
        pseudoClassStateChanged(FAILED, failed);
    }

    private void copy() {
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, shown.map(Outcome::details).orElse("")));
    }
}
