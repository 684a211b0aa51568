package loupe.ui.training;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import loupe.ui.common.Named;
import loupe.ui.common.TextPart;
import loupe.ui.common.Texts;

/** The form as a sentence; a press on a word of it leads to the field where it is changed. */
final class Sentence extends TextFlow {

    private static final List<String> FIELDS = List.of(FormView.NETWORK, FormView.DATA, Setting.EPOCHS.id(),
            FormView.OPTIMIZER, Setting.LEARNING_RATE.id(), FormView.ENGINE, FormView.DEVICE, Setting.THREADS.id(), Setting.AUGMENT.id(), FormView.SITE);

    private final Node form;
    private List<TextPart> shown = List.of();

    Sentence(ObservableValue<FormReading> reading, Node form) {
        this.form = form;
        setId("training-sentence");
        getStyleClass().add("training-sentence");
        reading.subscribe(this::show);
    }

    private void show(FormReading reading) {
        List<TextPart> parts = reading.sentenceParts();
        if (!parts.equals(shown)) {
            shown = parts;
            getChildren().setAll(parts.stream().map(this::piece).toList());
            setAccessibleText(reading.sentence());
        }
    }

    private Node piece(TextPart part) {
        if (part.argument() == TextPart.WORDS) {
            Text words = new Text(part.text());
            words.getStyleClass().add("text");
            return words;
        }
        Hyperlink link = new Hyperlink(part.text());
        link.setFocusTraversable(false);
        link.setOnAction(event -> goTo(FIELDS.get(part.argument())));
        return Named.of(Texts.of("training.sentence.change", part.text()), link);
    }

    private void goTo(String field) {
        Node node = form.lookup("#" + field);
        node.requestFocus();
        if (node instanceof ComboBox<?> box) {
            box.show();
        }
    }
}
