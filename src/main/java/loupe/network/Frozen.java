package loupe.network;

import java.util.List;

/**
 * A layer whose parameters training leaves as they are, running averages included. Gradients still pass through it to
 * what lies before. A frozen {@link BatchNorm} normalises by its running averages in training too.
 */
public record Frozen(Layer layer) implements Layer {

    @Override
    public Shaped outputShape(Shape input) {
        return switch (layer.outputShape(input)) {
            case Shaped.Fits fits -> fits;
            case Shaped.Fault fault -> new Shaped.Fault(fault.message(), fault.repair().map(this::frozen));
        };
    }

    /** The repair with what takes the frozen layer's place frozen too. */
    private Shaped.Repair frozen(Shaped.Repair repair) {
        return new Shaped.Repair(repair.title(), repair.instead().stream()
                .map(other -> other.getClass() == layer.getClass() ? new Frozen(other) : other).toList());
    }

    @Override
    public List<ParameterShape> parameters(Shape input) {
        return layer.parameters(input).stream().map(ParameterShape::frozen).toList();
    }

    @Override
    public long multiplyAdds(Shape input) {
        return layer.multiplyAdds(input);
    }

    @Override
    public long activationBytes(Shape input) {
        return layer.activationBytes(input);
    }

    @Override
    public boolean isOff() {
        return layer.isOff();
    }

    @Override
    public boolean isFrozen() {
        return true;
    }

    @Override
    public String text() {
        return "frozen(" + layer.text() + ")";
    }
}
