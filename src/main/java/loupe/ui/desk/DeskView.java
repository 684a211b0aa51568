package loupe.ui.desk;

import java.util.HashMap;
import java.util.Map;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import loupe.data.GrayImage;
import loupe.ui.common.Appearance;
import loupe.ui.common.Named;
import loupe.ui.common.Texts;

/** The desk beside a screen: the picture and each network's answer, small. */
public final class DeskView extends VBox {

    private static final double SIDE = 4 * GrayImage.SIDE;

    private final Map<DeskNetwork, DeskRow> rows = new HashMap<>();
    private final VBox list = new VBox();
    private final DeskViewModel desk;
    private final ObservableList<DeskNetwork> networks;

    public DeskView(DeskViewModel desk, Appearance appearance) {
        this.desk = desk;
        this.networks = desk.networks();
        getStyleClass().add("desk");
        getStylesheets().add(Sheet.address());
        Named.of(Texts.of("desk.title"), this);
        Label title = new Label(Texts.of("desk.title"));
        title.getStyleClass().add("desk-title");
        list.getStyleClass().add("desk-rows");
        getChildren().addAll(title, new PictureView(desk.picture(), appearance, SIDE), list,
                new AddNetwork(desk, FolderChoice.dialog()));
        networks.addListener((ListChangeListener<DeskNetwork>) change -> show());
        show();
    }

    private void show() {
        rows.keySet().retainAll(networks);
        list.getChildren().setAll(networks.stream()
                .map(network -> rows.computeIfAbsent(network, added -> new DeskRow(added, () -> desk.remove(added)))).toList());
    }
}
