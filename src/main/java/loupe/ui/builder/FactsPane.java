package loupe.ui.builder;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import loupe.network.Shape;
import loupe.ui.common.Texts;

/** The figures of one layer in full. */
final class FactsPane extends GridPane {

    private static final List<String> TITLES = List.of("builder.fact.input", "builder.fact.output", "builder.column.parameters",
            "builder.column.multiplyAdds", "builder.column.memory");

    private final List<Label> values = Stream.generate(Label::new).limit(TITLES.size()).toList();

    FactsPane() {
        getStyleClass().add("builder-facts");
        for (int i = 0; i < TITLES.size(); i++) {
            Label title = new Label(Texts.of(TITLES.get(i)));
            title.getStyleClass().add("builder-note");
            title.setMinWidth(USE_PREF_SIZE);
            values.get(i).setWrapText(true);
            addRow(i, title, values.get(i));
        }
    }

    /** @param total the parameters of the whole network */
    void show(CardReading card, long total) {
        CardReading.Counts counts = card.counts();
        List<String> texts = List.of(card.input().map(Shape::inWords).orElse(Texts.of("builder.unknown")),
                card.output().map(Shape::inWords).orElse(Texts.of("builder.unknown")),
                Texts.of("builder.fact.share", Words.count(counts.parameters()), Words.percent(counts.parameters(), total)),
                Words.count(counts.multiplyAdds()), Texts.of("builder.fact.bytes", Words.count(counts.bytes())));
        for (int i = 0; i < texts.size(); i++) {
            values.get(i).setText(texts.get(i));
        }
    }
}
