package loupe.ui.common.layers;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import loupe.data.GrayImage;
import loupe.inference.Cell;
import loupe.inference.LayerValues;
import loupe.inference.Told;
import loupe.inference.Trace;
import loupe.network.Area;
import loupe.network.LayerPath;
import loupe.network.ReceptiveField;
import loupe.network.Shape;

/** One layer looked at closely: all its numbers, and how the one that is pointed at comes about. On the screen's thread. */
public final class LayerViewModel {

    private final ReadOnlyObjectWrapper<Optional<LayerValues>> values = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Cell>> cell = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<Told>> told = new ReadOnlyObjectWrapper<>(List.of());
    private final LayersViewModel layers;
    private Optional<LayerPath> path = Optional.empty();

    public LayerViewModel(LayersViewModel layers) {
        this.layers = layers;
        layers.trace().subscribe(trace -> renew());
    }

    /** What the chosen layer got and gave; empty where none is chosen or it was not reached. */
    public ReadOnlyObjectProperty<Optional<LayerValues>> values() {
        return values.getReadOnlyProperty();
    }

    /** The number that is pointed at; empty where none is. */
    public ReadOnlyObjectProperty<Optional<Cell>> cell() {
        return cell.getReadOnlyProperty();
    }

    /** How the number that is pointed at comes about, the layer itself last; empty where none is. */
    public ReadOnlyObjectProperty<List<Told>> told() {
        return told.getReadOnlyProperty();
    }

    /** Looks at the layer at {@code next}; the number that is pointed at stays where the layer has such a one. */
    public void choose(LayerPath next) {
        path = Optional.of(next);
        renew();
    }

    /** Points at {@code next}; at nothing where the layer has no such number. */
    public void point(Cell next) {
        cell.set(values.get().map(LayerValues::shape).filter(next::isIn).map(shape -> next));
        explain();
    }

    /** Points at nothing. */
    public void leave() {
        cell.set(Optional.empty());
        explain();
    }

    /** Moves what is pointed at, as arrow keys do: from nothing to the first number. @param columns how many numbers of a list stand in a row */
    public void move(int right, int down, int columns) {
        Cell from = cell.get().orElse(new Cell(0, -down, -right));
        values.get().map(LayerValues::shape).ifPresent(shape -> point(switch (shape) {
            case Shape.Values list -> new Cell(cell.get().isEmpty() ? 0 : clamp(from.channel() + right + down * columns, list.count()), 0, 0);
            case Shape.Pictures p -> new Cell(from.channel(), clamp(from.row() + down, p.height()), clamp(from.column() + right, p.width()));
        }));
    }

    /** Moves to the same place of a picture that stands {@code by} pictures later; in a list, so many numbers later. */
    public void movePicture(int by) {
        values.get().map(LayerValues::shape).ifPresent(shape -> {
            Cell from = cell.get().orElse(new Cell(0, 0, 0));
            point(new Cell(clamp(from.channel() + by, shape.dimensions()[0]), from.row(), from.column()));
        });
    }

    private static int clamp(int value, int count) {
        return Math.clamp(value, 0, count - 1);
    }

    /** The drawing that the layer's numbers come from. */
    public GrayImage drawing() {
        return layers.trace().get().map(Trace::picture).orElse(layers.drawing());
    }

    /** What of the drawing the number that is pointed at sees; empty where none is, or the network gets no picture. */
    public Optional<Area> seen() {
        return layers.trace().get().flatMap(trace -> values.get().flatMap(layer -> cell.get().flatMap(at ->
                ReceptiveField.of(trace.network().survey().steps(), layer.path(), at.row(), at.column()))));
    }

    /** Everything that is shown, in sentences. */
    public String sentences() {
        return values.get().map(layer -> LayerWords.summary(layer)
                + told.get().stream().map(step -> " " + ToldWords.of(step)).reduce("", String::concat)
                + seen().map(area -> " " + ToldWords.seen(area)).orElse("")).orElse(LayerWords.nothing());
    }

    /** What is shown, as a table: all numbers, or, where one is pointed at, what it is made of. */
    public LayerTable table() {
        return tableOfNow().get();
    }

    /** The same, of what is shown now, to be made on any thread. */
    Supplier<LayerTable> tableOfNow() {
        Optional<LayerValues> shown = values.get();
        List<Told> steps = told.get();
        return () -> shown.map(layer -> steps.isEmpty() ? LayerTable.of(layer) : LayerTable.of(steps)).orElse(LayerTable.EMPTY);
    }

    private void renew() {
        Optional<LayerValues> next = layers.trace().get().flatMap(trace -> path.flatMap(trace::at));
        cell.set(cell.get().filter(at -> next.isPresent() && at.isIn(next.get().shape())));
        values.set(next);
        explain();
    }

    private void explain() {
        told.set(layers.trace().get().flatMap(trace -> values.get().flatMap(layer -> cell.get().map(at -> Told.of(trace, layer, at))))
                .orElse(List.of()));
    }
}
