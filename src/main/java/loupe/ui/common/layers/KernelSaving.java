package loupe.ui.common.layers;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import loupe.inference.HandEdit;
import loupe.ui.common.Named;
import loupe.ui.common.Texts;

/** Keeps the changed copy as a model of the learner's own. */
final class KernelSaving extends HBox {

    KernelSaving(KernelsViewModel model, OwnModels own) {
        super(8);
        setAlignment(Pos.CENTER_LEFT);
        TextField name = Named.withTip(Texts.of("kernels.name"), "", new TextField(Texts.of("kernels.name.first", model.model().title())));
        name.setId("kernel-name");
        name.setPromptText(Texts.of("kernels.name"));
        Button button = Named.button(Texts.of("kernels.save"), "", () -> own.keep(HandEdit.titled(model.model(), name.getText().strip())));
        button.setId("kernel-save");
        button.disableProperty().bind(model.steps().undoName().map(String::isEmpty).orElse(true)
                .flatMap(unchanged -> name.textProperty().map(words -> unchanged || words.isBlank())));
        Label said = new Label();
        said.textProperty().bind(own.message());
        getChildren().addAll(name, button, said);
    }
}
