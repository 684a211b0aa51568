package loupe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import loupe.storage.EventCodec;
import loupe.storage.EventLines;
import loupe.training.TrainingEvent;
import loupe.training.TrainingLines;
import org.junit.jupiter.api.Test;

class BothFormsTest {

    @Test
    void each_event_is_told_to_people_and_to_the_window() throws IOException {
        StringWriter out = new StringWriter();
        TrainingEvent epoch = new TrainingEvent.EpochDone(0, 2.2, 0.15, 2, 0.25, 0.75);
        TrainingEvent end = new TrainingEvent.Finished("ab", 1);
        try (BothForms both = new BothForms(out, new TrainingLines(100))) {
            String text = EventCodec.line(epoch) + "\n" + EventCodec.line(end) + "\nno event\n";
            both.write(text.substring(0, 20));
            both.write(text.substring(20));
        }
        assertThat(out.toString().lines()).containsExactly("[Epoch 0] Training: accuracy=0.150000", "[Epoch 0] Validation: accuracy=0.250000",
                EventLines.line(epoch), "parameters sha256=ab", EventLines.line(end), "no event");
    }

    @Test
    void characters_and_pieces_make_whole_lines() throws IOException {
        StringWriter out = new StringWriter();
        try (BothForms both = new BothForms(out, new TrainingLines(0))) {
            both.write("half".toCharArray(), 0, 4);
            assertThat(out.toString()).isEmpty();
            both.write('\n');
        }
        assertThat(out).hasToString("half\n");
    }
}
