package loupe.ui.tuning;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import loupe.ui.common.Named;
import loupe.ui.common.Numerals;
import loupe.ui.common.SeriesMark;
import loupe.ui.common.Texts;

/** The lanes of a race as rows: what each starts from, costs and reached. */
final class LaneTable extends TableView<LaneTable.Row> {

    /** One lane. */
    record Row(Standings standings, int lane) {

        private String title() {
            return SeriesMark.values()[lane].shape().glyph() + " " + (lane + 1) + " " + standings.race().lanes().get(lane).title();
        }

        private String start() {
            return standings.start(lane).map(start -> Texts.of("race.shared", start.same(), start.of())).orElse("");
        }

        private String parameters() {
            return Numerals.count(standings.race().job(lane).network().parameterCount());
        }

        private String seconds() {
            return standings.result(lane).map(result -> Texts.of("race.seconds", Math.round(result.seconds()))).orElse("");
        }

        private String best() {
            return standings.result(lane).filter(result -> result.best().isPresent())
                    .map(result -> Numbers.percent(result.best().getAsDouble())).orElse("");
        }

        private String spread() {
            return standings.spread(lane).filter(spread -> spread.seeds() > 1).map(spread -> Texts.of("race.spread",
                    Numbers.percent(spread.mean()), Numbers.percent(spread.lowest()), Numbers.percent(spread.highest()), spread.seeds())).orElse("");
        }
    }

    LaneTable() {
        setId("race-table");
        Named.of(Texts.of("race.table"), this);
        setPlaceholder(new Label(Texts.of("race.empty")));
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        getStyleClass().add("dense");
        add("race.column.lane", Row::title, 160);
        add("race.column.start", Row::start, 160);
        add("race.column.parameters", Row::parameters, 116);
        add("race.column.seconds", Row::seconds, 70);
        add("race.column.best", Row::best, 80);
        add("race.column.spread", Row::spread, 200);
    }

    void show(Optional<Standings> standings) {
        getItems().setAll(standings.map(now -> IntStream.range(0, now.race().lanes().size()).mapToObj(lane -> new Row(now, lane)).toList())
                .orElse(List.of()));
    }

    private void add(String key, Function<Row, String> words, double width) {
        TableColumn<Row, String> column = new TableColumn<>(Texts.of(key));
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(words.apply(cell.getValue())));
        column.setSortable(false);
        column.setPrefWidth(width);
        getColumns().add(column);
    }
}
