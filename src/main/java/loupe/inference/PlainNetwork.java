package loupe.inference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import loupe.data.GrayImage;
import loupe.network.Frozen;
import loupe.network.NetworkSpec;
import loupe.network.ParameterShape;
import loupe.network.Parameters;
import loupe.network.Residual;
import loupe.network.Step;
import loupe.network.Survey;

/**
 * A trained network in plain loops, for one picture at a time: it keeps what every layer gives. Where the network has a fault, or
 * an array is missing or of another size, the layers before it work all the same. Safe to use from any thread.
 */
public final class PlainNetwork {

    private final NetworkSpec network;
    private final Map<String, Parameters.Array> arrays;
    private final List<Step> steps;
    private final boolean whole;

    /** @param parameters found by name; what {@code network} does not ask for is left alone */
    public PlainNetwork(NetworkSpec network, Parameters parameters) {
        this.network = network;
        this.arrays = parameters.arrays().stream().collect(Collectors.toMap(Parameters.Array::name, Function.identity(), (a, _) -> a));
        Survey survey = network.survey();
        this.steps = survey.steps().stream().takeWhile(this::works).toList();
        this.whole = survey.faults().isEmpty() && steps.size() == survey.steps().size();
    }

    /** Goes through the network with {@code picture}, which must have the size that the network's input has. */
    public Trace look(GrayImage picture) {
        float[] x = picture.toArray();
        if (x.length != network.input().size()) {
            throw new IllegalArgumentException("The network wants " + network.input().inWords() + " and gets one of "
                    + picture.height() + "x" + picture.width() + ".");
        }
        List<LayerValues> all = new ArrayList<>();
        for (Step step : steps) {
            List<LayerValues> passed = pass(step, x);
            all.addAll(passed);
            x = passed.getFirst().output();
        }
        return new Trace(network, picture, all, whole ? Optional.of(Prediction.of(Softmax.of(x))) : Optional.empty());
    }

    /** The values of {@code step} and then of all inside it. */
    private List<LayerValues> pass(Step step, float[] x) {
        if (step.layer() instanceof Residual) {
            return block(step, x);
        }
        if (step.layer() instanceof Frozen) {
            List<LayerValues> inside = new ArrayList<>(pass(step.inside().getFirst(), x));
            LayerValues first = inside.getFirst();
            inside.set(0, new LayerValues(step, x, first.output(), first.arrays()));
            return inside;
        }
        List<float[]> own = step.parameters().stream().map(shape -> array(step, shape).orElseThrow().values()).toList();
        return List.of(new LayerValues(step, x, LayerLoops.output(step, x, own), own));
    }

    private List<LayerValues> block(Step step, float[] x) {
        List<LayerValues> inside = new ArrayList<>();
        float[] last = x;
        for (Step inner : step.inside()) {
            List<LayerValues> passed = pass(inner, last);
            inside.addAll(passed);
            last = passed.getFirst().output();
        }
        float[] sum = new float[x.length];
        for (int i = 0; i < sum.length; i++) {
            sum[i] = last[i] + x[i];
        }
        inside.addFirst(new LayerValues(step, x, sum, List.of()));
        return inside;
    }

    private boolean works(Step step) {
        return step.fits() && (step.inside().isEmpty() ? step.parameters().stream().allMatch(shape -> array(step, shape).isPresent())
                : step.inside().stream().allMatch(this::works));
    }

    private Optional<Parameters.Array> array(Step step, ParameterShape shape) {
        return Optional.ofNullable(arrays.get(new NetworkSpec.NamedShape(step.path(), shape).name()))
                .filter(array -> array.dimensions().equals(shape.dimensions()));
    }
}
