package loupe.inference;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import loupe.data.GrayImage;
import loupe.network.Frozen;
import loupe.network.LayerPath;
import loupe.network.Residual;
import loupe.network.Step;

/**
 * How a class' figure answers to each pixel: its gradient on the input (Simonyan, Vedaldi and Zisserman 2013). A pixel's number
 * is how fast the figure rises, per unit of ink, if a very little ink is added there. It says nothing of larger changes.
 *
 * @param picture  what the network was shown
 * @param label    the class
 * @param quantity which figure of that class
 * @param gradient one number a pixel, row by row. Treat it as read-only
 */
public record Saliency(GrayImage picture, int label, Quantity quantity, float[] gradient) {

    /** A figure of a class. */
    public enum Quantity {
        /** What the network gives before softmax. */
        LOGIT,
        /** The natural logarithm of the probability. */
        LOG_PROBABILITY
    }

    /** @throws IllegalArgumentException where the way through the network ended early, or it has no such class */
    public static Saliency of(Trace trace, int label, Quantity quantity) {
        Prediction answer = trace.answer().orElseThrow(() -> new IllegalArgumentException("The network gives no answer."));
        if (label < 0 || label >= answer.probabilities().size()) {
            throw new IllegalArgumentException("The network has the classes 0 to " + (answer.probabilities().size() - 1) + ", not " + label + ".");
        }
        Map<LayerPath, LayerValues> values = trace.layers().stream().collect(Collectors.toMap(LayerValues::path, Function.identity()));
        float[] gradient = start(answer, label, quantity);
        return new Saliency(trace.picture(), label, quantity, back(trace.network().steps(), gradient, values));
    }

    /** The largest size of any pixel's number. */
    public float most() {
        float most = 0;
        for (float value : gradient) {
            most = Math.max(most, Math.abs(value));
        }
        return most;
    }

    /** On the logits: of one of them, or of the logarithm of its softmax. */
    private static float[] start(Prediction answer, int label, Quantity quantity) {
        float[] gradient = new float[answer.probabilities().size()];
        if (quantity == Quantity.LOG_PROBABILITY) {
            for (int i = 0; i < gradient.length; i++) {
                gradient[i] = -answer.probabilities().get(i);
            }
        }
        gradient[label] += 1;
        return gradient;
    }

    private static float[] back(List<Step> steps, float[] gradient, Map<LayerPath, LayerValues> values) {
        float[] before = gradient;
        for (Step step : steps.reversed()) {
            before = back(step, before, values);
        }
        return before;
    }

    private static float[] back(Step step, float[] gradient, Map<LayerPath, LayerValues> values) {
        if (step.layer() instanceof Frozen) {
            return back(step.inside().getFirst(), gradient, values);
        }
        if (step.layer() instanceof Residual) {
            float[] sum = back(step.inside(), gradient, values).clone();
            for (int i = 0; i < sum.length; i++) {
                sum[i] += gradient[i];
            }
            return sum;
        }
        LayerValues layer = values.get(step.path());
        return LayerGradients.back(step, layer.input(), layer.arrays(), gradient);
    }
}
