package loupe.ui.sees;

import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import loupe.data.Normalising;
import loupe.ui.common.Appearance;
import loupe.ui.common.Named;

/** A picture of the strip under the switch of its step. */
final class StepTile extends VBox {

    private static final PseudoClass OFF = PseudoClass.getPseudoClass("off");

    private final Normalising.Step step;
    private final PixelView picture;

    /** @param blocks side of one of the 28x28 pixels on the screen */
    StepTile(Normalising.Step step, SeesViewModel model, Appearance appearance, ObservableValue<Integer> blocks) {
        this.step = step;
        this.picture = new PixelView(blocks, appearance);
        picture.setId("sees-picture-" + SeesWords.key(step));
        getStyleClass().add("sees-tile");
        getChildren().addAll(new HBox(4, head(model), gap(), key()), picture);
        model.strip().subscribe(strip -> strip.stream().filter(shown -> shown.step() == step).forEach(this::show));
    }

    private Node head(SeesViewModel model) {
        return switch (step) {
            case DRAWN -> new Label(SeesWords.title(step));
            case PEN -> new PenChoice(model);
            case CROP, SCALE, CENTRE, GREYS -> flip(model);
        };
    }

    private CheckBox flip(SeesViewModel model) {
        CheckBox box = Named.withTip(SeesWords.title(step) + ": " + SeesWords.help(step), SeesKeys.of(step),
                new CheckBox(SeesWords.title(step)));
        box.setId("sees-" + SeesWords.key(step));
        box.setAccessibleText(SeesWords.title(step));
        box.setAccessibleHelp(SeesWords.help(step));
        box.setMinWidth(USE_PREF_SIZE);
        box.setOnAction(event -> model.flip(step));
        model.strip().subscribe(strip -> box.setSelected(!strip.isEmpty() && strip.get(step.ordinal()).on()));
        return box;
    }

    private Label key() {
        Label key = new Label(SeesKeys.of(step));
        key.getStyleClass().add("key");
        key.setVisible(step != Normalising.Step.DRAWN);
        return key;
    }

    private static Region gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    private void show(StepPicture next) {
        picture.show(next.picture(), SeesWords.picture(next));
        pseudoClassStateChanged(OFF, !next.on());
    }
}
