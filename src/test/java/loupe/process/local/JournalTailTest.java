package loupe.process.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import loupe.storage.EventCodec;
import loupe.training.TrainingEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTailTest {

    @TempDir
    private Path run;

    @Test
    void events_come_once_and_whole_as_the_journal_grows() throws Exception {
        JournalTail tail = new JournalTail(run);
        TrainingEvent first = new TrainingEvent.CheckpointSaved(0, 1, "checkpoints/000001.safetensors");
        TrainingEvent second = new TrainingEvent.Finished("ab", 2);
        Path journal = run.resolve("events.jsonl");

        assertThat(tail.more()).isEmpty();
        Files.writeString(journal, EventCodec.line(first) + "\n" + EventCodec.line(second).substring(0, 9));
        assertThat(tail.more()).containsExactly(first);
        assertThat(tail.more()).isEmpty();
        Files.writeString(journal, EventCodec.line(second).substring(9) + "\n", StandardOpenOption.APPEND);
        assertThat(tail.more()).containsExactly(second);
    }

    @Test
    void what_was_told_before_is_left_out_and_what_is_written_anew_as_it_was_changes_nothing() throws Exception {
        JournalTail tail = new JournalTail(run);
        TrainingEvent first = new TrainingEvent.CheckpointSaved(0, 1, "checkpoints/000001.safetensors");
        TrainingEvent second = new TrainingEvent.Finished("ab", 2);
        Path journal = run.resolve("events.jsonl");
        tail.skip();
        Files.writeString(journal, EventCodec.line(first) + "\n");
        tail.skip();
        Files.writeString(journal, EventCodec.line(first) + "\n");
        assertThat(tail.more()).isEmpty();
        Files.writeString(journal, EventCodec.line(second) + "\n", StandardOpenOption.APPEND);
        assertThat(tail.more()).containsExactly(second);
    }
}
