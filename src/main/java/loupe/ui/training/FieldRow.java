package loupe.ui.training;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** Fields beside each other, equally wide; under them what is wrong. */
final class FieldRow extends VBox {

    private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");

    FieldRow(FormViewModel model, FormField... fields) {
        GridPane row = new GridPane();
        row.getStyleClass().add("training-row");
        getStyleClass().add("training-rows");
        getChildren().add(row);
        for (FormField field : fields) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / fields.length);
            row.getColumnConstraints().add(column);
            row.addRow(0, new Field(field.title(), field.control()));
            FaultLine fault = new FaultLine(field.control().getId() + "-fault");
            getChildren().add(fault);
            model.reading().subscribe(reading -> show(field, field.fault().apply(reading), fault));
        }
    }

    private static void show(FormField field, Optional<String> fault, FaultLine line) {
        line.show(fault);
        field.control().pseudoClassStateChanged(DANGER, fault.isPresent());
        field.control().setAccessibleHelp(fault.orElse(field.control().getTooltip().getText()));
    }
}
