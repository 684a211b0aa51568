package loupe.ui.sees;

import javafx.scene.control.ChoiceBox;
import javafx.util.StringConverter;
import loupe.data.Normalising;
import loupe.ui.common.Named;

/** What the strokes are drawn with. */
final class PenChoice extends ChoiceBox<Normalising.Pen> {

    PenChoice(SeesViewModel model) {
        setId("sees-pen");
        getItems().setAll(Normalising.Pen.values());
        setConverter(new StringConverter<>() {
            @Override
            public String toString(Normalising.Pen pen) {
                return SeesWords.pen(pen);
            }

            @Override
            public Normalising.Pen fromString(String text) {
                throw new UnsupportedOperationException("pens are chosen, not typed");
            }
        });
        getStyleClass().add("sees-pen");
        Named.withTip(SeesWords.title(Normalising.Step.PEN) + ": " + SeesWords.help(Normalising.Step.PEN),
                SeesKeys.of(Normalising.Step.PEN), this);
        setAccessibleText(SeesWords.title(Normalising.Step.PEN));
        setAccessibleHelp(SeesWords.help(Normalising.Step.PEN));
        model.strip().subscribe(strip -> setValue(model.steps().pen()));
        setOnAction(event -> {
            if (getValue() != model.steps().pen()) {
                model.use(getValue());
            }
        });
    }
}
