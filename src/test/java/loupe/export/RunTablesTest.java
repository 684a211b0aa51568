package loupe.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import loupe.training.TrainingEvent;
import org.junit.jupiter.api.Test;

class RunTablesTest {

    private static final List<TrainingEvent> NETWORK = List.of(EventSamples.started(100),
            new TrainingEvent.BatchesDone(1, 3, List.of(new TrainingEvent.Batch(2.3f, 0.1f), new TrainingEvent.Batch(Float.NaN, 0.2f)), 4.5),
            new TrainingEvent.EpochDone(1, 2, 0.5, 1, 0.25, 7.5));
    private static final List<TrainingEvent> RECOMMENDER =
            List.of(new TrainingEvent.Measured(0, Map.of("rmse", 0.95), 1), new TrainingEvent.Finished("ab12", 1));

    @Test
    void every_batch_is_a_line_that_names_its_run_and_seconds_stand_where_they_were_taken() {
        assertThat(RunTables.batchHead() + RunTables.batches("a", NETWORK)).isEqualTo("""
                run,epoch,batch,step,seconds,loss,accuracy
                a,1,3,103,,2.3,0.1
                a,1,4,104,4.5,,0.2
                """);
    }

    @Test
    void epochs_of_networks_and_recommenders_stand_in_one_table() {
        List<RunTables.Epoch> epochs = new ArrayList<>(RunTables.epochs("a", NETWORK));
        epochs.addAll(RunTables.epochs("b", RECOMMENDER));

        assertThat(RunTables.epochTable(epochs)).isEqualTo("""
                run,epoch,step,seconds,training loss,training accuracy,validation loss,validation accuracy,rmse
                a,1,200,7.5,2.0,0.5,1.0,0.25,
                b,0,1,1.0,,,,,0.95
                """);
    }

    @Test
    void what_would_break_a_line_is_quoted() {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("run", "a");
        row.put("note", "so \"good\", really\nyes");

        assertThat(RunTables.table(List.of(row, Map.of("run", "b")))).isEqualTo("run,note\na,\"so \"\"good\"\", really\nyes\"\nb,\n");
    }
}
