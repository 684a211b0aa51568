package loupe.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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

    /** The first fault from input to output; empty where the network is whole and ends in a list of numbers. */
    public Optional<String> fault() {
        try {
            return faultOfLayers();
        } catch (ArithmeticException e) {
            return Optional.of("The network is too large to be counted. Make its layers smaller.");
        }
    }

    /** @throws ArithmeticException where what a layer passes on or trains are more numbers than can be counted */
    private Optional<String> faultOfLayers() {
        Shape shape = input;
        long numbers = shape.size();
        for (int i = 0; i < layers.size(); i++) {
            switch (layers.get(i).outputShape(shape)) {
                case Shaped.Fault fault -> {
                    return Optional.of("Layer " + (i + 1) + " (" + layers.get(i).text() + "): " + fault.message());
                }
                case Shaped.Fits fits -> {
                    numbers = Math.addExact(numbers, layers.get(i).parameterCount(shape) + fits.shape().size());
                    shape = fits.shape();
                }
            }
        }
        return switch (shape) {
            case Shape.Values values when values.count() >= 2 -> Optional.empty();
            case Shape other -> Optional.of("The network must end in a list with one number for each class and ends in "
                    + other.inWords() + ". Add a Dense layer at the end?");
        };
    }

    /** The shape before each layer and after the last: one more than there are layers. @throws IllegalStateException with the fault */
    public List<Shape> shapes() {
        fault().ifPresent(fault -> {
            throw new IllegalStateException(fault);
        });
        List<Shape> shapes = new ArrayList<>(List.of(input));
        for (Layer layer : layers) {
            shapes.add(((Shaped.Fits) layer.outputShape(shapes.getLast())).shape());
        }
        return List.copyOf(shapes);
    }

    /** How many classes the network tells apart. */
    public int classes() {
        return shapes().getLast().size();
    }

    /** How many numbers are trained. */
    public long parameterCount() {
        return parameters().stream().mapToLong(p -> p.shape().size()).sum();
    }

    /** Every trained array, from input to output, named {@code <index of the layer>.weight} or {@code .bias}. */
    public List<NamedShape> parameters() {
        List<Shape> shapes = shapes();
        List<NamedShape> all = new ArrayList<>();
        for (int i = 0; i < layers.size(); i++) {
            for (ParameterShape shape : layers.get(i).parameters(shapes.get(i))) {
                all.add(new NamedShape(i + "." + shape.kind().role(), i, shape));
            }
        }
        return List.copyOf(all);
    }

    /** Whether any layer is a convolution: such networks are slower and profit from other threads and engines. */
    public boolean hasConvolutions() {
        return layers.stream().anyMatch(Conv2d.class::isInstance);
    }

    /** A trained array with its place in the network: {@code layer} is the index into {@link #layers()}. */
    public record NamedShape(String name, int layer, ParameterShape shape) {}
}
