package loupe.inference;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import loupe.network.Conv2d;
import loupe.network.Dense;
import loupe.network.Dropout;
import loupe.network.Flatten;
import loupe.network.Layer;
import loupe.network.LayerPath;
import loupe.network.NetworkSpec;
import loupe.network.Off;
import loupe.network.Parameters;
import loupe.network.Shape;
import loupe.network.Step;

/**
 * A layer's weights as pictures. A convolution has a row of kernels for each filter, one an input channel. A dense layer that gets
 * the drawing itself has a row of templates for each unit, as large as the drawing; any other has one picture, a row of weights for each unit.
 *
 * @param path    of the layer
 * @param array   name of the array in which the weights are stored
 * @param grid    how the pictures stand
 * @param weights all of them, picture by picture, row by row. Treat as read-only.
 */
public record KernelSheet(LayerPath path, String array, Grid grid, float[] weights) {

    /** The largest kernel that can be edited number by number. */
    private static final int EDITABLE = 11;

    /**
     * Pictures in rows and columns.
     *
     * @param rows    filters or units
     * @param columns input channels
     * @param height  of each picture in numbers
     * @param width   of each picture in numbers
     */
    public record Grid(int rows, int columns, int height, int width) {

        /** How many numbers one picture has. */
        public int area() {
            return height * width;
        }
    }

    /** The weights of the layer at {@code path}; empty where it is no convolution and no dense layer, or {@code parameters} lack them. */
    public static Optional<KernelSheet> of(NetworkSpec network, Parameters parameters, LayerPath path) {
        List<Step> steps = network.survey().flat();
        return steps.stream().filter(step -> step.path().equals(path) && step.fits()).findFirst().flatMap(step -> {
            String name = path.name() + ".weight";
            return grid(steps, step).flatMap(grid -> parameters.arrays().stream()
                    .filter(array -> array.name().equals(name) && array.values().length == grid.rows() * grid.columns() * grid.area())
                    .findFirst().map(array -> new KernelSheet(path, name, grid, array.values())));
        });
    }

    private static Optional<Grid> grid(List<Step> steps, Step step) {
        if (Unfrozen.layer(step.layer()) instanceof Conv2d conv) {
            return Optional.of(new Grid(conv.filters(), ((Shape.Pictures) step.input()).channels(), conv.kernel(), conv.kernel()));
        }
        if (Unfrozen.layer(step.layer()) instanceof Dense dense) {
            boolean first = steps.stream().takeWhile(before -> before != step).map(Step::layer).allMatch(KernelSheet::handsOn);
            return Optional.of(first && steps.getFirst().input() instanceof Shape.Pictures p
                    ? new Grid(dense.units(), p.channels(), p.height(), p.width()) : new Grid(1, 1, dense.units(), step.input().size()));
        }
        return Optional.empty();
    }

    private static boolean handsOn(Layer layer) {
        return layer instanceof Flatten || layer instanceof Dropout || layer instanceof Off;
    }

    /** Whether its kernels are small enough to be edited number by number. */
    public boolean editable() {
        return grid.height() == grid.width() && grid.height() <= EDITABLE;
    }

    /** How many pictures there are. */
    public int count() {
        return grid.rows() * grid.columns();
    }

    /** A copy of picture {@code index}, row by row. */
    public float[] kernel(int index) {
        return Arrays.copyOfRange(weights, index * grid.area(), (index + 1) * grid.area());
    }

    /** {@code parameters} with picture {@code index} changed to {@code kernel}; all else is the same. */
    public Parameters with(Parameters parameters, int index, float[] kernel) {
        if (kernel.length != grid.area()) {
            throw new IllegalArgumentException("a kernel here has " + grid.area() + " numbers, not " + kernel.length);
        }
        return new Parameters(parameters.arrays().stream().map(found -> {
            if (!found.name().equals(array)) {
                return found;
            }
            float[] changed = found.values().clone();
            System.arraycopy(kernel, 0, changed, index * grid.area(), kernel.length);
            return new Parameters.Array(found.name(), found.dimensions(), changed);
        }).toList());
    }
}
