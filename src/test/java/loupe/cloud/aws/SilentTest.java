package loupe.cloud.aws;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SilentTest {

    @Test
    void a_gap_is_filled_with_words_and_with_the_last_line() {
        String said = Silent.said("AlgorithmError: , exit code: 1");

        assertThat(said).isEqualTo("AlgorithmError: the container did not say why, exit code: 1");
        assertThat(Silent.said(said, "no ink")).isEqualTo("AlgorithmError: the container did not say why; its last line was \"no ink\", exit code: 1");
        assertThat(Silent.said(said, "")).isEqualTo(said);
    }

    @Test
    void what_a_container_said_itself_stays() {
        String said = "AlgorithmError: There is no ink., exit code: 4";

        assertThat(Silent.said(Silent.said(said), "another line")).isEqualTo(said);
    }
}
