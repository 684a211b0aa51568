package loupe.ui.desk;

import java.util.HashMap;
import java.util.Map;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import loupe.ui.common.Named;
import loupe.ui.common.Texts;

/** The networks of the desk, a card each, and the menu that adds one. */
public final class NetworkCards extends VBox {

    private final Map<DeskNetwork, NetworkCard> cards = new HashMap<>();
    private final DeskViewModel desk;
    private final ObservableList<DeskNetwork> networks;
    private final AddNetwork add;

    public NetworkCards(DeskViewModel desk) {
        this(desk, FolderChoice.dialog());
    }

    NetworkCards(DeskViewModel desk, FolderChoice folders) {
        this.desk = desk;
        this.networks = desk.networks();
        this.add = new AddNetwork(desk, folders);
        getStyleClass().add("network-cards");
        getStylesheets().add(Sheet.address());
        Named.of(Texts.of("desk.networks"), this);
        networks.addListener((ListChangeListener<DeskNetwork>) change -> show());
        show();
    }

    private void show() {
        cards.keySet().retainAll(networks);
        getChildren().setAll(networks.stream().map(network -> cards.computeIfAbsent(network, this::card)).toList());
        getChildren().add(add);
    }

    private NetworkCard card(DeskNetwork network) {
        NetworkCard card = new NetworkCard(network, () -> remove(network));
        VBox.setVgrow(card, Priority.ALWAYS);
        return card;
    }

    /** The keys go on at the card that takes the place, or at the menu. */
    private void remove(DeskNetwork network) {
        int place = networks.indexOf(network);
        desk.remove(network);
        getChildren().get(Math.min(place, getChildren().size() - 1)).requestFocus();
    }
}
