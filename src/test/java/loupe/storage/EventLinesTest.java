package loupe.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import loupe.training.TrainingEvent;
import org.junit.jupiter.api.Test;

class EventLinesTest {

    @Test
    void an_event_is_read_as_it_was_written() {
        TrainingEvent event = new TrainingEvent.BatchesDone(1, 3, List.of(new TrainingEvent.Batch(0.5f, 0.75f)), 2.5);
        String line = EventLines.line(event);
        assertThat(line).startsWith("event {").doesNotContain("\n");
        assertThat(EventLines.isOne(line)).isTrue();
        assertThat(EventLines.read(line)).contains(event);
    }

    @Test
    void a_readable_line_and_one_that_was_cut_hold_no_event() {
        assertThat(EventLines.read("[Epoch 0] Validation: accuracy=0.5")).isEmpty();
        assertThat(EventLines.isOne("[Epoch 0] Validation: accuracy=0.5")).isFalse();
        String line = EventLines.line(new TrainingEvent.Finished("ab", 1));
        assertThat(EventLines.read(line.substring(0, line.length() - 3))).isEmpty();
    }
}
