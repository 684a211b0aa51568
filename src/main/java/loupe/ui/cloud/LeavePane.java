package loupe.ui.cloud;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import loupe.ui.common.Named;
import loupe.ui.common.Texts;

/** Asked as the window closes while something may still be up in the cloud: nothing there ends by itself once Loupe is closed. */
final class LeavePane extends StackPane {

    private final CareViewModel model;
    private final Runnable leave;
    private final Label lines = new Label();
    private final Button delete;
    private final Button close;
    private final Button stay;

    /** @param leave closes the window */
    LeavePane(CareViewModel model, Runnable leave) {
        this.model = model;
        this.leave = leave;
        delete = button("cloud-leave-delete", "cloud.leave.delete", this::delete);
        delete.getStyleClass().add("danger");
        close = button("cloud-leave-close", "cloud.leave.close", leave);
        stay = button("cloud-leave-stay", "cloud.leave.stay", () -> setVisible(false));
        HBox buttons = new HBox(delete, close, stay);
        buttons.getStyleClass().add("buttons");
        VBox sheet = new VBox(words(Texts.of("cloud.leave")), lines, buttons);
        sheet.getStyleClass().add("sheet");
        sheet.setMaxSize(640, Region.USE_PREF_SIZE);
        lines.setId("cloud-leave");
        lines.setWrapText(true);
        getStyleClass().add("veil");
        getChildren().add(sheet);
        StackPane.setAlignment(sheet, Pos.CENTER);
        managedProperty().bind(visibleProperty());
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                setVisible(false);
                event.consume();
            }
        });
        show(List.of());
    }

    /** Shows it, and puts the keys on what changes nothing. */
    void ask() {
        show(List.of());
        setVisible(true);
        stay.requestFocus();
    }

    private void delete() {
        delete.setDisable(true);
        model.endAll(faults -> {
            if (faults.isEmpty()) {
                leave.run();
            } else {
                show(faults);
            }
        });
    }

    private void show(List<String> faults) {
        String there = CareWords.lines(new CareViewModel.Sight(model.sight().get().remnants(), faults, false), model.clock().instant());
        lines.setText(there);
        delete.setDisable(false);
    }

    private static Label words(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        return label;
    }

    private static Button button(String id, String key, Runnable action) {
        Button button = Named.button(Texts.of(key), "", action);
        button.setId(id);
        return button;
    }
}
