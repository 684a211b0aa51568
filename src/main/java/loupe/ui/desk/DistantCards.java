package loupe.ui.desk;

import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import loupe.inference.Prediction;
import loupe.ui.common.Icon;
import loupe.ui.common.Named;
import loupe.ui.common.Texts;

/** The networks that answer from afar, a line each: name, answer, how sure it is and how long the answer took. */
final class DistantCards extends VBox {

    private final DistantViewModel model;

    DistantCards(DistantViewModel model) {
        this.model = model;
        setId("distant-cards");
        getStyleClass().add("distant-cards");
        Named.of(Texts.of("desk.distant"), this);
        setMinHeight(USE_PREF_SIZE);
        model.networks().addListener((ListChangeListener<DistantNetwork>) change -> show());
        show();
    }

    private void show() {
        getChildren().setAll(model.networks().stream().map(this::card).toList());
        setVisible(!model.networks().isEmpty());
        setManaged(isVisible());
    }

    private HBox card(DistantNetwork network) {
        Label name = new Label(network.name(), Icon.CLOUD.node());
        name.getStyleClass().add("card-title");
        name.setMinWidth(0);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        Label answer = new Label(words(network));
        answer.setMinWidth(Region.USE_PREF_SIZE);
        Button remove = Named.iconButton(Icon.CLOSE, Texts.of("desk.remove", network.name()), "", () -> model.remove(network.name()));
        HBox card = new HBox(name, answer, remove);
        card.getStyleClass().addAll("network-card", "distant-card");
        if (!network.trouble().isEmpty()) {
            answer.setWrapText(true);
            answer.setMinWidth(0);
        }
        card.setFocusTraversable(true);
        return Named.of(network.name() + ". " + words(network), card);
    }

    /** What it answers and after how long, or why it does not. */
    static String words(DistantNetwork network) {
        if (!network.trouble().isEmpty()) {
            return network.trouble();
        }
        Optional<Prediction> answer = network.answer();
        return answer.isEmpty() ? Texts.of("desk.said.blank")
                : Texts.of("desk.distant.answer", answer.get().label(), Probability.brief(answer.get().confidence()), network.millis().orElse(0));
    }
}
