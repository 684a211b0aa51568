package loupe.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A network as a learner designs it: a name, what goes in, and the layers from input to output. It holds no
 * weights. The last layer gives one number a class (logits); softmax is not a layer but part of the loss and of the answer.
 *
 * @param name   for people; says nothing about the layers
 * @param input  one example's shape
 * @param layers from input to output
 */
public record NetworkSpec(String name, Shape input, List<Layer> layers) {

    /** What the labs' networks get: one grey picture of 28x28. */
    public static final Shape DIGIT = new Shape.Pictures(1, 28, 28);

    public NetworkSpec {
        layers = List.copyOf(layers);
    }

    /** Goes through the layers once: shapes, counts and faults of each. */
    public Survey survey() {
        return new Surveyor(this).survey();
    }

    /** Every fault, from input to output; none where the network is whole and ends in a list of numbers. */
    public List<NetworkFault> faults() {
        return survey().faults();
    }

    /** The first fault from input to output, as one sentence. */
    public Optional<String> fault() {
        return faults().stream().findFirst().map(NetworkFault::sentence);
    }

    /** The layers in their places, those inside blocks inside their steps. @throws IllegalStateException with the fault */
    public List<Step> steps() {
        Survey survey = survey();
        survey.faults().stream().findFirst().ifPresent(fault -> {
            throw new IllegalStateException(fault.sentence());
        });
        return survey.steps();
    }

    /** The shape before each layer and after the last: one more than there are layers. @throws IllegalStateException with the fault */
    public List<Shape> shapes() {
        return Stream.concat(Stream.of(input), steps().stream().map(Step::output)).toList();
    }

    /** How many classes the network tells apart. */
    public int classes() {
        return shapes().getLast().size();
    }

    /** How many weights, biases, scales and shifts there are, frozen or not; running averages are not counted. */
    public long parameterCount() {
        return steps().stream().mapToLong(Step::parameterCount).sum();
    }

    /** How many times one example makes the network multiply and add, by {@link Layer#multiplyAdds}. */
    public long multiplyAdds() {
        return steps().stream().mapToLong(Step::multiplyAdds).reduce(0, Math::addExact);
    }

    /** How many bytes the outputs of all layers take for one example. */
    public long activationBytes() {
        return steps().stream().mapToLong(Step::activationBytes).sum();
    }

    /**
     * Every array that a trained network has, from input to output, running averages included, named by the layer's
     * path and the array's role: {@code 0.weight}, or {@code 3.2.bias} inside a block.
     */
    public List<NamedShape> parameters() {
        List<NamedShape> all = new ArrayList<>();
        steps().forEach(step -> addParameters(step, false, all));
        return List.copyOf(all);
    }

    private static void addParameters(Step step, boolean frozen, List<NamedShape> all) {
        if (step.inside().isEmpty()) {
            for (ParameterShape shape : step.parameters()) {
                all.add(new NamedShape(step.path(), frozen ? shape.frozen() : shape));
            }
        }
        step.inside().forEach(inner -> addParameters(inner, frozen || step.layer() instanceof Frozen, all));
    }

    /** Whether any layer that is not switched off is a convolution: such networks are slower and profit from other threads and engines. */
    public boolean hasConvolutions() {
        return layers.stream().anyMatch(NetworkSpec::convolves);
    }

    private static boolean convolves(Layer layer) {
        return switch (layer) {
            case Conv2d _ -> true;
            case Residual block -> block.layers().stream().anyMatch(NetworkSpec::convolves);
            case Frozen frozen -> convolves(frozen.layer());
            case MaxPool _, AvgPool _, GlobalMaxPool _, GlobalAvgPool _, Flatten _, Dense _, BatchNorm _, LayerNorm _,
                 Dropout _, Activation _, Resize _, Pad _, Off _ -> false;
        };
    }

    /** An array with its place: {@code path} of the layer that has it. */
    public record NamedShape(LayerPath path, ParameterShape shape) {

        /** The name under which it is stored. */
        public String name() {
            return path.name() + "." + shape.kind().role();
        }
    }
}
