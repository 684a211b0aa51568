package loupe.inference;

import java.util.List;
import loupe.network.Layer;
import loupe.network.LayerPath;
import loupe.network.Shape;
import loupe.network.Step;

/**
 * What one layer got and gave for one picture. Treat all arrays as read-only.
 *
 * @param step   the layer in its place
 * @param input  {@code step.input().size()} numbers, channel by channel, row by row
 * @param output {@code step.output().size()} numbers, in the same order
 * @param arrays its trained numbers, in the order of {@link Step#parameters()}; none of a block
 */
public record LayerValues(Step step, float[] input, float[] output, List<float[]> arrays) {

    public LayerValues {
        arrays = List.copyOf(arrays);
    }

    public LayerPath path() {
        return step.path();
    }

    /** The layer itself, without what freezes it. */
    public Layer layer() {
        return Unfrozen.layer(step.layer());
    }

    public Shape shape() {
        return step.output();
    }

    /** The number at {@code cell}. */
    public float at(Cell cell) {
        return output[cell.index(shape())];
    }
}
