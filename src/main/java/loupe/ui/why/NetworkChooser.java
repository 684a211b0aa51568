package loupe.ui.why;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import loupe.ui.common.Named;
import loupe.ui.common.Texts;
import loupe.ui.desk.DeskNetwork;
import loupe.ui.desk.DeskViewModel;
import loupe.ui.desk.MarkSign;

/** The desk's networks by their marks, of which one is chosen. */
final class NetworkChooser extends HBox {

    private final DeskViewModel desk;
    private final String id;
    private final Consumer<DeskNetwork> choose;
    private Optional<DeskNetwork> chosen = Optional.empty();

    /** @param id before the letter in each button's id */
    NetworkChooser(DeskViewModel desk, String id, Consumer<DeskNetwork> choose) {
        this.desk = desk;
        this.id = id;
        this.choose = choose;
        getStyleClass().add("why-networks");
        Named.of(Texts.of("why.network"), this);
        desk.networks().addListener((ListChangeListener<DeskNetwork>) change -> make());
        make();
    }

    /** Shows which one is chosen. */
    void show(Optional<DeskNetwork> next) {
        if (!chosen.equals(next)) {
            chosen = next;
            make();
        }
    }

    private void make() {
        ToggleGroup group = new ToggleGroup();
        List<Node> buttons = new ArrayList<>();
        for (DeskNetwork network : desk.networks()) {
            ToggleButton button = new ToggleButton("", new MarkSign(network.mark()));
            button.setId(id + "-" + network.mark().letter());
            button.setToggleGroup(group);
            button.setSelected(chosen.filter(now -> now == network).isPresent());
            button.setOnAction(event -> {
                button.setSelected(true);
                choose.accept(network);
            });
            network.title().subscribe(title -> Named.withTip(title, "", button));
            buttons.add(button);
        }
        getChildren().setAll(buttons);
    }
}
