package loupe.ui.training;

import java.io.File;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import loupe.data.DataCatalog;
import loupe.ui.common.Icon;
import loupe.ui.common.Named;
import loupe.ui.common.Texts;

/** The data sets, those that are not there greyed; under them how the chosen one is, and what mends it. */
final class DataChoice extends VBox {

    private final FormViewModel model;
    private final ComboBox<DataCatalog.Entry> sets = new ComboBox<>();
    private final Label note = new Label();
    private final FaultLine missing = new FaultLine("training-data-fault");
    private final Button again;
    private DataState told = new DataState.Reading(0);

    DataChoice(FormViewModel model) {
        this.model = model;
        sets.setId(FormView.DATA);
        sets.setCellFactory(list -> new DataCell());
        sets.setButtonCell(new DataCell());
        sets.getStyleClass().add("training-choice");
        sets.valueProperty().addListener((value, before, after) -> Optional.ofNullable(after).ifPresent(this::choose));
        sets.setOnShowing(event -> list(model.sets()));
        Named.of(Texts.of("training.section.data"), Named.withTip(Texts.of("training.data.help"), "", sets));
        Button folder = Named.button(Texts.of("training.data.choose"), "", this::chooseFolder);
        folder.setId("training-data-folder");
        folder.setGraphic(Icon.FOLDER.node());
        again = Named.button(Texts.of("training.data.again"), "", model::lookAgain);
        again.setId("training-data-again");
        again.getStyleClass().add("small");
        note.getStyleClass().add("training-note");
        note.setId("training-data-note");
        folder.getStyleClass().add("small");
        folder.setMinWidth(USE_PREF_SIZE);
        note.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(note, Priority.ALWAYS);
        HBox line = new HBox(note, folder, again);
        line.getStyleClass().add("training-row");
        getStyleClass().add("training-rows");
        getChildren().addAll(new Field(Texts.of("training.section.data"), sets), missing, line);
        model.reading().subscribe(this::show);
    }

    private void show(FormReading reading) {
        String chosen = reading.form().data();
        if (!reading.data().equals(told) || entry(chosen).isEmpty()) {
            told = reading.data();
            list(model.sets());
        }
        entry(chosen).ifPresent(sets::setValue);
        switch (reading.data()) {
            case DataState.Reading now -> tell(now.percent() == 0 ? Texts.of("training.data.reading")
                    : Texts.of("training.data.making", now.percent()), Optional.empty());
            case DataState.Ready ready -> tell(Texts.of("training.data.ready", Words.count(ready.training())), Optional.empty());
            case DataState.Missing fault -> tell("", Optional.of(fault.sentence()));
        }
    }

    private Optional<DataCatalog.Entry> entry(String name) {
        return sets.getItems().stream().filter(entry -> entry.name().equals(name)).findFirst();
    }

    private void tell(String words, Optional<String> fault) {
        note.setText(words);
        note.setVisible(fault.isEmpty());
        note.setManaged(fault.isEmpty());
        missing.show(fault);
        again.setVisible(fault.isPresent());
        again.setManaged(fault.isPresent());
        sets.setAccessibleHelp(fault.orElse(words));
    }

    /** Setting equal entries anew would close the open list. */
    private void list(List<DataCatalog.Entry> all) {
        if (!sets.getItems().equals(all)) {
            sets.getItems().setAll(all);
        }
    }

    private void choose(DataCatalog.Entry entry) {
        if (!entry.name().equals(model.reading().get().form().data())) {
            model.chooseData(entry.name());
        }
    }

    private void chooseFolder() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(Texts.of("training.data.choose.title", DataNames.title(model.reading().get().form().data())));
        Optional.ofNullable(chooser.showDialog(getScene().getWindow())).map(File::toPath).ifPresent(model::chooseFolder);
    }
}
