package loupe.ui.common.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import loupe.ui.common.Texts;
import loupe.ui.common.figure.FigureTable;

/**
 * Lines of several runs over one another: what is seen of them and what they say at one place. What the learner zoomed to and
 * points at stays while points are added. On one thread, the screen's.
 */
public final class OverlayViewModel {

    /** Zoomed in no further than to this share of the whole. */
    private static final double CLOSEST = 1e-4;

    /** What is seen from left to right. */
    record Span(double from, double to) {}

    private final ChartQuantity quantity;
    private final ChartScales scales;
    private final BooleanProperty closer = new SimpleBooleanProperty();
    private final ReadOnlyLongWrapper version = new ReadOnlyLongWrapper();
    private ChartAxis axis = ChartAxis.EPOCHS;
    private List<ChartLine> lines = List.of();
    private List<Points> points = List.of();
    private Optional<Span> zoom = Optional.empty();
    private OptionalDouble cursor = OptionalDouble.empty();
    private long picture;

    public OverlayViewModel(ChartQuantity quantity) {
        this.quantity = quantity;
        scales = new ChartScales(quantity);
        closer.addListener((close, before, after) -> changed());
    }

    public ChartQuantity quantity() {
        return quantity;
    }

    /** Whether the quantity is seen closer: on a logarithmic scale, an accuracy without its lower part. */
    public BooleanProperty closer() {
        return closer;
    }

    /** Changes whenever something that is seen does. */
    ReadOnlyLongProperty version() {
        return version.getReadOnlyProperty();
    }

    public List<ChartLine> lines() {
        return lines;
    }

    ChartAxis axis() {
        return axis;
    }

    /** Shows {@code next}; on another axis the whole of it. */
    public void show(ChartAxis by, List<ChartLine> next) {
        if (by != axis) {
            zoom = Optional.empty();
            cursor = OptionalDouble.empty();
        }
        axis = by;
        lines = List.copyOf(next);
        points = lines.stream().map(ChartLine::points).toList();
        changed();
    }

    /** Shows what lies between the two places, whichever is the left one. */
    public void zoom(double one, double other) {
        double end = end();
        double from = Math.clamp(Math.min(one, other), 0, end);
        double to = Math.clamp(Math.max(one, other), 0, end);
        if (to - from >= CLOSEST * end) {
            zoom = from <= 0 && to >= end ? Optional.empty() : Optional.of(new Span(from, to));
            changed();
        }
    }

    /** Shows {@code factor} as much as now, and {@code around} stays where it is. */
    void zoomBy(double factor, double around) {
        Scale now = horizontal();
        zoom(around - factor * (around - now.from()), around + factor * (now.to() - around));
    }

    /** Shows everything. */
    public void all() {
        zoom = Optional.empty();
        changed();
    }

    public boolean isZoomed() {
        return zoom.isPresent();
    }

    /** Points at a place. */
    public void point(double x) {
        cursor = lines.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(x);
        moved();
    }

    /** Moves by a {@code share} of what is seen; from nowhere to the end of the lines. */
    void step(double share) {
        Scale seen = horizontal();
        point(cursor.isEmpty() ? Math.min(seen.to(), last())
                : Math.clamp(cursor.getAsDouble() + share * (seen.to() - seen.from()), seen.from(), seen.to()));
    }

    /** Points nowhere. */
    public void leave() {
        cursor = OptionalDouble.empty();
        moved();
    }

    OptionalDouble cursor() {
        return cursor;
    }

    /** Changes where the lines themselves look otherwise than before, not with the cursor. */
    long picture() {
        return picture;
    }

    private void changed() {
        picture++;
        moved();
    }

    private void moved() {
        version.set(version.get() + 1);
    }

    private double last() {
        return points.stream().filter(line -> !line.isEmpty()).mapToDouble(Points::lastX).max().orElse(1);
    }

    private double end() {
        return whole().to();
    }

    private Scale whole() {
        double last = last();
        return axis == ChartAxis.EPOCHS ? ChartScales.epochs(last) : Scale.linear(0, last > 0 ? last * ChartScales.MARGIN : 1, 6);
    }

    Scale horizontal() {
        return zoom.map(span -> Scale.linear(span.from(), span.to(), 6)).orElseGet(this::whole);
    }

    Scale vertical() {
        return scales.of(seen(), closer.get());
    }

    private List<Points> seen() {
        return zoom.map(span -> points.stream().map(line -> line.within(span.from(), span.to())).toList()).orElse(points);
    }

    /** What is drawn of each line. */
    List<Points> drawn() {
        return seen().stream().map(line -> Decimation.of(line, ChartViewModel.DRAWN)).toList();
    }

    /** What line {@code index} says at the cursor, else at its end; empty text where it has no points. */
    public String value(int index) {
        Points line = points.get(index);
        if (line.isEmpty()) {
            return Texts.of("chart.none");
        }
        return cursor.isPresent() ? quantity.exact(line.y(line.nearest(cursor.getAsDouble()))) : quantity.brief(line.lastY());
    }

    /** Where the cursor is, in words; empty text where it is nowhere. */
    public String place() {
        return cursor.isEmpty() ? "" : axis.title() + ": " + ChartQuantity.plain(cursor.getAsDouble());
    }

    /** One sentence for those who do not see it. */
    public String summary() {
        String said = IntStream.range(0, lines.size()).filter(i -> lines.get(i).kind() != ChartLine.Kind.RAW)
                .mapToObj(i -> lines.get(i).name() + " " + value(i)).collect(Collectors.joining("; "));
        return quantity.title() + ": " + (said.isEmpty() ? Texts.of("chart.none") : said);
    }

    /** All points of all lines, by x. */
    public FigureTable table() {
        TreeMap<Double, String[]> rows = new TreeMap<>();
        for (int i = 0; i < points.size(); i++) {
            for (int k = 0; k < points.get(i).size(); k++) {
                rows.computeIfAbsent(points.get(i).x(k), x -> new String[points.size()])[i] =
                        String.format(Locale.ROOT, "%.6g", points.get(i).y(k));
            }
        }
        List<String> columns = new ArrayList<>(List.of(axis.title()));
        lines.forEach(line -> columns.add(line.name()));
        List<List<String>> cells = new ArrayList<>();
        rows.forEach((x, values) -> {
            List<String> row = new ArrayList<>(List.of(String.format(Locale.ROOT, "%.6g", x)));
            for (String value : values) {
                row.add(Optional.ofNullable(value).orElse(""));
            }
            cells.add(row);
        });
        return new FigureTable(columns, cells);
    }
}
