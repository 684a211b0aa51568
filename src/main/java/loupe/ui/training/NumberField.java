package loupe.ui.training;

import javafx.scene.control.TextField;
import loupe.ui.common.Named;
import loupe.ui.common.Texts;

/** A number that is typed. It becomes a step that can be undone when the field is left or Enter is pressed. */
final class NumberField extends TextField {

    private final Setting setting;

    NumberField(Setting setting, FormViewModel model) {
        this.setting = setting;
        setId(setting.id());
        getStyleClass().add("training-number");
        Named.of(setting.title(), Named.withTip(setting.help(), "", this));
        if (setting == Setting.THREADS) {
            setPromptText(Texts.of("training.automatic.word"));
        }
        model.reading().subscribe(this::show);
        textProperty().addListener((text, before, after) -> {
            if (!after.equals(model.reading().get().form().text(setting))) {
                model.type(setting, after);
            }
        });
        focusedProperty().addListener((focus, before, after) -> model.settle());
        setOnAction(event -> model.settle());
    }

    private void show(FormReading reading) {
        String text = reading.form().text(setting);
        if (!text.equals(getText())) {
            setText(text);
        }
    }
}
