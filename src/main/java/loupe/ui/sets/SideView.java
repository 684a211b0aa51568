package loupe.ui.sets;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import loupe.ui.common.Appearance;
import loupe.ui.common.Named;
import loupe.ui.common.Texts;
import loupe.ui.common.confusion.ConfusionView;
import loupe.ui.common.figure.FigureBar;

/** One of the two sets: its mean pictures, its matrix, and beside it the pictures of the chosen cell. */
final class SideView extends VBox {

    private final SideViewModel side;
    private final SetsViewModel model;
    private final ComboBox<Contender> networks = new ComboBox<>();
    private boolean telling;

    SideView(SideViewModel side, SetsViewModel model, Appearance appearance) {
        this.side = side;
        this.model = model;
        setId("sets-side-" + side.set().id());
        setMinWidth(0);
        setPrefWidth(0);
        ConfusionView matrix = new ConfusionView(side.matrix(), appearance);
        matrix.setId("sets-matrix-" + side.set().id());
        matrix.setPrefWidth(376);
        matrix.setMinWidth(300);
        matrix.setMaxWidth(590);
        CellPictures pictures = new CellPictures(side, appearance);
        HBox.setHgrow(matrix, Priority.ALWAYS);
        HBox.setHgrow(pictures, Priority.SOMETIMES);
        HBox body = new HBox(matrix, pictures);
        body.getStyleClass().add("sets-body");
        setVgrow(body, Priority.ALWAYS);
        getStyleClass().add("sets-side");
        MeansRow means = new MeansRow(side, appearance);
        FigureBar figure = new FigureBar(means, new MeansFigure(side));
        side.loaded().subscribe(set -> figure.refresh());
        getChildren().addAll(head(figure), means, new WorkLine(side), body);
    }

    private HBox head(FigureBar figure) {
        Label title = new Label(SetNames.title(side.set()));
        title.getStyleClass().add("sets-title");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        networks.setId("sets-networks-" + side.set().id());
        networks.getStyleClass().add("sets-networks");
        Named.withTip(Texts.of("sets.network", SetNames.title(side.set())), "", networks);
        networks.setConverter(new Titles());
        networks.valueProperty().addListener((value, before, after) -> Optional.ofNullable(after).filter(next -> !telling)
                .ifPresent(next -> model.choose(side, next)));
        side.contenders().subscribe(this::list);
        side.contender().subscribe(chosen -> tell());
        model.page().subscribe(page -> tell());
        HBox head = new HBox(title, gap, networks, figure);
        head.getStyleClass().add("sets-head");
        return head;
    }

    private void list(List<Contender> there) {
        telling = true;
        networks.getItems().setAll(there);
        telling = false;
        tell();
    }

    private void tell() {
        telling = true;
        side.contender().get().ifPresent(networks::setValue);
        networks.setVisible(model.page().get() == Page.ANSWERS && side.contender().get().isPresent());
        telling = false;
    }

    private static final class Titles extends StringConverter<Contender> {
        @Override
        public String toString(Contender contender) {
            return Optional.ofNullable(contender).map(Contender::title).orElse("");
        }

        @Override
        public Contender fromString(String title) {
            throw new UnsupportedOperationException("networks are chosen, not typed");
        }
    }
}
