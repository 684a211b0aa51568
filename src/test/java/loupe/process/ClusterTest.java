package loupe.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import loupe.storage.OptMl;
import org.junit.jupiter.api.Test;

class ClusterTest {

    private static Cluster of(String here) {
        return new Cluster(new OptMl.Hosts(List.of("algo-1", "algo-2"), here, "eth0"), "10.0.0.1", 8000, "10.0.0.2");
    }

    @Test
    void the_first_machine_has_the_scheduler_and_each_a_server() {
        assertThat(of("algo-1").roles()).containsExactly(Cluster.Role.SCHEDULER, Cluster.Role.SERVER);
        assertThat(of("algo-2").roles()).containsExactly(Cluster.Role.SERVER);
    }

    @Test
    void mxnet_reads_its_part_from_the_environment() {
        assertThat(of("algo-2").environment(Cluster.Role.WORKER)).isEqualTo(Map.of("DMLC_ROLE", "worker", "DMLC_PS_ROOT_URI", "10.0.0.1",
                "DMLC_PS_ROOT_PORT", "8000", "DMLC_NUM_WORKER", "2", "DMLC_NUM_SERVER", "2", "DMLC_NODE_HOST", "10.0.0.2",
                "LOUPE_WORKER_RANK", "1"));
        assertThat(of("algo-1").environment(Cluster.Role.SCHEDULER)).containsEntry("DMLC_ROLE", "scheduler").doesNotContainKey("LOUPE_WORKER_RANK");
    }
}
