package loupe.ui.desk;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Duration;
import loupe.ui.common.Icon;
import loupe.ui.common.Named;
import loupe.ui.common.Texts;

/** The line that says which network it is: mark, title, its figure or that it is learning, and a button that takes it away. */
final class CardHead extends HBox {

    /** @param remove takes the network from the desk */
    CardHead(DeskNetwork network, Runnable remove) {
        getStyleClass().add("card-head");
        Label title = new Label();
        title.getStyleClass().add("card-title");
        title.textProperty().bind(network.title());
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        Button button = Named.iconButton(Icon.CLOSE, "", "Delete", remove);
        button.getStyleClass().add("card-remove");
        network.title().subscribe(name -> {
            Named.withTip(Texts.of("desk.remove", name), "Delete", button);
            title.setTooltip(new Tooltip(name));
        });
        getChildren().addAll(new MarkSign(network.mark()), title, figure(network), button);
    }

    private static Label figure(DeskNetwork network) {
        Label figure = new Label();
        figure.getStyleClass().add("card-figure");
        figure.setMinWidth(USE_PREF_SIZE);
        Tooltip exact = new Tooltip();
        exact.setShowDelay(Duration.millis(400));
        exact.textProperty().bind(network.facts());
        network.status().subscribe(status -> {
            boolean learning = status instanceof NetworkStatus.Learning;
            figure.textProperty().unbind();
            if (learning) {
                figure.setText(Texts.of("desk.learning"));
            } else {
                figure.textProperty().bind(network.fact());
            }
            figure.setTooltip(learning ? new Tooltip(Texts.of("desk.learning.tip")) : exact);
            figure.getStyleClass().removeAll("card-learning");
            if (learning) {
                figure.getStyleClass().add("card-learning");
            }
        });
        return figure;
    }
}
