package loupe.ui.sees;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import loupe.inference.Prediction;
import loupe.ui.common.Named;
import loupe.ui.common.Texts;
import loupe.ui.desk.DeskNetwork;
import loupe.ui.desk.DeskViewModel;
import loupe.ui.desk.MarkSign;
import loupe.ui.desk.Probability;

/** The desk's networks with their answers; the one that is pressed is compared. */
final class NetworkChoice extends FlowPane {

    private final Map<DeskNetwork, ToggleButton> buttons = new HashMap<>();
    private final SeesViewModel model;
    private final DeskViewModel desk;

    NetworkChoice(SeesViewModel model, DeskViewModel desk) {
        super(4, 4);
        this.model = model;
        this.desk = desk;
        Named.of(Texts.of("sees.networks"), this);
        desk.networks().addListener((ListChangeListener<DeskNetwork>) change -> show());
        show();
        model.chosen().subscribe(chosen -> buttons.forEach((network, button) ->
                button.setSelected(chosen.filter(network::equals).isPresent())));
    }

    private void show() {
        buttons.keySet().retainAll(desk.networks());
        getChildren().setAll(desk.networks().stream().map(network -> buttons.computeIfAbsent(network, this::button)).toList());
    }

    private ToggleButton button(DeskNetwork network) {
        ToggleButton button = Named.withTip(network.title().get(), "", new ToggleButton());
        button.setId("sees-network-" + network.mark().letter().toLowerCase(Locale.ROOT));
        button.getStyleClass().addAll("small", "sees-network");
        button.setGraphic(new MarkSign(network.mark()));
        button.setSelected(model.chosen().get().filter(network::equals).isPresent());
        button.setOnAction(event -> {
            button.setSelected(true);
            model.choose(network);
        });
        network.answer().subscribe(answer -> say(network, button));
        network.title().subscribe(title -> say(network, button));
        return button;
    }

    private static void say(DeskNetwork network, ToggleButton button) {
        Optional<Prediction> answer = network.answer().get();
        String words = answer.map(one -> network.classNames().get().get(one.label()) + "  " + Probability.brief(one.confidence()))
                .orElse(Texts.of("sees.answer.none"));
        button.setText(words);
        String name = Texts.of("sees.network", network.title().get(), words);
        button.getTooltip().setText(name);
        button.setAccessibleText(name);
    }
}
