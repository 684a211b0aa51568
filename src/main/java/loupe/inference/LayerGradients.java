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

/** How a gradient goes back through each single layer in use: the transposes and slopes of {@link LayerLoops}. */
final class LayerGradients {

    private LayerGradients() {}

    /**
     * The gradient on what the layer got.
     *
     * @param x        what the layer got
     * @param arrays   its trained numbers
     * @param gradient on what it gave
     */
    static float[] back(Step step, float[] x, List<float[]> arrays, float[] gradient) {
        return switch (step.layer()) {
            case Conv2d conv -> new ConvolutionGradient(conv, pictures(step.input()), pictures(step.output())).of(gradient, arrays.get(0));
            case Dense _ -> dense(x.length, arrays.get(0), gradient);
            case MaxPool pool -> new Window(pool.size(), pool.stride(), pool.padding())
                    .largestBack(x, pictures(step.input()), pictures(step.output()), gradient);
            case AvgPool pool -> new Window(pool.size(), pool.stride(), pool.padding())
                    .meanBack(pictures(step.input()), pictures(step.output()), gradient);
            case GlobalMaxPool _ -> Window.globalLargestBack(x, pictures(step.input()), gradient);
            case GlobalAvgPool _ -> Window.globalMeanBack(pictures(step.input()), gradient);
            case BatchNorm _ -> Normalisation.byChannelBack(arrays, gradient);
            case LayerNorm _ -> Normalisation.byExampleBack(x, arrays, gradient);
            case Activation activation -> Slope.of(activation.function()).back(x, gradient);
            case Resize resize -> Resizing.largerBack(pictures(step.input()), resize.factor(), gradient);
            case Pad pad -> Resizing.paddedBack(pictures(step.input()), pad.width(), gradient);
            case Flatten _, Dropout _, Off _ -> gradient;
            case Residual _, Frozen _ -> throw new IllegalArgumentException("holds other layers: " + step.layer().text());
        };
    }

    private static Shape.Pictures pictures(Shape shape) {
        return (Shape.Pictures) shape;
    }

    private static float[] dense(int inputs, float[] weight, float[] gradient) {
        float[] before = new float[inputs];
        for (int unit = 0; unit < gradient.length; unit++) {
            float share = gradient[unit];
            int at = unit * inputs;
            for (int i = 0; i < inputs; i++) {
                before[i] += share * weight[at + i];
            }
        }
        return before;
    }
}
