package loupe.network;

import java.util.ArrayList;
import java.util.List;

/**
 * A residual block (He et al. 2015): its layers' output plus the block's own input, which takes a shortcut around
 * them: layers(x) + x. The layers learn what to add, and the gradient reaches what lies before undiminished through the
 * shortcut. Both must have the same shape.
 *
 * @param layers from input to output; at least one
 */
public record Residual(List<Layer> layers) implements Layer {

    public Residual {
        layers = List.copyOf(layers);
    }

    @Override
    public Shaped outputShape(Shape input) {
        if (layers.isEmpty()) {
            return new Shaped.Fault("The block is empty and would only double its input. Remove it, or put layers into it?", "Remove it");
        }
        Shape shape = input;
        for (int i = 0; i < layers.size(); i++) {
            switch (layers.get(i).outputShape(shape)) {
                case Shaped.Fits fits -> shape = fits.shape();
                case Shaped.Fault fault -> {
                    return new Shaped.Fault("Inside, layer " + (i + 1) + " (" + layers.get(i).text() + "): " + fault.message());
                }
            }
        }
        return shortcut(input, shape);
    }

    /** What the block makes of {@code input} where its layers make {@code output} of it. */
    Shaped shortcut(Shape input, Shape output) {
        return output.equals(input) ? new Shaped.Fits(input) : new Shaped.Fault("The shortcut carries "
                + input.inWords() + " around the block and its layers make " + output.inWords() + ". Both must be alike. Remove the shortcut, or "
                + alike(input, output), "Remove the shortcut", layers.toArray(Layer[]::new));
    }

    private static String alike(Shape input, Shape output) {
        return switch (input) {
            case Shape.Pictures _ when output instanceof Shape.Values -> "put what makes a list of the pictures behind the block.";
            case Shape.Pictures _ -> "keep the number of filters, and give a convolution half its kernel as padding.";
            case Shape.Values values -> "end the block in dense " + values.count() + ".";
        };
    }

    /** The shape before each of its layers. */
    private List<Shape> inputs(Shape input) {
        List<Shape> inputs = new ArrayList<>(List.of(input));
        for (Layer layer : layers) {
            inputs.add(((Shaped.Fits) layer.outputShape(inputs.getLast())).shape());
        }
        return inputs;
    }

    @Override
    public List<ParameterShape> parameters(Shape input) {
        List<Shape> inputs = inputs(input);
        List<ParameterShape> all = new ArrayList<>();
        for (int i = 0; i < layers.size(); i++) {
            all.addAll(layers.get(i).parameters(inputs.get(i)));
        }
        return List.copyOf(all);
    }

    @Override
    public long multiplyAdds(Shape input) {
        List<Shape> inputs = inputs(input);
        long sum = 0;
        for (int i = 0; i < layers.size(); i++) {
            sum = Math.addExact(sum, layers.get(i).multiplyAdds(inputs.get(i)));
        }
        return sum;
    }

    /** Of everything inside and of the sum. */
    @Override
    public long activationBytes(Shape input) {
        List<Shape> inputs = inputs(input);
        long sum = (long) Float.BYTES * input.size();
        for (int i = 0; i < layers.size(); i++) {
            sum = Math.addExact(sum, layers.get(i).activationBytes(inputs.get(i)));
        }
        return sum;
    }

    @Override
    public String text() {
        return "residual(" + NetworkText.of(layers) + ")";
    }
}
