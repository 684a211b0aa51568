package loupe.ui.builder;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import loupe.network.NetworkSpec;
import loupe.ui.common.Named;
import loupe.ui.common.Texts;

/** The network beside another one, layer by layer; or beside what it was when it was opened. */
final class DiffPane extends VBox {

    private static final NetworkEntry OPENED = NetworkEntry.preset(new NetworkSpec("", NetworkSpec.DIGIT, List.of()));

    private final BuilderViewModel model;
    private final ComboBox<NetworkEntry> against = new ComboBox<>();
    private final GridPane grid = new GridPane();
    private final Label summary = new Label();

    DiffPane(BuilderViewModel model) {
        this.model = model;
        against.setId("diff-against");
        against.setConverter(new EntryNames(Texts.of("builder.diff.opened")));
        Named.withTip(Texts.of("builder.diff.against"), "", against);
        Label label = new Label(Texts.of("builder.diff.against"));
        label.setLabelFor(against);
        HBox row = new HBox(label, against, summary);
        row.getStyleClass().add("builder-row");
        summary.getStyleClass().add("builder-note");
        summary.setId("diff-summary");
        grid.getStyleClass().add("builder-diff");
        ColumnConstraints half = new ColumnConstraints();
        half.setPercentWidth(48);
        grid.getColumnConstraints().addAll(new ColumnConstraints(24), half, half);
        ScrollPane scroll = new ScrollPane(grid);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("builder-scroll");
        scroll.setAccessibleText(Texts.of("builder.diff"));
        getStyleClass().add("builder-page");
        getChildren().addAll(row, scroll);
        model.library().entries().subscribe(this::fill);
        fill();
        against.valueProperty().subscribe(value -> show());
        model.reading().subscribe(reading -> show());
        sceneProperty().subscribe(scene -> show());
    }

    private void fill() {
        Optional<NetworkEntry> chosen = Optional.ofNullable(against.getValue());
        List<NetworkEntry> all = new ArrayList<>(List.of(OPENED));
        all.addAll(model.library().entries());
        if (against.getItems().stream().map(EntryNames::name).toList().equals(all.stream().map(EntryNames::name).toList())) {
            return;
        }
        against.getItems().setAll(all);
        against.setValue(chosen.flatMap(before -> all.stream().filter(entry -> entry.id().equals(before.id())).findFirst()).orElse(OPENED));
    }

    /** Costs nothing while it is not seen. */
    private void show() {
        if (getScene() == null) {
            return;
        }
        NetworkEntry other = Optional.ofNullable(against.getValue()).orElse(OPENED);
        NetworkSpec before = other == OPENED ? model.opened()
                : model.library().entry(other.id()).orElse(other).network();
        List<DiffLine> lines = DiffLine.of(before, model.network());
        long changes = lines.stream().filter(line -> !line.fate().equals("same")).count();
        summary.setText(changes == 0 ? Texts.of("builder.diff.none")
                : Texts.of(changes == 1 ? "builder.diff.one" : "builder.diff.more", Words.count(changes)));
        grid.getChildren().clear();
        String name = other == OPENED ? Texts.of("builder.diff.opened") : other.network().name();
        grid.addRow(0, new Label(), heading(name), heading(model.network().name()));
        for (int i = 0; i < lines.size(); i++) {
            add(i + 1, lines.get(i));
        }
    }

    private static Label heading(String text) {
        Label heading = new Label(text);
        heading.getStyleClass().add("builder-heading");
        return heading;
    }

    private void add(int row, DiffLine line) {
        Label sign = new Label(line.sign());
        sign.setAccessibleText(line.sentence());
        for (Label cell : List.of(sign, cell(line.before(), line), cell(line.after(), line))) {
            cell.getStyleClass().add("builder-diff-cell");
            cell.pseudoClassStateChanged(PseudoClass.getPseudoClass(line.fate()), true);
            cell.setMaxWidth(Double.MAX_VALUE);
            grid.add(cell, grid.getChildren().size() % 3, row);
        }
    }

    private static Label cell(String text, DiffLine line) {
        Label cell = new Label(text);
        cell.setWrapText(true);
        cell.setPadding(new Insets(4, 8, 4, 8 + 24 * line.depth()));
        return cell;
    }
}
