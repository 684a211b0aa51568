package loupe.ui.sets;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import loupe.data.GrayImage;
import loupe.ui.common.Appearance;
import loupe.ui.common.Numerals;
import loupe.ui.common.Texts;
import loupe.ui.common.figure.FigureBar;
import loupe.ui.common.layers.PicturesFigure;

/** The pictures of the chosen cell, the worst first. */
final class CellPictures extends VBox {

    private static final double ALONE = 3 * GrayImage.SIDE;
    private static final double IN_PAIRS = 2 * GrayImage.SIDE;

    private final SideViewModel side;
    private final Appearance appearance;
    private final Label words = new Label();
    private final FlowPane flow = new FlowPane();
    private final FigureBar figure;

    CellPictures(SideViewModel side, Appearance appearance) {
        this.side = side;
        this.appearance = appearance;
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        words.setId("sets-pictures-words-" + side.set().id());
        words.getStyleClass().add("sets-note");
        flow.getStyleClass().add("sets-flow");
        ScrollPane scroll = new ScrollPane(flow);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("sets-scroll");
        setVgrow(scroll, Priority.ALWAYS);
        setMinWidth(152);
        setPrefWidth(200);
        setId("sets-pictures-" + side.set().id());
        getStyleClass().add("sets-pictures");
        figure = new FigureBar(scroll, flow, new PicturesFigure(() -> Texts.of("sets.pictures", SetNames.title(side.set())),
                words::getText, this::tiles));
        figure.setId("sets-pictures-figure-" + side.set().id());
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(new HBox(4, words, figure), scroll);
        side.pictures().subscribe(this::show);
        side.matrix().chosen().subscribe(cell -> tell());
        side.matrix().table().subscribe(table -> tell());
    }

    private void show(List<CellPicture> pictures) {
        flow.getChildren().setAll(pictures.stream().map(this::box).toList());
        tell();
    }

    private void tell() {
        int shown = side.pictures().get().size();
        int all = side.inCell();
        boolean none = side.matrix().chosen().get().isEmpty();
        boolean pairs = side.pictures().get().stream().anyMatch(picture -> picture.nearest().isPresent());
        words.setVisible(side.matrix().table().get().isPresent());
        words.setText(none ? Texts.of("sets.pictures.choose") : shown == 0 ? Texts.of("sets.pictures.none")
                : Texts.of(pairs ? "sets.pictures.pairs" : "sets.pictures.worst", shown, Numerals.count(all)));
        figure.setVisible(shown > 0);
        figure.refresh();
    }

    private List<PicturesFigure.Tile> tiles() {
        return side.pictures().get().stream().flatMap(shown -> Stream.concat(
                Stream.of(PicturesFigure.Tile.ink(shown.caption(), shown.picture())),
                shown.nearest().stream().map(nearest -> PicturesFigure.Tile.ink(Texts.of("sets.pictures.nearest", shown.caption()), nearest)))).toList();
    }

    private VBox box(CellPicture shown) {
        double size = shown.nearest().isPresent() ? IN_PAIRS : ALONE;
        HBox pair = new HBox(4, ShownPicture.of(shown.picture(), appearance, size, shown.said()));
        shown.nearest().ifPresent(nearest -> pair.getChildren().add(ShownPicture.of(nearest, appearance, size, shown.said())));
        VBox box = new VBox(pair, new Label(shown.caption()));
        box.getStyleClass().add("sets-picture");
        return box;
    }
}
