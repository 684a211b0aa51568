package loupe.cloud.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class MetricLinesTest {

    @Test
    void figures_of_a_network_are_read_from_the_workshop_s_lines() {
        assertThat(MetricLines.NETWORK.in("[Epoch 3] Validation: accuracy=0.973400")).isEqualTo(Map.of("validation:accuracy", 0.9734));
        assertThat(MetricLines.NETWORK.in("[Epoch 3] Validation: loss=1.5e-3")).isEqualTo(Map.of("validation:loss", 0.0015));
        assertThat(MetricLines.NETWORK.in("[Epoch 3] Training: accuracy=0.97")).isEqualTo(Map.of("train:accuracy", 0.97));
        assertThat(MetricLines.NETWORK.in("[Epoch 0 Batch 100] Training: accuracy=0.713400, 51234.56 samples/s")).isEqualTo(Map.of("train:throughput", 51234.56));
        assertThat(MetricLines.NETWORK.in("parameters sha256=00")).isEmpty();
    }

    @Test
    void figures_of_a_recommender_are_told_apart() {
        assertThat(MetricLines.RECOMMENDER.in("[Epoch 1] training rmse=0.804011, rmse=0.799395")).isEqualTo(Map.of("train:rmse", 0.804011, "validation:rmse", 0.799395));
        assertThat(MetricLines.RECOMMENDER.in("[Epoch 1] rmse=0.9, ndcg@10=0.25, recall@10=0.125"))
                .isEqualTo(Map.of("validation:rmse", 0.9, "validation:ndcg", 0.25, "validation:recall", 0.125));
    }

    @Test
    void what_looks_like_a_number_and_is_none_is_left_out() {
        assertThat(MetricLines.NETWORK.in("[Epoch 3] Validation: accuracy=0.9.7")).isEmpty();
    }
}
