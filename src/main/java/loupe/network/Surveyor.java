package loupe.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/** Goes through one network. */
final class Surveyor {

    /** A network has at most so many layers, those inside blocks included. */
    static final int MOST_LAYERS = 100;

    private final NetworkSpec network;
    private final List<NetworkFault> faults = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();
    private Shape shape;
    private long numbers;
    private int layers;

    Surveyor(NetworkSpec network) {
        this.network = network;
        shape = network.input();
    }

    Survey survey() {
        try {
            numbers = shape.size();
            for (int i = 0; i < network.layers().size(); i++) {
                Step step = step(LayerPath.of(i), network.layers().get(i), shape);
                steps.add(step);
                shape = after(step);
            }
            end();
        } catch (ArithmeticException e) {
            faults.add(new NetworkFault(LayerPath.of(steps.size()), Optional.empty(),
                    "The network is too large to be counted. Make its layers smaller.", Optional.empty()));
        }
        return new Survey(steps, faults);
    }

    private List<Step> walk(List<Layer> block, IntFunction<LayerPath> place, Shape input) {
        List<Step> inside = new ArrayList<>();
        Shape x = input;
        for (int i = 0; i < block.size(); i++) {
            inside.add(step(place.apply(i), block.get(i), x));
            x = after(inside.getLast());
        }
        return inside;
    }

    private Step step(LayerPath path, Layer layer, Shape input) {
        countLayer(path);
        int before = faults.size();
        Step step = new Step(path, layer, input, layer.outputShape(input), inside(path, layer, input));
        if (faults.size() == before && step.result() instanceof Shaped.Fault fault) {
            faults.add(new NetworkFault(path, Optional.of(layer), fault.message(), fault.repair()));
        }
        numbers = Math.addExact(numbers, Math.addExact(step.parameterCount(), step.output().size()));
        return step;
    }

    private List<Step> inside(LayerPath path, Layer layer, Shape input) {
        return switch (layer) {
            case Residual block -> walk(block.layers(), path::inside, input);
            case Frozen frozen -> List.of(new Step(path, frozen.layer(), input, frozen.layer().outputShape(input),
                    inside(path, frozen.layer(), input)));
            case Conv2d _, MaxPool _, AvgPool _, GlobalMaxPool _, GlobalAvgPool _, Flatten _, Dense _, BatchNorm _,
                 LayerNorm _, Dropout _, Activation _, Resize _, Pad _, Off _ -> List.of();
        };
    }

    private void countLayer(LayerPath path) {
        layers++;
        if (layers == MOST_LAYERS + 1) {
            faults.add(new NetworkFault(path, Optional.empty(), "A network has at most " + MOST_LAYERS
                    + " layers and this one has more. Remove some.", Optional.empty()));
        }
    }

    /** The shape with which the way goes on: where there is a fault, what its repair would pass on. */
    private static Shape after(Step step) {
        return switch (step.result()) {
            case Shaped.Fits fits -> fits.shape();
            case Shaped.Fault fault -> fault.repair().map(repair -> repaired(repair, step.input())).orElse(step.input());
        };
    }

    private static Shape repaired(Shaped.Repair repair, Shape input) {
        Shape x = input;
        for (Layer layer : repair.instead()) {
            x = layer.outputShape(x) instanceof Shaped.Fits fits ? fits.shape() : x;
        }
        return x;
    }

    private void end() {
        if (shape instanceof Shape.Values values && values.count() >= 2) {
            return;
        }
        boolean pictures = shape instanceof Shape.Pictures;
        faults.add(new NetworkFault(LayerPath.of(steps.size()), Optional.empty(),
                "The network must end in a list with one number for each class and ends in " + shape.inWords()
                        + ". Add a Dense layer at the end?",
                Optional.of(new Shaped.Repair(pictures ? "Add Flatten and Dense 10" : "Add Dense 10",
                        pictures ? List.of(new Flatten(), new Dense(10)) : List.of(new Dense(10))))));
    }
}
