package loupe.network;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MemoryEstimateTest {

    @Test
    void weights_gradients_two_optimiser_arrays_and_a_batch_s_outputs_are_counted() {
        NetworkSpec network = NetworkText.parse("n", "flatten | batchnorm | frozen(dense 10)");
        // arrays: 4 * 784 and 7,850; trained: scale and shift; outputs: 784, 784, 10 and the input of 784, each with a gradient.
        assertThat(MemoryEstimate.of(network, 100)).isEqualTo(new MemoryEstimate(4 * (4 * 784 + 7_850), 4 * 2 * 784, 2 * 4 * 2 * 784,
                2 * 100 * 4 * (3 * 784 + 10), 100));
    }

    @Test
    void more_than_is_there_is_told_in_a_sentence() {
        MemoryEstimate estimate = MemoryEstimate.of(Presets.MLP, 100);

        assertThat(estimate.bytes()).isEqualTo(4 * 109_386L * 4 + 2 * 100 * (4_712 + 4 * 784));
        assertThat(estimate.fault(new MemoryRoom(estimate.bytes() + estimate.heap(), estimate.heap()))).isEmpty();
        assertThat(estimate.fault(new MemoryRoom(2 << 20, estimate.heap()))).contains("Training with a batch of 100 takes about 3.2 MB of memory and 2.0 MB are there."
                + " Use a smaller batch or smaller layers.");
    }

    @Test
    void what_java_keeps_of_the_weights_wants_room_too() {
        MemoryEstimate estimate = MemoryEstimate.of(NetworkText.parse("n", "flatten | dense 20000 relu | dense 20000 relu | dense 10"), 100);

        // 415,920,010 weights, all trained: fourteen copies.
        assertThat(estimate.heap()).isEqualTo(14 * 4 * 415_920_010L);
        assertThat(estimate.fault(new MemoryRoom(Long.MAX_VALUE, 6L << 30))).contains("The copies of the weights that a training keeps take"
                + " about 22 GB of memory, and of this machine's memory its process has 6.0 GB for them. Use smaller layers.");
    }

    @Test
    void frozen_weights_are_kept_as_java_s_arrays_but_not_what_a_step_does_to_them() {
        assertThat(MemoryEstimate.of(NetworkText.parse("n", "flatten | frozen(dense 10)"), 1).heap()).isEqualTo(5 * 4 * 7_850);
    }

    @ParameterizedTest
    @CsvSource({"0, 0 bytes", "1023, 1023 bytes", "1024, 1.0 KB", "10240, 10 KB", "1782579, 1.7 MB", "9223372036854775807, 8.0 EB"})
    void bytes_are_written_as_a_person_reads_them(long bytes, String words) {
        assertThat(MemoryEstimate.inWords(bytes)).isEqualTo(words);
    }
}
