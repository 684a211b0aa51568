package loupe.ui.maps;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.geometry.VPos;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import loupe.inference.Prediction;
import loupe.ui.desk.DeskNetwork;

/** The three likeliest classes of a network's answer, as bars. Painted while the pen moves, without a layout. */
final class TopAnswers extends Region {

    private static final int COUNT = 3;
    private static final double ROW = 13;
    private static final double THICKNESS = 7;
    private static final double NUMBER = 40;
    private static final double GAP = 6;
    private static final double BAR = 44;
    private static final double DIGIT = 12;
    private static final double NAME = 84;

    private final DeskNetwork network;
    private final List<Row> rows = IntStream.range(0, COUNT).mapToObj(i -> new Row(new Text(), new Rectangle(0, THICKNESS), new Text())).toList();

    private record Row(Text name, Rectangle bar, Text number) {}

    TopAnswers(DeskNetwork network) {
        this.network = network;
        getStyleClass().add("top-answers");
        for (Row row : rows) {
            row.bar().getStyleClass().add("bar");
            for (Text text : List.of(row.name(), row.number())) {
                text.setTextOrigin(VPos.CENTER);
                text.getStyleClass().add("bar-number");
            }
            getChildren().addAll(row.name(), row.bar(), row.number());
        }
        getChildren().forEach(node -> node.setManaged(false));
        setMinHeight(COUNT * ROW);
        setPrefHeight(COUNT * ROW);
        network.answer().subscribe(this::show);
        widthProperty().subscribe(width -> show(network.answer().get()));
    }

    /** The least width in which names, bars and numbers are read. */
    double least() {
        boolean digits = network.classNames().get().stream().allMatch(name -> name.length() == 1);
        return (digits ? DIGIT : NAME) + 2 * GAP + NUMBER + BAR;
    }

    private void show(Optional<Prediction> answer) {
        List<Float> all = answer.map(Prediction::probabilities).orElse(List.of());
        List<Integer> best = IntStream.range(0, all.size()).boxed()
                .sorted(Comparator.comparing((Integer label) -> all.get(label)).reversed()).limit(COUNT).toList();
        List<String> names = network.classNames().get();
        double left = best.stream().anyMatch(label -> names.get(label).length() > 1) ? NAME : DIGIT;
        for (int i = 0; i < COUNT; i++) {
            Row row = rows.get(i);
            boolean there = i < best.size();
            double middle = i * ROW + ROW / 2;
            row.name().setText(there ? names.get(best.get(i)) : "");
            row.name().setY(middle);
            row.bar().relocate(left + GAP, middle - THICKNESS / 2);
            row.bar().setWidth(there ? Math.max(0, getWidth() - left - 2 * GAP - NUMBER) * all.get(best.get(i)) : 0);
            row.bar().setOpacity(i == 0 ? 1 : 0.6);
            row.number().setText(there ? String.format(Locale.ROOT, "%.3f", all.get(best.get(i))) : "");
            row.number().setX(getWidth() - NUMBER);
            row.number().setY(middle);
        }
    }
}
