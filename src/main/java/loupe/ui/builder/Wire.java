package loupe.ui.builder;

import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import loupe.network.LayerPath;
import loupe.network.NetworkFault;
import loupe.network.Shape;
import loupe.ui.common.Icon;
import loupe.ui.common.Named;
import loupe.ui.common.Texts;

/** What leads from one card to the next: layers are put in here, and a fault is seen here. */
final class Wire extends VBox {

    private static final PseudoClass FAULTY = PseudoClass.getPseudoClass("faulty");
    private static final PseudoClass TARGET = PseudoClass.getPseudoClass("target");

    private final BuilderViewModel model;
    private final LayerPath place;
    private final Label carries = new Label();
    private final Button add;

    Wire(BuilderViewModel model, LayerPath place) {
        this.model = model;
        this.place = place;
        Region line = new Region();
        line.getStyleClass().add("builder-line");
        add = Named.iconButton(Icon.ADD, Texts.of("builder.insert"), "Insert", () -> model.beginInsert(place));
        add.setId("insert-" + place.name());
        add.setFocusTraversable(false);
        StackPane rail = new StackPane(line, add);
        rail.getStyleClass().add("builder-rail");
        carries.setGraphic(Icon.WARNING.node());
        carries.getStyleClass().add("builder-carries");
        HBox row = new HBox(rail, carries);
        row.setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("builder-wire");
        getChildren().add(row);
        show(Optional.empty(), List.of());
    }

    LayerPath place() {
        return place;
    }

    /** @param carried what goes along it; {@code faults} of the card behind it */
    void show(Optional<Shape> carried, List<NetworkFault> faults) {
        boolean faulty = !faults.isEmpty();
        pseudoClassStateChanged(FAULTY, faulty);
        carries.setVisible(faulty);
        carries.setManaged(faulty);
        if (faulty) {
            carries.setText(Texts.of("builder.wire.carries", carried.map(Shape::inWords).orElse(Texts.of("builder.unknown"))));
        }
    }

    /** Where no card is, this takes the keys that a card would. */
    void stand(boolean alone) {
        add.setFocusTraversable(alone);
    }

    /** Gives the keys to its button. */
    void focus() {
        add.requestFocus();
    }

    /** Marks it as the place where what is dragged goes. */
    void invite(boolean target) {
        pseudoClassStateChanged(TARGET, target);
    }

    /** Opens the palette here, or puts it away. */
    void open(boolean here) {
        boolean is = getChildren().size() > 1;
        if (here && !is) {
            PalettePane palette = new PalettePane(model);
            getChildren().add(palette);
            palette.begin();
        } else if (!here && is) {
            getChildren().remove(1);
        }
    }
}
