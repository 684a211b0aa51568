package loupe.network;

import java.util.ArrayList;
import java.util.List;

/**
 * A layer in its place: what reaches it and what it makes of that.
 *
 * @param path   where it stands
 * @param layer  as designed, with its {@link Off} or {@link Frozen} around it
 * @param input  the shape before it
 * @param result the shape after it, or its fault
 * @param inside the layers inside: of a {@link Residual} each one, of a {@link Frozen} the one that it freezes (on the
 *               same path), of all others, {@link Off} included, none
 */
public record Step(LayerPath path, Layer layer, Shape input, Shaped result, List<Step> inside) {

    public Step {
        inside = List.copyOf(inside);
    }

    /** The shape after it; the one before it where it has a fault. */
    public Shape output() {
        return switch (result) {
            case Shaped.Fits fits -> fits.shape();
            case Shaped.Fault fault -> input;
        };
    }

    /** Whether it has no fault and no layer inside it has one. */
    public boolean fits() {
        return result instanceof Shaped.Fits && inside.stream().allMatch(Step::fits);
    }

    /** Its arrays; none where it has a fault. */
    public List<ParameterShape> parameters() {
        return fits() ? layer.parameters(input) : List.of();
    }

    /** {@link Layer#parameterCount}; 0 where it has a fault. */
    public long parameterCount() {
        return fits() ? layer.parameterCount(input) : 0;
    }

    /** {@link Layer#multiplyAdds}; 0 where it has a fault. */
    public long multiplyAdds() {
        return fits() ? layer.multiplyAdds(input) : 0;
    }

    /** {@link Layer#activationBytes}; 0 where it has a fault. */
    public long activationBytes() {
        return fits() ? layer.activationBytes(input) : 0;
    }

    /** This step and all inside it, one a path: a block stands before its layers. */
    public List<Step> flat() {
        List<Step> all = new ArrayList<>(List.of(this));
        for (Step step : inside) {
            all.addAll(step.flat().subList(step.path.equals(path) ? 1 : 0, step.flat().size()));
        }
        return all;
    }
}
