package loupe.ui.experiments;

import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import loupe.ui.common.Named;
import loupe.ui.common.Texts;

/** Trains the chosen run again, or on. */
final class RepeatBar extends HBox {

    private static final int DIGITS = 4;

    RepeatBar(ExperimentsViewModel model, Repeating repeating) {
        Label trouble = new Label();
        trouble.setId("experiments-repeat-trouble");
        trouble.setWrapText(true);
        trouble.getStyleClass().add("experiments-note");
        TextField more = Named.of(Texts.of("experiments.more"), new TextField("5"));
        more.setId("experiments-more");
        more.setPrefColumnCount(DIGITS);
        Button again = button("again", () -> repeating.again(model.chosen().get()), trouble);
        Button trainOn = button("trainOn", () -> repeating.trainOn(model.chosen().get(), more.getText()), trouble);
        Label epochs = new Label(Texts.of("experiments.more"));
        epochs.setLabelFor(more);
        getStyleClass().add("experiments-bar");
        getChildren().addAll(again, trainOn, epochs, more, trouble);
        model.chosen().subscribe(chosen -> {
            again.setDisable(Repeating.repeatable(chosen).isEmpty());
            trainOn.setDisable(Repeating.extensible(chosen).isEmpty());
            trouble.setText("");
        });
    }

    private static Button button(String name, Supplier<String> act, Label trouble) {
        Button button = Named.button(Texts.of("experiments." + name), "", () -> trouble.setText(act.get()));
        button.setId("experiments-" + name);
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }
}
