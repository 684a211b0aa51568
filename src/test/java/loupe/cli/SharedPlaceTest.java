package loupe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import loupe.storage.OptMl;
import loupe.training.EngineName;
import org.junit.jupiter.api.Test;

class SharedPlaceTest {

    private static SharedPlace on(String network, Map<String, String> settings) {
        return new SharedPlace(new OptMl.Hosts(List.of("algo-1", "algo-2"), "algo-1", network), settings);
    }

    @Test
    void machines_of_their_own_use_all_their_processors_and_containers_on_one_machine_share_them() {
        int all = Runtime.getRuntime().availableProcessors();
        assertThat(on("eth0", Map.of()).words()).containsExactly("--engine", "mxnet", "--device", "cpu", "--threads", Integer.toString(all));
        assertThat(on("lo", Map.of()).words()).endsWith("--threads", Integer.toString(Math.max(1, all / 2)));
        assertThat(on("lo", Map.of("threads", "7")).words()).endsWith("--threads", "7");
    }

    @Test
    void what_means_the_same_place_is_no_contradiction() throws Exception {
        on("lo", Map.of("engine", "mxnet", "device", "cpu")).refuse(Set.of(EngineName.MXNET));
        on("lo", Map.of("engine", "auto", "device", "auto")).refuse(Set.of(EngineName.MXNET));
    }
}
