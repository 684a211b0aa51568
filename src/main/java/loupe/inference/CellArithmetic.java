package loupe.inference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import loupe.network.Activation;
import loupe.network.AvgPool;
import loupe.network.BatchNorm;
import loupe.network.Conv2d;
import loupe.network.Dense;
import loupe.network.Dropout;
import loupe.network.Flatten;
import loupe.network.Frozen;
import loupe.network.GlobalAvgPool;
import loupe.network.GlobalMaxPool;
import loupe.network.LayerNorm;
import loupe.network.MaxPool;
import loupe.network.Off;
import loupe.network.Pad;
import loupe.network.Residual;
import loupe.network.Resize;
import loupe.network.Shape;

/** Works out one number of a layer's output again, with every step kept. */
final class CellArithmetic {

    /** So many products of a dense layer are told one by one. */
    static final int TOLD = 8;

    private final Trace trace;
    private final LayerValues values;
    private final Cell cell;

    /** @param trace what {@code values} is part of */
    CellArithmetic(Trace trace, LayerValues values, Cell cell) {
        this.trace = trace;
        this.values = values;
        this.cell = cell;
    }

    Arithmetic arithmetic() {
        float result = values.at(cell);
        return switch (values.layer()) {
            case Conv2d conv -> convolved(conv, result);
            case Dense _ -> weighted(result);
            case MaxPool pool -> largest(place(pool.size(), pool.stride(), pool.padding()), result);
            case GlobalMaxPool _ -> largest(everywhere(), result);
            case AvgPool pool -> mean(place(pool.size(), pool.stride(), pool.padding()), result);
            case GlobalAvgPool _ -> mean(everywhere(), result);
            case BatchNorm _ -> normalised(cell.channel(), result);
            case LayerNorm _ -> normalisedByExample(result);
            case Activation activation -> new Arithmetic.Applied(activation.function(), input(index()), result);
            case Residual block -> new Arithmetic.Added(inside(block), input(index()), result);
            case Resize resize -> passed(new Cell(cell.channel(), cell.row() / resize.factor(), cell.column() / resize.factor()), result);
            case Pad pad -> passed(new Cell(cell.channel(), cell.row() - pad.width(), cell.column() - pad.width()), result);
            case Flatten _, Dropout _, Off _ -> new Arithmetic.Passed(index(), result);
            case Frozen frozen -> throw new IllegalStateException("was unwrapped: " + frozen.text());
        };
    }

    private int index() {
        return cell.index(values.shape());
    }

    private float input(int index) {
        return values.input()[index];
    }

    /** What the last layer inside a block gives. */
    private float inside(Residual block) {
        return trace.at(values.path().inside(block.layers().size() - 1)).orElseThrow().output()[index()];
    }

    private Shape.Pictures pictures() {
        return (Shape.Pictures) values.step().input();
    }

    private Arithmetic.Place place(int size, int stride, int padding) {
        return new Arithmetic.Place(cell.row() * stride - padding, cell.column() * stride - padding, size, size, 1);
    }

    private Arithmetic.Place everywhere() {
        return new Arithmetic.Place(0, 0, pictures().height(), pictures().width(), 1);
    }

    /** What {@code place} reads in picture {@code channel}; {@code outside} where it reaches over the edge. */
    private float[] window(Arithmetic.Place place, int channel, float outside) {
        float[] window = new float[place.rows() * place.columns()];
        for (int i = 0; i < window.length; i++) {
            Cell read = new Cell(channel, place.row(i / place.columns()), place.column(i % place.columns()));
            window[i] = read.isIn(pictures()) ? input(read.index(pictures())) : outside;
        }
        return window;
    }

    private Arithmetic convolved(Conv2d conv, float result) {
        Arithmetic.Place corner = place(conv.kernel(), conv.stride(), conv.padding());
        Arithmetic.Place place = new Arithmetic.Place(corner.top(), corner.left(), conv.kernel(), conv.kernel(), conv.dilation());
        int area = conv.kernel() * conv.kernel();
        List<Arithmetic.Plane> planes = new ArrayList<>();
        for (int channel = 0; channel < pictures().channels(); channel++) {
            float[] kernel = new float[area];
            System.arraycopy(values.arrays().get(0), (cell.channel() * pictures().channels() + channel) * area, kernel, 0, area);
            planes.add(new Arithmetic.Plane(channel, window(place, channel, 0), kernel));
        }
        return new Arithmetic.Convolved(place, planes, values.arrays().get(1)[cell.channel()], result);
    }

    private Arithmetic weighted(float result) {
        int inputs = values.input().length;
        float[] weight = values.arrays().get(0);
        List<Arithmetic.Product> products = IntStream.range(0, inputs)
                .mapToObj(i -> new Arithmetic.Product(i, input(i), weight[cell.channel() * inputs + i]))
                .sorted(Comparator.comparingDouble(product -> -Math.abs(product.product()))).toList();
        List<Arithmetic.Product> told = products.subList(0, Math.min(TOLD, inputs));
        double rest = products.stream().skip(told.size()).mapToDouble(Arithmetic.Product::product).sum();
        return new Arithmetic.Weighted(told, inputs, (float) rest, values.arrays().get(1)[cell.channel()], result);
    }

    private Arithmetic largest(Arithmetic.Place place, float result) {
        float[] window = window(place, cell.channel(), Float.NEGATIVE_INFINITY);
        int at = 0;
        for (int i = 1; i < window.length; i++) {
            at = window[i] > window[at] ? i : at;
        }
        return new Arithmetic.Largest(place, window, inside(place), at, result);
    }

    /** How many places of {@code place} lie inside the picture. */
    private int inside(Arithmetic.Place place) {
        return (int) IntStream.range(0, place.rows() * place.columns()).filter(i ->
                new Cell(0, place.row(i / place.columns()), place.column(i % place.columns())).isIn(pictures())).count();
    }

    private Arithmetic mean(Arithmetic.Place place, float result) {
        float[] window = window(place, cell.channel(), 0);
        return new Arithmetic.Mean(place, window, window.length, result);
    }

    private Arithmetic normalised(int channel, float result) {
        List<float[]> arrays = values.arrays();
        return new Arithmetic.Normalised(input(index()),
                new Arithmetic.Statistics(arrays.get(2)[channel], arrays.get(3)[channel], BatchNorm.EPSILON),
                arrays.get(0)[channel], arrays.get(1)[channel], result);
    }

    private Arithmetic normalisedByExample(float result) {
        double mean = Normalisation.mean(values.input());
        double variance = Normalisation.variance(values.input(), mean);
        return new Arithmetic.Normalised(input(index()), new Arithmetic.Statistics((float) mean, (float) variance, LayerNorm.EPSILON),
                values.arrays().get(0)[index()], values.arrays().get(1)[index()], result);
    }

    private Arithmetic passed(Cell from, float result) {
        return new Arithmetic.Passed(from.isIn(pictures()) ? from.index(pictures()) : -1, result);
    }
}
