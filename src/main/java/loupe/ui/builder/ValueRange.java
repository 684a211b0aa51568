package loupe.ui.builder;

import java.util.Optional;
import loupe.network.Layer;
import loupe.network.LayerValue;
import loupe.network.Shape;
import loupe.network.Shaped;

/** From where to where a layer's value makes sense. */
record ValueRange(double least, double most) {

    private static final double FINEST = 0.05;

    /**
     * The values with which {@code layer} takes its input; where the input says nothing about them, all that a layer may have.
     */
    static ValueRange of(Layer layer, LayerValue value, Optional<Shape> input) {
        ValueRange any = new ValueRange(value.least(), value.most());
        if (!value.whole() || !(input.orElse(new Shape.Values(1)) instanceof Shape.Pictures pictures) || isFree(value)) {
            return any;
        }
        int last = (int) Math.min(value.most(), reach(layer, pictures));
        int first = (int) value.least();
        while (first <= last && !fits(layer, value, first, pictures)) {
            first++;
        }
        while (last > first && !fits(layer, value, last, pictures)) {
            last--;
        }
        return first > last ? any : new ValueRange(first, last);
    }

    /** Whether any number of them fits any input. */
    private static boolean isFree(LayerValue value) {
        return switch (value.name()) {
            case "kernel", "size", "padding", "dilation" -> false;
            default -> true;
        };
    }

    /** No window that fits is larger than that. */
    private static double reach(Layer layer, Shape.Pictures pictures) {
        double padding = LayerValue.of(layer).stream().filter(value -> value.name().equals("padding"))
                .mapToDouble(LayerValue::value).findFirst().orElse(0);
        return Math.min(pictures.height(), pictures.width()) + 2 * Math.min(padding, 1000);
    }

    private static boolean fits(Layer layer, LayerValue value, int number, Shape.Pictures pictures) {
        return LayerValue.set(layer.bare(), value.name(), number).outputShape(pictures) instanceof Shaped.Fits;
    }

    /** The value {@code steps} steps on, not outside the range. */
    double step(LayerValue value, int steps) {
        if (value.whole()) {
            return Math.clamp(value.value() + steps, least, most);
        }
        double next = Math.round(value.value() / FINEST + steps) * FINEST;
        return Math.round(Math.clamp(next, 0, 1 - FINEST) * 100) / 100.0;
    }
}
