package loupe.ui.recommender;

import java.util.List;
import java.util.Locale;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import loupe.ui.common.figure.Figure;
import loupe.ui.common.figure.FigureTable;

/** Parts of a sum below each other, each with its words, its number and its bar on one scale. */
final class BarRows extends GridPane {

    private List<Bar> bars = List.of();

    BarRows() {
        getStyleClass().add("films-bars");
        ColumnConstraints words = new ColumnConstraints(0, 120, Double.MAX_VALUE);
        words.setHgrow(Priority.ALWAYS);
        ColumnConstraints number = new ColumnConstraints();
        number.setHalignment(HPos.RIGHT);
        number.setMinWidth(USE_PREF_SIZE);
        getColumnConstraints().addAll(words, number);
    }

    void show(List<Bar> next) {
        bars = List.copyOf(next);
        getChildren().clear();
        double low = Math.min(0, bars.stream().mapToDouble(Bar::value).min().orElse(0));
        double high = Math.max(0, bars.stream().mapToDouble(Bar::value).max().orElse(0));
        for (int i = 0; i < bars.size(); i++) {
            Label words = new Label(bars.get(i).label());
            words.getStyleClass().add("films-bar-words");
            words.setMinWidth(0);
            Label number = new Label(signed(bars.get(i).value()));
            number.getStyleClass().add("films-bar-number");
            number.setMinWidth(USE_PREF_SIZE);
            SignedBar bar = new SignedBar(bars.get(i).value(), low, high);
            addRow(2 * i, words, number);
            add(bar, 0, 2 * i + 1, 2, 1);
        }
    }

    private static String signed(double value) {
        return String.format(Locale.ROOT, "%+.3f", value).replace('-', '−');
    }

    /** What is shown, to be copied, saved and read. */
    Figure figure(String title, java.util.function.Supplier<String> sentence) {
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
                return new FigureTable(List.of(loupe.ui.common.Texts.of("films.table.part"), loupe.ui.common.Texts.of("films.table.value")),
                        bars.stream().map(bar -> List.of(bar.label(), String.format(Locale.ROOT, "%.6f", bar.value()))).toList());
            }
        };
    }
}
