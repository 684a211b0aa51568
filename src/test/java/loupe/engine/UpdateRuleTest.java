package loupe.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;
import loupe.training.Device;
import loupe.training.EngineName;
import loupe.training.Optimizer;
import loupe.training.Placement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class UpdateRuleTest {

    private static final int COUNT = 5_000;

    private static float[] some(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] some = new float[COUNT];
        for (int i = 0; i < COUNT; i++) {
            some[i] = (float) random.nextGaussian();
        }
        return some;
    }

    /** Each optimiser with the operation of MXNet's that does the same, whether in the same order, and what that wants to be told. */
    static Stream<Arguments> operations() {
        return Stream.of(
                Arguments.of(Optimizer.SGD, 0.0, "sgd_update", true, Map.of()),
                Arguments.of(Optimizer.SGD, 0.9, "sgd_mom_update", true, Map.of("momentum", 0.9f)),
                Arguments.of(Optimizer.NAG, 0.9, "nag_mom_update", false, Map.of("momentum", 0.9f)),
                Arguments.of(Optimizer.ADAM, 0.9, "adam_update", true, Map.of("beta1", Optimization.BETA1, "beta2", Optimization.BETA2,
                        "epsilon", Optimization.EPSILON, "lazy_update", "False")),
                Arguments.of(Optimizer.RMSPROP, 0.9, "rmsprop_update", false, Map.of("gamma1", Optimization.DECAY, "epsilon", Optimization.EPSILON)));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void steps_lead_where_mxnet_s_own_operation_leads(Optimizer optimizer, double momentum, String operation, boolean sameBits,
            Map<String, Object> told) {
        Optimization optimization = new Optimization(optimizer, momentum, 0.01);
        float[] w = some(1);
        float[] g = some(2);
        UpdateRule.Stretch stretch = UpdateRule.Stretch.of(w, g, optimization);
        new Engines().start(new Placement(EngineName.MXNET, Device.CPU, 1));
        MxCalls calls = new MxCalls();
        Pointer[] arrays = new Pointer[2 + stretch.states().length];
        arrays[0] = calls.array(w, COUNT);
        arrays[1] = calls.array(g, COUNT);
        for (int i = 2; i < arrays.length; i++) {
            arrays[i] = calls.array(new float[COUNT], COUNT);
        }
        Map<String, Object> all = new TreeMap<>(told);
        all.putAll(Map.of("lr", 0.05f, "wd", 0.01f));

        for (int step = 0; step < 3; step++) {
            new UpdateRule(optimization).move(stretch, COUNT, 0.05f, 0.01f);
            try (Memory inputs = MxCalls.handles(arrays)) {
                Pointer moved = calls.apply(operation, inputs, arrays.length, all);
                calls.free(arrays[0]);
                arrays[0] = moved;
            }
        }

        float[] expected = new float[COUNT];
        calls.read(arrays[0], expected);
        Stream.of(arrays).forEach(calls::free);
        if (sameBits) {
            assertThat(Arrays.mismatch(w, expected)).as("where the two part").isEqualTo(-1);
        } else {
            assertThat(w).usingComparatorWithPrecision(1e-6f).containsExactly(expected);
        }
        assertThat(Arrays.equals(w, some(1))).isFalse();
    }

    @Test
    void only_the_first_numbers_asked_for_are_moved() {
        Optimization optimization = new Optimization(Optimizer.SGD, 0.5, 0);
        float[] w = {1, 1, 1};
        UpdateRule.Stretch stretch = UpdateRule.Stretch.of(w, new float[] {1, 2, 3}, optimization);

        new UpdateRule(optimization).move(stretch, 2, 0.5f, 0);
        new UpdateRule(optimization).move(stretch, 2, 0.5f, 0);

        assertThat(w).containsExactly(-0.25f, -1.5f, 1);
    }

    @Test
    void what_is_far_too_small_becomes_nothing_and_the_rest_stays() {
        float[] state = {1e-31f, -1e-31f, 1e-29f, -2, Float.NaN, 1e-31f};

        UpdateRule.flush(state, 5);

        assertThat(state).containsExactly(0, 0, 1e-29f, -2, Float.NaN, 1e-31f);
    }
}
