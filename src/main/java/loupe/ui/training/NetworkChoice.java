package loupe.ui.training;

import java.util.List;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import loupe.network.NetworkSpec;
import loupe.network.Presets;
import loupe.ui.common.Named;
import loupe.ui.common.Texts;

/** The labs' networks as joined buttons; one of them is always pressed. */
final class NetworkChoice extends HBox {

    NetworkChoice(FormViewModel model) {
        ToggleGroup group = new ToggleGroup();
        List<NetworkSpec> all = Presets.labs();
        for (NetworkSpec network : all) {
            ToggleButton button = button(network, model);
            button.getStyleClass().add(pill(all.indexOf(network), all.size()));
            button.setToggleGroup(group);
            getChildren().add(button);
        }
        setId(FormView.NETWORK);
        getStyleClass().add("training-networks");
    }

    /** The learner goes to the button that is pressed. */
    @Override
    public void requestFocus() {
        getChildren().stream().map(ToggleButton.class::cast).filter(ToggleButton::isSelected)
                .forEach(ToggleButton::requestFocus);
    }

    private static ToggleButton button(NetworkSpec network, FormViewModel model) {
        ToggleButton button = new ToggleButton(Texts.of("training.network." + network.name()));
        Named.withTip(Words.of(network), "", button);
        button.setId(FormView.NETWORK + "-" + network.name());
        button.setMaxWidth(Double.MAX_VALUE);
        setHgrow(button, Priority.ALWAYS);
        button.setOnAction(event -> {
            button.setSelected(true);
            model.choose(network);
        });
        model.reading().subscribe(reading -> button.setSelected(reading.form().spec().equals(network)));
        return button;
    }

    private static String pill(int place, int count) {
        if (place == 0) {
            return "left-pill";
        }
        return place == count - 1 ? "right-pill" : "center-pill";
    }
}
