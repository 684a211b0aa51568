package loupe.ui.common.chart;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import loupe.ui.common.Texts;
import loupe.ui.common.figure.FigureTable;

/**
 * Lines of one quantity over one another: what is seen of them and what they say at one place. What the learner zoomed to and
 * points at stays while points are added. On one thread, the screen's.
 */
public final class ChartViewModel {

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
    private Optional<Span> zoom = Optional.empty();
    private OptionalDouble cursor = OptionalDouble.empty();
    private double expected;
    private long picture;

    public ChartViewModel(ChartQuantity quantity) {
        this.quantity = quantity;
        scales = new ChartScales(quantity);
        closer.addListener((close, before, after) -> grown());
    }

    /** One that shows what this one shows now and stays so, for one other thread. */
    ChartViewModel still() {
        ChartViewModel still = new ChartViewModel(quantity);
        still.axis = axis;
        still.lines = lines.stream().map(ChartLine::still).toList();
        still.zoom = zoom;
        still.cursor = cursor;
        still.expected = expected;
        still.closer.set(closer.get());
        return still;
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

    /** Changes where the lines themselves look otherwise than before, not with the cursor. */
    long picture() {
        return picture;
    }

    public List<ChartLine> lines() {
        return lines;
    }

    ChartAxis axis() {
        return axis;
    }

    /** Whether no line has a point. */
    boolean isEmpty() {
        return lines.stream().allMatch(line -> line.points().isEmpty());
    }

    /** Shows {@code next}; on another axis the whole of it. */
    public void show(ChartAxis by, List<ChartLine> next) {
        if (by != axis) {
            zoom = Optional.empty();
            cursor = OptionalDouble.empty();
        }
        axis = by;
        lines = List.copyOf(next);
        grown();
    }

    /** Leaves room for {@code epochs} from the start, so that the curves grow into their frame. */
    void expect(double epochs) {
        expected = epochs;
        grown();
    }

    /** The lines that are shown got points, or lost some. */
    void grown() {
        picture++;
        moved();
    }

    /** Shows what lies between the two places, whichever is the left one. */
    public void zoom(double one, double other) {
        double end = whole().to();
        double from = Math.clamp(Math.min(one, other), 0, end);
        double to = Math.clamp(Math.max(one, other), 0, end);
        if (to - from >= CLOSEST * end) {
            zoom = from <= 0 && to >= end ? Optional.empty() : Optional.of(new Span(from, to));
            grown();
        }
    }

    /** Shows {@code factor} as much as now, and {@code around} stays where it is. */
    void zoomBy(double factor, double around) {
        Scale now = horizontal();
        zoom(around - factor * (around - now.from()), around + factor * (now.to() - around));
    }

    /** Goes to the right by {@code share} of what is seen, not beyond the ends. */
    public void pan(double share) {
        if (isZoomed()) {
            Scale now = horizontal();
            double width = now.to() - now.from();
            double from = Math.clamp(now.from() + share * width, 0, Math.max(0, whole().to() - width));
            zoom(from, from + width);
        }
    }

    /** Shows everything. */
    public void all() {
        zoom = Optional.empty();
        grown();
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

    private void moved() {
        version.set(version.get() + 1);
    }

    private double last() {
        return lines.stream().map(ChartLine::points).filter(line -> !line.isEmpty()).mapToDouble(Points::lastX).max().orElse(0);
    }

    private Scale whole() {
        double last = last();
        return axis == ChartAxis.EPOCHS ? ChartScales.epochs(Math.max(last, expected))
                : Scale.linear(0, last > 0 ? last * ChartScales.MARGIN : 1, 6);
    }

    Scale horizontal() {
        return zoom.map(span -> Scale.linear(span.from(), span.to(), 6)).orElseGet(this::whole);
    }

    Scale vertical() {
        return scales.of(lines.stream().map(line -> new ChartScales.Seen(line.kind(), seen(line.points()))).toList(), closer.get());
    }

    /** What is seen of a line, with a point more at each edge. */
    Stretch seen(Points line) {
        return zoom.map(span -> line.within(span.from(), span.to())).orElseGet(line::all);
    }

    /** The numbers of the lines that have a name of their own in the legend: not single batches, which lie under their mean. */
    List<Integer> named() {
        return IntStream.range(0, lines.size()).filter(i -> lines.get(i).kind() != ChartLine.Kind.RAW).boxed().toList();
    }

    /** What line {@code index} says where its nearest point to {@code x} is. */
    public OptionalDouble at(int index, double x) {
        Points line = lines.get(index).points();
        return line.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(line.y(line.nearest(x)));
    }

    /** What line {@code index} says at the cursor exactly, else at its end in brief; a dash where it has no points. */
    public String value(int index) {
        OptionalDouble value = at(index, cursor.orElse(Double.POSITIVE_INFINITY));
        return value.isEmpty() ? Texts.of("chart.none")
                : cursor.isPresent() ? quantity.exact(value.getAsDouble()) : quantity.brief(value.getAsDouble());
    }

    /** What the batch at the cursor said, where line {@code index} is the mean over such; else empty text. */
    String batch(int index) {
        return IntStream.range(0, lines.size()).filter(i -> cursor.isPresent() && lines.get(index).isMeanOf(lines.get(i))).boxed().findFirst()
                .map(raw -> "(" + Texts.of("chart.batch", value(raw)) + ")").orElse("");
    }

    /** Where the cursor is, in words; empty text where it is nowhere. */
    public String place() {
        return cursor.isEmpty() ? "" : Texts.of("chart.at", axis.title(), ChartQuantity.plain(Math.round(cursor.getAsDouble() * 1000) / 1000.0));
    }

    /** One sentence for those who do not see it. */
    public String summary() {
        return new ChartSummary(this).sentence();
    }

    /** Where any line has a point, from left to right: the rows of its table. */
    public double[] rows() {
        return ChartTable.rows(lines);
    }

    /** All points of all lines, by x. */
    public FigureTable table() {
        return ChartTable.of(axis, lines);
    }
}
