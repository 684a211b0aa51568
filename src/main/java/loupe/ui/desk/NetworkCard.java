package loupe.ui.desk;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** One network with its ten probabilities. The keys reach it; Delete takes it away. */
final class NetworkCard extends VBox {

    private final DeskNetwork network;
    private final Runnable remove;
    private final CardAnswers answers;

    /** @param remove takes the network from the desk */
    NetworkCard(DeskNetwork network, Runnable remove) {
        this.network = network;
        this.remove = remove;
        getStyleClass().addAll("network-card", network.mark().styleClass());
        answers = new CardAnswers(network);
        getChildren().add(new CardHead(network, remove));
        setMaxHeight(USE_PREF_SIZE);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.NODE);
        network.status().subscribe(this::become);
        network.title().subscribe(this::say);
        network.answer().subscribe(this::say);
    }

    private void become(NetworkStatus status) {
        Node body = switch (status) {
            case NetworkStatus.Loading loading -> new Skeleton();
            case NetworkStatus.Ready ready -> answers;
            case NetworkStatus.Learning learning -> answers;
            case NetworkStatus.Failed failed -> new Refusal(failed.sentence(), remove);
        };
        VBox.setVgrow(body, Priority.ALWAYS);
        if (!getChildren().contains(body)) {
            getChildren().remove(1, getChildren().size());
            getChildren().add(body);
        }
        say();
    }

    private void say() {
        setAccessibleText(Spoken.of(network));
    }
}
