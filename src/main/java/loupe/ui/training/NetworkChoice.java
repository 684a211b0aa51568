package loupe.ui.training;

import java.util.List;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import loupe.network.NetworkSpec;
import loupe.network.Presets;
import loupe.ui.common.Named;
import loupe.ui.common.Texts;

/** The labs' networks as joined buttons, the others behind a third; one of them is always pressed. */
final class NetworkChoice extends HBox {

    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    NetworkChoice(FormViewModel model) {
        ToggleGroup group = new ToggleGroup();
        List<NetworkSpec> labs = Presets.labs();
        for (NetworkSpec network : labs) {
            ToggleButton button = button(network, model);
            button.getStyleClass().add(labs.indexOf(network) == 0 ? "left-pill" : "center-pill");
            button.setToggleGroup(group);
            getChildren().add(button);
        }
        getChildren().add(others(model));
        setId(FormView.NETWORK);
        getStyleClass().add("training-networks");
    }

    /** The learner goes to the button that is pressed. */
    @Override
    public void requestFocus() {
        getChildren().stream().filter(child -> child.getPseudoClassStates().contains(SELECTED)).findFirst()
                .ifPresent(Node::requestFocus);
    }

    private static ToggleButton button(NetworkSpec network, FormViewModel model) {
        ToggleButton button = new ToggleButton(Texts.of("training.network." + network.name()));
        Named.withTip(Words.of(network), "", button);
        button.setId(FormView.NETWORK + "-" + network.name());
        button.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        setHgrow(button, Priority.ALWAYS);
        button.setOnAction(event -> {
            button.setSelected(true);
            model.choose(network);
        });
        model.reading().subscribe(reading -> button.setSelected(reading.form().spec().equals(network)));
        return button;
    }

    /** The other presets, and the form's own network where it is none of them. */
    private static MenuButton others(FormViewModel model) {
        MenuButton menu = new MenuButton();
        menu.setId(FormView.NETWORK + "-others");
        menu.getStyleClass().addAll("right-pill", "training-others");
        menu.setMaxWidth(Double.MAX_VALUE);
        setHgrow(menu, Priority.ALWAYS);
        model.reading().map(reading -> reading.form().spec()).subscribe(chosen -> {
            boolean lab = Presets.labs().contains(chosen);
            menu.setText(lab ? Texts.of("training.network.others") : FormNetwork.title(chosen));
            menu.pseudoClassStateChanged(SELECTED, !lab);
            Named.withTip(lab ? Texts.of("training.network.others.tip") : Words.of(chosen), "", menu);
            Stream<NetworkSpec> own = Presets.all().contains(chosen) ? Stream.empty() : Stream.of(chosen);
            menu.getItems().setAll(Stream.concat(own, Presets.all().stream().filter(preset -> !Presets.labs().contains(preset)))
                    .map(network -> item(network, model)).toList());
        });
        return menu;
    }

    private static MenuItem item(NetworkSpec network, FormViewModel model) {
        MenuItem item = new MenuItem(Words.of(network));
        item.setOnAction(event -> model.choose(network));
        return item;
    }
}
