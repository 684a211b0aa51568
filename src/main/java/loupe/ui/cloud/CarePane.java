package loupe.ui.cloud;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import loupe.ui.common.Icon;
import loupe.ui.common.Named;
import loupe.ui.common.Texts;

/** What may still be up by Loupe's ledger, with what becomes of it; it is prolonged, or deleted after a question. */
final class CarePane extends VBox {

    private final CareViewModel model;
    private final Label lines = new Label();
    private final Button prolong;
    private final Button delete;
    private final Button yes;
    private final Button no;

    CarePane(CareViewModel model) {
        this.model = model;
        lines.setId("cloud-care");
        lines.setWrapText(true);
        lines.setMinHeight(USE_PREF_SIZE);
        prolong = button("cloud-care-prolong", "cloud.care.prolong", Icon.UNDO, model::prolong);
        delete = button("cloud-care-delete", "cloud.care.delete", Icon.CLEAR, () -> ask(true));
        yes = button("cloud-care-yes", "cloud.care.yes", Icon.CLEAR, () -> {
            ask(false);
            model.endAll(faults -> { });
        });
        yes.getStyleClass().add("danger");
        no = button("cloud-care-no", "cloud.plan.keep", Icon.CLOSE, () -> ask(false));
        HBox row = new HBox(prolong, delete, yes, no);
        row.getStyleClass().add("cloud-row");
        getStyleClass().add("cloud-plan");
        getChildren().addAll(lines, row);
        ask(false);
        model.sight().subscribe(this::show);
    }

    private void show(CareViewModel.Sight sight) {
        lines.setText(CareWords.lines(sight, model.clock().instant()));
        boolean any = !sight.remnants().isEmpty();
        prolong.setDisable(sight.busy() || sight.remnants().stream().allMatch(remnant -> remnant.ends().isEmpty()));
        delete.setDisable(sight.busy() || !any);
        setVisible(any || !sight.said().isEmpty());
        setManaged(isVisible());
    }

    private void ask(boolean asking) {
        for (Button button : new Button[] {yes, no}) {
            button.setVisible(asking);
            button.setManaged(asking);
        }
        prolong.setVisible(!asking);
        prolong.setManaged(!asking);
        delete.setVisible(!asking);
        delete.setManaged(!asking);
    }

    private static Button button(String id, String key, Icon icon, Runnable action) {
        Button button = Named.button(Texts.of(key), "", action);
        button.setId(id);
        button.setGraphic(icon.node());
        return button;
    }
}
