package loupe.engine;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.lang.reflect.Proxy;
import loupe.training.EngineName;
import loupe.training.Placement;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class NumbersTest {

    @BeforeAll
    static void start() {
        new Engines().start(new Placement(EngineName.PYTORCH, loupe.training.Device.CPU, 1));
    }

    /** As DJL's: brought to the CPU it lies in a scope of its own below {@code home}. */
    private static NDArray onGpu(NDManager home, NDManager own, float... values) {
        return (NDArray) Proxy.newProxyInstance(NDArray.class.getClassLoader(), new Class<?>[] {NDArray.class},
                (self, method, arguments) -> switch (method.getName()) {
                    case "getDevice" -> Device.gpu();
                    case "getManager" -> home;
                    case "toDevice" -> own.create(values);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    @Test
    void the_numbers_of_an_array_on_a_gpu_leave_nothing_behind_in_its_scope() {
        try (NDManager home = Engine.getEngine("PyTorch").newBaseManager(Device.cpu())) {
            NDManager own = home.newSubManager(Device.cpu());
            assertThat(Numbers.of(onGpu(home, own, 1, 2, 3))).containsExactly(1, 2, 3);
            assertThat(own.isOpen()).isFalse();
            assertThat(home.getManagedArrays()).isEmpty();
        }
    }

    @Test
    void an_array_on_the_cpu_stays_and_so_does_its_scope() {
        try (NDManager home = Engine.getEngine("PyTorch").newBaseManager(Device.cpu())) {
            NDArray array = home.create(new float[] {4, 5});
            assertThat(Numbers.of(array)).containsExactly(4, 5);
            assertThat(Numbers.of(array)).containsExactly(4, 5);
            assertThat(home.isOpen()).isTrue();
        }
    }
}
