package loupe.ui.cloud;

import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import loupe.ui.common.Named;
import loupe.ui.common.Texts;
import loupe.ui.common.clouds.CloudCall;

/** What AWS, or what stands in for it, was asked for, the newest first. */
final class CallTable extends TableView<CloudCall> {

    CallTable(ZoneId zone) {
        setId("cloud-calls");
        Named.of(Texts.of("cloud.calls"), this);
        setPlaceholder(new Label(Texts.of("cloud.calls.none")));
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        getStyleClass().add("dense");
        add("cloud.column.time", call -> CloudWords.time(call, zone), 80);
        add("cloud.column.call", CloudWords::what, 280);
        add("cloud.column.answer", CloudCall::answer, 240);
    }

    void show(List<CloudCall> calls) {
        if (!calls.equals(getItems())) {
            getItems().setAll(calls);
        }
    }

    private void add(String key, Function<CloudCall, String> words, double width) {
        TableColumn<CloudCall, String> column = new TableColumn<>(Texts.of(key));
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(words.apply(cell.getValue())));
        column.setSortable(false);
        column.setPrefWidth(width);
        getColumns().add(column);
    }
}
