package loupe.ui.builder;

import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import loupe.network.LayerPath;
import loupe.ui.common.Texts;

/** The layers as a narrow column beside the code: the one that is pointed at is lit here and there, a press chooses it. */
final class LayerStrip extends ScrollPane {

    private static final PseudoClass LIT = PseudoClass.getPseudoClass("lit");
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final double INDENT = 12;

    private final BuilderViewModel model;
    private final VBox column = new VBox();

    LayerStrip(BuilderViewModel model) {
        this.model = model;
        setContent(column);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        setAccessibleText(Texts.of("builder.strip"));
        getStyleClass().addAll("builder-scroll", "builder-strip");
        model.reading().subscribe(reading -> show());
        model.hovered().subscribe(path -> mark());
        model.selection().subscribe(selection -> mark());
    }

    private void show() {
        List<CardReading> cards = model.reading().get().flat();
        column.getChildren().setAll(cards.stream().map(this::label).toList());
        mark();
    }

    private Label label(CardReading card) {
        LayerPath path = card.path();
        Label label = new Label(Words.text(card.layer()), new Label(path.toString()));
        label.setGraphicTextGap(INDENT);
        label.setAlignment(Pos.TOP_LEFT);
        label.setUserData(path);
        label.setMaxWidth(Double.MAX_VALUE);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.setId("strip-" + path.name());
        label.setStyle("-fx-padding: 3 8 3 " + (8 + INDENT * path.depth()));
        label.setOnMouseEntered(event -> model.hovered().set(Optional.of(path)));
        label.setOnMouseExited(event -> model.hovered().set(Optional.empty()));
        label.setOnMousePressed(event -> model.choose(Selection.of(List.of(path))));
        return label;
    }

    private void mark() {
        Optional<LayerPath> lit = model.hovered().get();
        column.getChildren().forEach(node -> {
            node.pseudoClassStateChanged(LIT, lit.filter(path -> path.equals(node.getUserData())).isPresent());
            node.pseudoClassStateChanged(CHOSEN, model.selection().get().paths().contains((LayerPath) node.getUserData()));
        });
    }
}
