package loupe.ui.common.clouds;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import loupe.ui.common.Icon;
import loupe.ui.common.Named;
import loupe.ui.common.Seen;
import loupe.ui.common.Texts;

/** A line to type in under its title; under it what is wrong with it. */
public final class TypedField extends VBox {

    private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");

    private final TypedLine line;
    private final TextField field;

    /** @param key of its title in the bundle */
    public TypedField(String id, String key, int columns, TypedLine line) {
        this.line = line;
        String title = Texts.of(key);
        field = Named.withTip(title, "", new TextField());
        field.setId(id);
        field.setPrefColumnCount(columns);
        field.textProperty().bindBidirectional(line.text());
        Label label = new Label(title);
        label.setLabelFor(field);
        label.setMinWidth(0);
        Label fault = Seen.line(id + "-fault");
        fault.setGraphic(Icon.WARNING.node());
        fault.getStyleClass().add("typed-fault");
        fault.maxWidthProperty().bind(field.widthProperty());
        line.fault().subscribe(words -> {
            Seen.say(words, fault);
            field.pseudoClassStateChanged(DANGER, !words.isEmpty());
            field.setAccessibleHelp(words.isEmpty() ? title : words);
        });
        field.setMinWidth(0);
        setMinWidth(0);
        getStyleClass().add("typed-field");
        getChildren().addAll(label, field, fault);
    }

    /** Says what stands for nothing typed. */
    public TypedField prompting(String words) {
        field.setPromptText(words);
        return this;
    }

    /** Puts the keys on it, where it is there and something is wrong with it. @return whether it does */
    public boolean askFor() {
        boolean wanted = isVisible() && !line.isGood();
        if (wanted) {
            field.requestFocus();
        }
        return wanted;
    }
}
