package loupe.network;

import java.util.List;

/**
 * A number of a layer that a learner can set.
 *
 * @param name  in the learner's words: "kernel", "units"
 * @param value as it is
 * @param least that is valid
 * @param most  that is valid
 * @param whole whether it counts something; else any number in between is valid
 */
public record LayerValue(String name, double value, double least, double most, boolean whole) {

    private static final int FEW = 9_999;
    private static final int MANY = 999_999;

    /** The numbers of {@code layer}, in the order of its text; of the layer inside where it is off or frozen. */
    public static List<LayerValue> of(Layer layer) {
        return switch (layer) {
            case Conv2d conv -> List.of(count("filters", conv.filters(), 1, MANY), count("kernel", conv.kernel(), 1, FEW),
                    count("stride", conv.stride(), 1, FEW), count("padding", conv.padding(), 0, FEW),
                    count("dilation", conv.dilation(), 1, FEW));
            case MaxPool pool -> window(pool.size(), pool.stride(), pool.padding());
            case AvgPool pool -> window(pool.size(), pool.stride(), pool.padding());
            case Dense dense -> List.of(count("units", dense.units(), 1, MANY));
            case Dropout dropout -> List.of(new LayerValue("rate", dropout.rate(), 0, Dropout.MOST, false));
            case Resize resize -> List.of(count("factor", resize.factor(), 1, FEW));
            case Pad pad -> List.of(count("width", pad.width(), 0, FEW));
            case Off off -> of(off.layer());
            case Frozen frozen -> of(frozen.layer());
            case GlobalMaxPool _, GlobalAvgPool _, Flatten _, BatchNorm _, LayerNorm _, Activation _, Residual _ -> List.of();
        };
    }

    /**
     * {@code layer} with its value {@code name} set to {@code value}.
     *
     * @throws IllegalArgumentException where it has none of that name or {@code value} is not valid
     */
    public static Layer set(Layer layer, String name, double value) {
        LayerValue old = of(layer).stream().filter(v -> v.name.equals(name)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException(layer.text() + " has no " + name));
        if (!(value >= old.least && value <= old.most) || old.whole && value != Math.rint(value)) {
            throw new IllegalArgumentException(name + " of " + layer.text() + " cannot be " + value);
        }
        List<Double> all = of(layer).stream().map(v -> v.name.equals(name) ? value : v.value).toList();
        return with(layer, all);
    }

    private static Layer with(Layer layer, List<Double> v) {
        return switch (layer) {
            case Conv2d _ -> new Conv2d(at(v, 0), at(v, 1), at(v, 2), at(v, 3), at(v, 4));
            case MaxPool _ -> new MaxPool(at(v, 0), at(v, 1), at(v, 2));
            case AvgPool _ -> new AvgPool(at(v, 0), at(v, 1), at(v, 2));
            case Dense _ -> new Dense(at(v, 0));
            case Dropout _ -> new Dropout(v.getFirst());
            case Resize _ -> new Resize(at(v, 0));
            case Pad _ -> new Pad(at(v, 0));
            case Off off -> new Off(with(off.layer(), v));
            case Frozen frozen -> new Frozen(with(frozen.layer(), v));
            case GlobalMaxPool _, GlobalAvgPool _, Flatten _, BatchNorm _, LayerNorm _, Activation _, Residual _ -> layer;
        };
    }

    private static int at(List<Double> values, int index) {
        return values.get(index).intValue();
    }

    private static List<LayerValue> window(int size, int stride, int padding) {
        return List.of(count("size", size, 1, FEW), count("stride", stride, 1, FEW), count("padding", padding, 0, FEW));
    }

    private static LayerValue count(String name, int value, int least, int most) {
        return new LayerValue(name, value, least, most, true);
    }

    /** The value as it is written: without a point where it counts something. */
    public String text() {
        return whole || value == 0 ? Long.toString((long) value) : Double.toString(value);
    }
}
