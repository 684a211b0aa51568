package loupe.ui.settings;

import java.io.File;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import loupe.ui.common.GpuState;
import loupe.ui.common.Named;
import loupe.ui.common.Texts;

/** The folder of a PyTorch with CUDA, and what a trial with it says. */
final class GpuPanel extends VBox {

    private final SettingsViewModel model;
    private final TextField folder = Named.of(Texts.of("settings.gpu.folder"), new TextField());
    private final Button check;

    GpuPanel(SettingsViewModel model) {
        this.model = model;
        folder.setId("libtorch");
        folder.setPromptText(Texts.of("settings.gpu.prompt"));
        folder.textProperty().bindBidirectional(model.libtorch());
        folder.setOnAction(event -> model.check());
        HBox.setHgrow(folder, Priority.ALWAYS);
        check = Named.button(Texts.of("settings.gpu.check"), "", model::check);
        check.setId("check-gpu");
        model.gpu().subscribe(state -> check.setDisable(state instanceof GpuState.Trying));
        HBox line = new HBox(folder, Named.button(Texts.of("settings.choose"), "", this::choose), check);
        line.getStyleClass().add("settings-line");
        getStyleClass().add("settings-part");
        getChildren().addAll(line, new GpuSentence(model.gpu()));
    }

    private void choose() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(Texts.of("settings.gpu.folder"));
        Optional.ofNullable(chooser.showDialog(getScene().getWindow())).map(File::getPath).ifPresent(path -> {
            folder.setText(path);
            model.check();
        });
    }
}
