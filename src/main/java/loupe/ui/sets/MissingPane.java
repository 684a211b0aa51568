package loupe.ui.sets;

import java.io.File;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import loupe.ui.common.Icon;
import loupe.ui.common.Named;
import loupe.ui.common.Texts;

/** What is missing for a comparison, and what brings it. */
final class MissingPane extends VBox {

    private final SetsViewModel model;
    private final Label sentence = new Label();
    private final Label refusal = new Label();

    MissingPane(SetsViewModel model) {
        this.model = model;
        sentence.setId("sets-missing");
        sentence.setWrapText(true);
        refusal.setId("sets-refused");
        refusal.setWrapText(true);
        refusal.setGraphic(Icon.WARNING.node());
        Button choose = Named.button(Texts.of("sets.choose"), "", this::choose);
        choose.setId("sets-choose");
        choose.setGraphic(Icon.FOLDER.node());
        choose.getStyleClass().add("accent");
        getStyleClass().add("sets-missing");
        getChildren().addAll(sentence, choose, refusal);
        model.missing().subscribe(missing -> sentence.setText(missing.orElse("")));
        model.refusal().subscribe(this::refuse);
    }

    private void refuse(Optional<String> why) {
        refusal.setText(why.orElse(""));
        refusal.setVisible(why.isPresent());
    }

    private void choose() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(Texts.of("sets.choose.title"));
        Optional.ofNullable(chooser.showDialog(getScene().getWindow())).map(File::toPath).ifPresent(model::chooseFolder);
    }
}
