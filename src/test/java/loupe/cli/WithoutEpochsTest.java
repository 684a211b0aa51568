package loupe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class WithoutEpochsTest {

    @Test
    void epochs_and_their_batches_are_left_out_however_they_are_written() throws Exception {
        StringWriter out = new StringWriter();
        try (WithoutEpochs lines = new WithoutEpochs(out)) {
            lines.write("[Epo");
            lines.write("ch 0 Batch 100] Training: accuracy=0.5\nparameters ".toCharArray(), 0, 50);
            lines.write('s');
            lines.write("ha256=ab\n[Epoch 0] Validation: accuracy=0.5\n");
        }
        assertThat(out).hasToString("parameters sha256=ab\n");
    }
}
