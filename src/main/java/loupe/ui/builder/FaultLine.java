package loupe.ui.builder;

import java.util.List;
import java.util.Optional;
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
    private Optional<NetworkFault> keyed = Optional.empty();

    FaultLine(BuilderViewModel model) {
        this.model = model;
        getStyleClass().add("builder-faults");
        setVisible(false);
        setManaged(false);
    }

    /** The key repairs the first fault of the network: which one that is may change while these do not. */
    void show(List<NetworkFault> faults) {
        Optional<NetworkFault> first = faults.stream().filter(this::isKeyed).findFirst();
        if (!faults.equals(shown) || !first.equals(keyed)) {
            shown = faults;
            keyed = first;
            getChildren().setAll(faults.stream().map(this::line).toList());
            setVisible(!faults.isEmpty());
            setManaged(!faults.isEmpty());
        }
    }

    /** Whatever the words in which the fault is told. */
    private boolean isKeyed(NetworkFault fault) {
        return model.reading().get().repairable()
                .filter(first -> first.path().equals(fault.path()) && first.repair().equals(fault.repair())).isPresent();
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
            Button button = Named.button(repair.title(), keyed.filter(fault::equals).isPresent() ? BuilderKeys.REPAIR : "", () -> model.repair(fault));
            button.getStyleClass().addAll("small", "builder-repair");
            button.setMinWidth(USE_PREF_SIZE);
            line.getChildren().add(button);
        });
        return line;
    }
}
