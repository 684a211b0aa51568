package loupe.ui.builder;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import loupe.network.NetworkFault;
import loupe.ui.common.Icon;
import loupe.ui.common.Named;

/** What is wrong with a layer, each with the button that repairs it; takes no room where nothing is. */
final class FaultLine extends VBox {

    private final BuilderViewModel model;
    private List<NetworkFault> shown = List.of();

    FaultLine(BuilderViewModel model) {
        this.model = model;
        getStyleClass().add("builder-faults");
        setVisible(false);
        setManaged(false);
    }

    void show(List<NetworkFault> faults) {
        if (!faults.equals(shown)) {
            shown = faults;
            getChildren().setAll(faults.stream().map(this::line).toList());
            setVisible(!faults.isEmpty());
            setManaged(!faults.isEmpty());
        }
    }

    private HBox line(NetworkFault fault) {
        Label sentence = new Label(fault.message(), Icon.WARNING.node());
        sentence.getStyleClass().add("builder-fault");
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        sentence.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        HBox line = new HBox(sentence);
        line.getStyleClass().add("builder-row");
        fault.repair().ifPresent(repair -> {
            boolean first = model.reading().get().faults().stream().filter(f -> f.repair().isPresent()).findFirst()
                    .filter(fault::equals).isPresent();
            Button button = Named.button(repair.title(), first ? BuilderKeys.REPAIR : "", () -> model.repair(fault));
            button.getStyleClass().addAll("small", "builder-repair");
            button.setMinWidth(USE_PREF_SIZE);
            line.getChildren().add(button);
        });
        return line;
    }
}
