package loupe.ui.cloud;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import loupe.ui.common.Icon;
import loupe.ui.common.Named;
import loupe.ui.common.Texts;
import loupe.ui.common.clouds.CloudSight;
import loupe.ui.common.clouds.CloudThing;

/** What can be done about the chosen row, and about all rows, of which a list is shown first. */
final class CloudActions extends VBox {

    private static final double LINES = 48;

    private final CloudViewModel model;
    private final CloudTable things;
    private final Button stop;
    private final Button delete;
    private final Button all;
    private final Button yes;
    private final Label planned = new Label();
    private final VBox plan;

    CloudActions(CloudViewModel model, CloudTable things) {
        this.model = model;
        this.things = things;
        stop = button("cloud-stop", "cloud.stop", Icon.STOP, () -> things.chosen().ifPresent(model::end));
        delete = button("cloud-delete", "cloud.delete", Icon.CLEAR, () -> things.chosen().ifPresent(model::plan));
        all = button("cloud-delete-all", "cloud.deleteAll", Icon.CLEAR, model::planAll);
        yes = button("cloud-delete-all-yes", "cloud.deleteAll", Icon.CLEAR, model::endPlanned);
        yes.getStyleClass().add("danger");
        HBox row = new HBox(stop, delete, all);
        row.getStyleClass().add("cloud-row");
        plan = plan();
        getStyleClass().add("cloud-actions");
        getChildren().addAll(row, plan);
        things.getSelectionModel().selectedItemProperty().subscribe(chosen -> offer());
        model.state().subscribe(state -> offer());
        model.plan().subscribe(this::show);
    }

    private VBox plan() {
        Label question = new Label(Texts.of("cloud.plan"));
        planned.setId("cloud-plan");
        planned.setMinHeight(USE_PREF_SIZE);
        Button no = button("cloud-delete-all-no", "cloud.plan.keep", Icon.CLOSE, model::dropPlan);
        HBox buttons = new HBox(yes, no);
        buttons.getStyleClass().add("cloud-row");
        ScrollPane lines = new ScrollPane(planned);
        lines.setMinHeight(LINES);
        lines.setMaxHeight(3 * LINES);
        lines.setFitToWidth(true);
        Named.of(Texts.of("cloud.plan"), lines);
        VBox box = new VBox(question, lines, buttons);
        box.getStyleClass().add("cloud-plan");
        return box;
    }

    private void show(List<CloudThing> things) {
        planned.setText(CloudWords.plan(things));
        yes.setText(Texts.of("cloud.plan.yes", things.size()));
        Named.of(yes.getText(), yes);
        plan.setVisible(!things.isEmpty());
        plan.setManaged(!things.isEmpty());
    }

    private void offer() {
        CloudState state = model.state().get();
        Optional<CloudThing> chosen = things.chosen();
        stop.setDisable(state.isBusy() || chosen.filter(CloudThing::canBeStopped).isEmpty());
        delete.setDisable(state.isBusy() || chosen.filter(CloudThing::canBeDeleted).isEmpty());
        all.setDisable(state.isBusy() || state.sight().map(CloudSight::endable).orElse(List.of()).isEmpty());
    }

    private static Button button(String id, String key, Icon icon, Runnable action) {
        Button button = Named.button(Texts.of(key), "", action);
        button.setId(id);
        button.setGraphic(icon.node());
        return button;
    }
}
