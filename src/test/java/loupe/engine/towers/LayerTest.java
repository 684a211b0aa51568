package loupe.engine.towers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import loupe.data.Chance;
import loupe.training.EngineName;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LayerTest {

    private static final int ROWS = 3;
    private static final int COLUMNS = 4;

    static Stream<Arguments> layers() {
        Starts starts = new Starts(3);
        return Stream.of(EngineName.values()).flatMap(engine -> Stream.of(
                Named.of("dense", starts.dense("d", COLUMNS, 5, 1, 0)),
                Named.of("relu", new Layer.Relu()),
                Named.of("tanh", new Layer.Tanh()),
                Named.of("sigmoid", new Layer.Sigmoid()),
                Named.of("dropout", new Layer.Dropout(0.5)),
                Named.of("residual", starts.residual("r", COLUMNS, 0.3, 0, 1)),
                Named.of("stack", new Layer.Stack(List.of(starts.dense("a", COLUMNS, 6, 1, 0), new Layer.Tanh(), starts.dense("b", 6, 2, 1, 0)))))
                .map(layer -> Arguments.of(engine, layer)));
    }

    /** The input is handled as if it were trained, so that the gradient at it is tried too. */
    @ParameterizedTest
    @MethodSource("layers")
    void the_way_back_agrees_with_small_steps(EngineName engine, Layer layer) {
        try (NDManager home = Memory.of(engine)) {
            Weight input = new Starts(9).normal("input", ROWS, COLUMNS, 1, 0);
            List<Weight> weights = Stream.concat(Stream.of(input), layer.weights()).toList();
            weights.forEach(weight -> java.util.Arrays.fill(weight.gradient(), 0));
            loss(home, layer, input, true);

            Slopes.agree(weights, () -> loss(home, layer, input, false), 2e-3);
        }
    }

    /** The outputs' sum, each times its place from 1; the chances are the same each time. */
    private static double loss(NDManager home, Layer layer, Weight input, boolean back) {
        try (NDManager scope = home.newSubManager()) {
            NDArray x = scope.create(input.values(), new Shape(input.rows(), input.columns()));
            Layer.Pass pass = layer.forward(x, Optional.of(Chance.of(1, 1)));
            float[] output = pass.output().toFloatArray();
            float[] slopes = new float[output.length];
            double loss = 0;
            for (int i = 0; i < output.length; i++) {
                slopes[i] = (i + 1) * 0.1f;
                loss += slopes[i] * output[i];
            }
            if (back) {
                input.add(pass.back().apply(scope.create(slopes, pass.output().getShape())).toFloatArray());
            }
            return loss;
        }
    }

    @Test
    void dropout_leaves_out_its_share_in_training_and_nothing_in_use() {
        try (NDManager home = Memory.of(EngineName.PYTORCH)) {
            NDArray ones = home.ones(new Shape(100, 100));
            float[] training = new Layer.Dropout(0.25).forward(ones, Optional.of(Chance.of(1, 2))).output().toFloatArray();
            int left = 0;
            for (float one : training) {
                assertThat(one).isIn(0f, 4 / 3f);
                left += one == 0 ? 1 : 0;
            }

            assertThat(left / 10_000.0).isCloseTo(0.25, within(0.02));
            assertThat(new Layer.Dropout(0.25).forward(ones, Optional.empty()).output().toFloatArray()).containsOnly(1f);
        }
    }
}
