package loupe.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jna.Pointer;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import loupe.training.Device;
import loupe.training.EngineName;
import loupe.training.Placement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MxWorkTest {

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void work_in_java_is_done_in_turn_with_mxnet_s_own_operations(boolean byMxnet) {
        new Engines().start(new Placement(EngineName.MXNET, Device.CPU, 1));
        MxCalls calls = new MxCalls();
        Pointer from = calls.array(new float[] {1, 2}, 2);
        Pointer sum = calls.array(new float[] {0, 0}, 2);
        MemorySegment read = calls.memory(from, 2);
        MemorySegment written = calls.memory(sum, 2);
        float[] end = new float[2];

        try (MxWork adding = new MxWork(calls, () -> {
            for (int i = 0; i < 2; i++) {
                written.setAtIndex(ValueLayout.JAVA_FLOAT, i, written.getAtIndex(ValueLayout.JAVA_FLOAT, i) + read.getAtIndex(ValueLayout.JAVA_FLOAT, i));
            }
        }, new Pointer[] {from}, new Pointer[] {sum}, byMxnet)) {
            for (int i = 0; i < 100; i++) {
                adding.push();
                calls.set(from, new float[] {i, 1});
            }
            calls.read(sum, end);
        }

        assertThat(end).as("1 + 0 + 1 + … + 98, and 2 + 99").containsExactly(1 + 98 * 99 / 2, 2 + 99);
        calls.free(from);
        calls.free(sum);
    }
}
