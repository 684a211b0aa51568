package loupe.ui.builder;

import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import loupe.ui.common.Icon;
import loupe.ui.common.Named;
import loupe.ui.common.Texts;

/** The network as one line of text; what is typed becomes the cards. */
final class TextPane extends VBox {

    private final BuilderViewModel model;
    private final TextDraft draft;
    private final TextArea area = new TextArea();

    TextPane(BuilderViewModel model) {
        this.model = model;
        this.draft = new TextDraft(model);
        Label hint = new Label(Texts.of("builder.text.hint"));
        hint.getStyleClass().add("builder-note");
        hint.setWrapText(true);
        hint.setMinHeight(USE_PREF_SIZE);
        area.setId("text");
        area.setWrapText(true);
        area.setPrefRowCount(6);
        Named.of(Texts.of("builder.text"), area);
        Label fault = new Label("", Icon.WARNING.node());
        fault.setId("text-fault");
        fault.getStyleClass().add("builder-fault");
        fault.setWrapText(true);
        fault.setMinHeight(USE_PREF_SIZE);
        draft.fault().subscribe(sentence -> {
            fault.setText(sentence);
            fault.setVisible(!sentence.isEmpty());
            fault.setManaged(!sentence.isEmpty());
        });
        FaultList faults = new FaultList(model);
        getStyleClass().add("builder-page");
        getChildren().addAll(hint, area, fault, faults);
        model.reading().subscribe(reading -> show());
        area.textProperty().addListener((text, before, after) -> type(after));
        area.focusedProperty().addListener((focus, before, now) -> leave(now));
    }

    private void type(String text) {
        if (draft.says(text)) {
            draft.forget();
        } else {
            draft.type(text);
        }
    }

    private void leave(boolean entered) {
        model.settle();
        if (!entered && draft.fault().get().isEmpty()) {
            area.setText(draft.text());
        }
    }

    /** Not over a text that says the same in other words: it may be being typed. */
    private void show() {
        if (!draft.says(area.getText())) {
            area.setText(draft.text());
        }
    }
}
