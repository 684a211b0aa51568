package loupe.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class MembershipTest {

    @Test
    void a_worker_s_environment_says_which_of_how_many_it_is() {
        assertThat(Membership.of(Map.of("DMLC_ROLE", "worker", "LOUPE_WORKER_RANK", "1", "DMLC_NUM_WORKER", "3"))).contains(new Membership(1, 3));
    }

    @Test
    void others_train_alone_or_serve() {
        assertThat(Membership.of(Map.of())).isEmpty();
        assertThat(ParameterServer.isWanted(Map.of())).isFalse();
        assertThat(Membership.of(Map.of("DMLC_ROLE", "server"))).isEmpty();
        assertThat(ParameterServer.isWanted(Map.of("DMLC_ROLE", "server"))).isTrue();
        assertThat(ParameterServer.isWanted(Map.of("DMLC_ROLE", "scheduler"))).isTrue();
        assertThat(ParameterServer.isWanted(Map.of("DMLC_ROLE", "worker"))).isFalse();
    }
}
