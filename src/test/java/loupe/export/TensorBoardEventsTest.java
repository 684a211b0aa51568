package loupe.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import loupe.training.TrainingEvent;
import org.junit.jupiter.api.Test;

class TensorBoardEventsTest {

    /**
     * Written by TensorBoard 2.21.0's own {@code RecordWriter} from its own {@code Event} and {@code Summary} messages (Python,
     * protobuf 7.36.2): a head at 1764100000.0; at 1764100000.125 step 0 with batch/loss 2.3, and step 1 with batch/loss 2.3 and
     * batch/accuracy 0.1; at 1764100007.5 step 600 with epoch/validation-accuracy 0.975.
     */
    private static final String INDEPENDENT = "1800000000000000a37f4b2209000000e88149da411a0d627261696e2e4576656e743a322f9398531e000000"
            + "00000000d9dc123209000008e88149da412a130a110a0a62617463682f6c6f73731533331340a5d55b4f3700000000000000e7e8ca5909000008e88149da"
            + "4110012a2a0a110a0a62617463682f6c6f737315333313400a150a0e62617463682f616363757261637915cdcccc3d05479005300000000000000095f5d0"
            + "5f090000e0e98149da4110d8042a220a200a1965706f63682f76616c69646174696f6e2d6163637572616379159a99793f4de4d080";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private String written() {
        return HexFormat.of().formatHex(out.toByteArray());
    }

    @Test
    void the_bytes_are_those_of_an_independent_writer() throws Exception {
        TensorBoardEvents events = new TensorBoardEvents(out, 1764100000.0);
        Map<String, Float> both = new LinkedHashMap<>();
        both.put("batch/loss", 2.3f);
        both.put("batch/accuracy", 0.1f);
        events.scalars(1764100000.125, 0, Map.of("batch/loss", 2.3f));
        events.scalars(1764100000.125, 1, both);
        events.scalars(1764100007.5, 600, Map.of("epoch/validation-accuracy", 0.975f));

        assertThat(written()).isEqualTo(INDEPENDENT);
    }

    @Test
    void a_run_is_its_batches_and_its_epochs_by_the_batches_done() throws Exception {
        RunAsTensorBoard.write(List.of(EventSamples.started(100), new TrainingEvent.BatchesDone(1, 1,
                List.of(new TrainingEvent.Batch(2.3f, 0.1f)), 0.125), new TrainingEvent.CheckpointSaved(1, 101, "checkpoints/000101.safetensors"),
                new TrainingEvent.EpochDone(1, 2, 0.5, 1, 0.25, 7.5), new TrainingEvent.Finished("ab12", 8)), 1764100000.0, out);

        ByteArrayOutputStream expected = new ByteArrayOutputStream();
        TensorBoardEvents events = new TensorBoardEvents(expected, 1764100000.0);
        Map<String, Float> batch = new LinkedHashMap<>();
        batch.put("batch/loss", 2.3f);
        batch.put("batch/accuracy", 0.1f);
        Map<String, Float> epoch = new LinkedHashMap<>();
        epoch.put("epoch/training-loss", 2f);
        epoch.put("epoch/training-accuracy", 0.5f);
        epoch.put("epoch/validation-loss", 1f);
        epoch.put("epoch/validation-accuracy", 0.25f);
        events.scalars(1764100000.125, 101, batch);
        events.scalars(1764100007.5, 200, epoch);
        assertThat(written()).isEqualTo(HexFormat.of().formatHex(expected.toByteArray()));
    }
}
