package loupe.ui.training;

import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import loupe.ui.common.Named;
import loupe.ui.common.Texts;

/** Under the curves: the earlier runs, what was measured with how many instances, and what the machines of the present run say. */
final class RecordPane extends VBox {

    private final ToggleGroup group = new ToggleGroup();
    private final HBox head = new HBox();
    private final StackPane pages = new StackPane();

    RecordPane(TrainingViewModel model) {
        RunTable runs = new RunTable(model.runs());
        head.getStyleClass().add("training-head");
        pages.setMinSize(0, 0);
        setVgrow(pages, Priority.ALWAYS);
        page("runs", runs);
        page("instances", new InstancesPane(model.instances()));
        page("said", new SaidPane(model.run()));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        head.getChildren().addAll(gap, runs.desk());
        group.selectToggle(group.getToggles().getFirst());
        getStyleClass().add("training-record");
        getChildren().addAll(head, pages);
        group.selectedToggleProperty().addListener((selected, before, after) -> keep(before));
        runs.desk().visibleProperty().bind(runs.visibleProperty());
    }

    /** One is always seen. */
    private void keep(Toggle before) {
        if (group.getSelectedToggle() == null) {
            group.selectToggle(before);
        }
    }

    private void page(String name, Region page) {
        ToggleButton button = Named.withTip(Texts.of("training." + name + ".tip"), "", new ToggleButton(Texts.of("training." + name)));
        button.setId("training-show-" + name);
        button.getStyleClass().addAll("small", "flat");
        button.setToggleGroup(group);
        page.visibleProperty().bind(button.selectedProperty());
        head.getChildren().add(button);
        pages.getChildren().add(page);
    }
}
