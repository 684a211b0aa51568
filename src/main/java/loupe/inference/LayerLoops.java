package loupe.inference;

import java.util.List;
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
import loupe.network.Step;

/** What each single layer does with numbers, in use. */
final class LayerLoops {

    private LayerLoops() {}

    /** @param arrays the layer's trained numbers. Gives {@code x} itself where the layer changes nothing. */
    static float[] output(Step step, float[] x, List<float[]> arrays) {
        return switch (step.layer()) {
            case Conv2d conv -> new Convolution(conv, pictures(step.input()), pictures(step.output()))
                    .of(x, arrays.get(0), arrays.get(1));
            case Dense dense -> dense(x, arrays.get(0), arrays.get(1));
            case MaxPool pool -> new Window(pool.size(), pool.stride(), pool.padding())
                    .largest(x, pictures(step.input()), pictures(step.output()));
            case AvgPool pool -> new Window(pool.size(), pool.stride(), pool.padding())
                    .mean(x, pictures(step.input()), pictures(step.output()));
            case GlobalMaxPool _ -> Window.globalLargest(x, pictures(step.input()));
            case GlobalAvgPool _ -> Window.globalMean(x, pictures(step.input()));
            case BatchNorm _ -> Normalisation.byChannel(x, arrays);
            case LayerNorm _ -> Normalisation.byExample(x, arrays);
            case Activation activation -> Curve.of(activation.function()).over(x);
            case Resize resize -> Resizing.larger(x, pictures(step.input()), resize.factor());
            case Pad pad -> Resizing.padded(x, pictures(step.input()), pad.width());
            case Flatten _, Dropout _, Off _ -> x;
            case Residual _, Frozen _ -> throw new IllegalArgumentException("holds other layers: " + step.layer().text());
        };
    }

    private static Shape.Pictures pictures(Shape shape) {
        return (Shape.Pictures) shape;
    }

    /** Four sums side by side: one alone would wait for itself at each addition. */
    private static float[] dense(float[] x, float[] weight, float[] bias) {
        float[] y = bias.clone();
        int whole = x.length & ~3;
        for (int unit = 0; unit < y.length; unit++) {
            int at = unit * x.length;
            float a = 0;
            float b = 0;
            float c = 0;
            float d = 0;
            for (int i = 0; i < whole; i += 4) {
                a += weight[at + i] * x[i];
                b += weight[at + i + 1] * x[i + 1];
                c += weight[at + i + 2] * x[i + 2];
                d += weight[at + i + 3] * x[i + 3];
            }
            for (int i = whole; i < x.length; i++) {
                a += weight[at + i] * x[i];
            }
            y[unit] += (a + b) + (c + d);
        }
        return y;
    }
}
