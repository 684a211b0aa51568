package loupe.ui.recommender;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import loupe.ui.common.Texts;
import loupe.ui.common.figure.Figure;
import loupe.ui.common.figure.FigureTable;

/** A vector as a row of bars around zero, blue above and orange below. */
final class VectorStrip extends Region {

    private static final Color ABOVE = Color.web("#0072B2");
    private static final Color BELOW = Color.web("#D55E00");

    private final Canvas canvas = new Canvas();
    private final String title;
    private final Tooltip tip = new Tooltip();
    private List<Double> vector = List.of();

    VectorStrip(String title) {
        this.title = title;
        canvas.setManaged(false);
        getChildren().add(canvas);
        getStyleClass().add("films-plot");
        setMinSize(120, 44);
        setPrefSize(240, 44);
        setMaxHeight(44);
        setOnMouseMoved(event -> {
            int place = (int) (event.getX() / getWidth() * vector.size());
            tip.setText(place >= 0 && place < vector.size() ? Texts.of("films.towers.number", place + 1, number(vector.get(place))) : "");
        });
        Tooltip.install(this, tip);
    }

    void show(List<Double> next) {
        vector = List.copyOf(next);
        paint();
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        paint();
    }

    private void paint() {
        GraphicsContext to = canvas.getGraphicsContext2D();
        to.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        double most = Math.max(1e-12, vector.stream().mapToDouble(Math::abs).max().orElse(1));
        double middle = getHeight() / 2;
        double width = getWidth() / Math.max(1, vector.size());
        for (int k = 0; k < vector.size(); k++) {
            double height = Math.abs(vector.get(k)) / most * (middle - 1);
            to.setFill(vector.get(k) < 0 ? BELOW : ABOVE);
            to.fillRect(k * width, vector.get(k) < 0 ? middle : middle - height, Math.max(1, width - 1), height);
        }
        to.setFill(Color.GRAY);
        to.fillRect(0, middle - 0.5, getWidth(), 1);
    }

    /** What is shown, to be copied, saved and read. */
    Figure figure() {
        return new Figure() {
            @Override
            public String title() {
                return title;
            }

            @Override
            public String sentence() {
                return Texts.of("films.towers.vector", title, vector.size(), number(Encounter.length(vector)));
            }

            @Override
            public FigureTable table() {
                return new FigureTable(List.of(Texts.of("films.towers.place"), Texts.of("films.table.value")),
                        IntStream.range(0, vector.size()).mapToObj(k -> List.of(Integer.toString(k + 1), number(vector.get(k)))).toList());
            }
        };
    }

    static String number(double value) {
        return String.format(Locale.ROOT, "%.4f", value).replace('-', '−');
    }
}
