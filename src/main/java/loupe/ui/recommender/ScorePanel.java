package loupe.ui.recommender;

import java.util.List;
import java.util.function.Supplier;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import loupe.recommend.WrongWays;
import loupe.ui.common.Texts;
import loupe.ui.common.figure.Figure;
import loupe.ui.common.figure.FigureBar;
import loupe.ui.common.figure.FigureTable;

/** Two figures of several recommenders side by side as bars, each on a scale of its own, with a sentence below. */
final class ScorePanel extends VBox {

    private final String title;
    private final List<String> figures;
    private final GridPane grid = new GridPane();
    private final Label said = new Label();
    private final FigureBar bar;
    private List<WrongWays.Row> rows = List.of();

    /** @param id of its texts, {@code figures} the two */
    ScorePanel(String id, List<String> figures) {
        this.figures = figures;
        title = Texts.of("films.wrong." + id);
        grid.getStyleClass().add("films-bars");
        grid.setId("films-wrong-" + id);
        grid.setHgap(12);
        grid.setVgap(6);
        ColumnConstraints name = new ColumnConstraints();
        name.setMinWidth(USE_PREF_SIZE);
        grid.getColumnConstraints().add(name);
        for (int i = 0; i < 2 * figures.size(); i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setHgrow(i % 2 == 0 ? Priority.ALWAYS : Priority.NEVER);
            column.setMinWidth(i % 2 == 0 ? 40 : USE_PREF_SIZE);
            grid.getColumnConstraints().add(column);
        }
        Label head = new Label(title);
        head.getStyleClass().add("films-section");
        head.setMaxWidth(Double.MAX_VALUE);
        head.setWrapText(true);
        HBox.setHgrow(head, Priority.ALWAYS);
        bar = new FigureBar(grid, figure());
        HBox line = new HBox(head, bar);
        line.getStyleClass().add("films-section-line");
        Label what = note(Texts.of("films.wrong." + id + ".what"));
        said.setId("films-wrong-" + id + "-said");
        said.setWrapText(true);
        said.setMinHeight(USE_PREF_SIZE);
        getStyleClass().add("films-panel");
        getChildren().addAll(line, what, grid, said);
    }

    static Label note(String words) {
        Label what = new Label(words);
        what.setWrapText(true);
        what.setMinHeight(USE_PREF_SIZE);
        what.getStyleClass().add("films-note");
        return what;
    }

    void show(List<WrongWays.Row> next, String sentence) {
        rows = next;
        said.setText(sentence);
        grid.getChildren().clear();
        for (int column = 0; column < figures.size() && !rows.isEmpty(); column++) {
            grid.add(note(Texts.of("films.wrong.figure." + figures.get(column))), 1 + 2 * column, 0, 2, 1);
        }
        for (int i = 0; i < rows.size(); i++) {
            Label name = new Label(WrongViewModel.name(rows.get(i).model()));
            name.setMinWidth(Region.USE_PREF_SIZE);
            grid.add(name, 0, i + 1);
            for (int column = 0; column < figures.size(); column++) {
                cell(rows.get(i), column, i + 1);
            }
        }
        bar.refresh();
    }

    private void cell(WrongWays.Row row, int column, int line) {
        String figure = figures.get(column);
        if (row.figures().containsKey(figure)) {
            double most = rows.stream().filter(one -> one.figures().containsKey(figure)).mapToDouble(one -> one.figures().get(figure)).max().orElse(1);
            Label number = new Label(WrongViewModel.number(row.figures().get(figure)));
            number.getStyleClass().add("films-bar-number");
            number.setMinWidth(Region.USE_PREF_SIZE);
            grid.add(new SignedBar(row.figures().get(figure), 0, most), 1 + 2 * column, line);
            grid.add(number, 2 + 2 * column, line);
        } else {
            grid.add(note(Texts.of("films.wrong.none")), 1 + 2 * column, line, 2, 1);
        }
    }

    private Figure figure() {
        Supplier<String> sentence = said::getText;
        return new Figure() {
            @Override
            public String title() {
                return title;
            }

            @Override
            public String sentence() {
                return sentence.get();
            }

            @Override
            public FigureTable table() {
                return new FigureTable(List.of(Texts.of("films.wrong.way"), Texts.of("films.wrong.figure." + figures.getFirst()),
                        Texts.of("films.wrong.figure." + figures.getLast())), rows.stream().map(row -> List.of(WrongViewModel.name(row.model()),
                        text(row, figures.getFirst()), text(row, figures.getLast()))).toList());
            }
        };
    }

    private static String text(WrongWays.Row row, String figure) {
        return row.figures().containsKey(figure) ? String.format(java.util.Locale.ROOT, "%.6f", row.figures().get(figure)) : "";
    }
}
