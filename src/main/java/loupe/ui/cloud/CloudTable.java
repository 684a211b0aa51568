package loupe.ui.cloud;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import loupe.ui.common.Named;
import loupe.ui.common.Texts;
import loupe.ui.common.clouds.CloudSight;
import loupe.ui.common.clouds.CloudThing;

/** Everything of a learner's in the cloud as rows. */
final class CloudTable extends TableView<CloudThing> {

    private final Label empty = new Label();

    CloudTable(Clock clock) {
        setId("cloud-things");
        Named.of(Texts.of("cloud.things"), this);
        setPlaceholder(empty);
        empty.setWrapText(true);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        getStyleClass().add("dense");
        add("cloud.column.kind", CloudWords::kind, 96);
        add("cloud.column.name", CloudThing::name, 240);
        add("cloud.column.status", CloudThing::status, 104);
        add("cloud.column.age", thing -> CloudWords.age(thing, clock.instant()), 104);
        add("cloud.column.cost", CloudWords::cost, 240);
    }

    /** Shows {@code sight}; what was chosen stays chosen where it is still there. */
    void show(Optional<CloudSight> sight) {
        Optional<CloudThing> chosen = chosen();
        List<CloudThing> things = sight.map(CloudSight::things).orElse(List.of());
        empty.setText(Texts.of(sight.isPresent() ? "cloud.none" : "cloud.notAsked"));
        if (!things.equals(getItems())) {
            getItems().setAll(things);
            chosen.flatMap(before -> things.stream().filter(thing -> thing.kind() == before.kind() && thing.name().equals(before.name())).findFirst())
                    .ifPresent(getSelectionModel()::select);
        }
    }

    Optional<CloudThing> chosen() {
        return Optional.ofNullable(getSelectionModel().getSelectedItem());
    }

    private void add(String key, Function<CloudThing, String> words, double width) {
        TableColumn<CloudThing, String> column = new TableColumn<>(Texts.of(key));
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(words.apply(cell.getValue())));
        column.setSortable(false);
        column.setPrefWidth(width);
        getColumns().add(column);
    }
}
