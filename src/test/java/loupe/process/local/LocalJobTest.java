package loupe.process.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LocalJobTest {

    @Test
    void containers_are_called_as_amazon_calls_them() {
        assertThat(LocalJob.ofThisProgram("a", 3, Map.of(), Map.of()).hosts()).containsExactly("algo-1", "algo-2", "algo-3");
    }

    @Test
    void a_job_without_an_instance_is_none() {
        assertThatThrownBy(() -> LocalJob.ofThisProgram("a", 0, Map.of(), Map.of())).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a job has at least one instance");
    }
}
