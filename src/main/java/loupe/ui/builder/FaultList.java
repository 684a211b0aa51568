package loupe.ui.builder;

import java.util.List;
import javafx.scene.layout.VBox;
import loupe.network.NetworkFault;

/** Everything that is wrong with the network, for ways of looking that have no cards. */
final class FaultList extends VBox {

    FaultList(BuilderViewModel model) {
        getStyleClass().add("builder-faults");
        FaultLine all = new FaultLine(model);
        getChildren().add(all);
        model.reading().subscribe(reading -> all.show(located(reading.faults())));
    }

    /** The faults with the layers that they are about in their sentences. */
    private static List<NetworkFault> located(List<NetworkFault> faults) {
        return faults.stream().map(fault -> new NetworkFault(fault.path(), fault.layer(), fault.sentence(), fault.repair())).toList();
    }
}
