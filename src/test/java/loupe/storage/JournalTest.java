package loupe.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.regex.Pattern;
import loupe.data.BadInputException;
import loupe.training.TrainingEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {

    private static final TrainingEvent FAILED = new TrainingEvent.Failed("Gone.");

    @TempDir
    private Path folder;
    private Path file;
    private Journal journal;

    @BeforeEach
    void setUp() {
        file = folder.resolve("events.jsonl");
        journal = new Journal(file);
    }

    @Test
    void before_the_first_event_there_is_no_file_and_no_event() throws Exception {
        assertThat(journal.events()).isEmpty();
        assertThat(file).doesNotExist();
    }

    @Test
    void each_event_is_one_line_in_the_order_in_which_they_came() throws Exception {
        journal.append(Samples.batches());
        journal.append(FAILED);

        assertThat(file).hasContent(EventCodec.line(Samples.batches()) + "\n{\"event\":\"failed\",\"reason\":\"Gone.\"}\n");
        assertThat(journal.events()).containsExactly(Samples.batches(), FAILED);
    }

    @Test
    void a_line_without_its_end_does_not_count_even_where_it_could_be_read() throws Exception {
        journal.append(Samples.batches());
        Files.writeString(file, EventCodec.line(FAILED), StandardOpenOption.APPEND);

        assertThat(journal.events()).containsExactly(Samples.batches());
    }

    @Test
    void a_journal_cut_at_any_byte_holds_the_events_whose_lines_are_whole() throws Exception {
        journal.append(FAILED);
        journal.append(FAILED);
        byte[] whole = Files.readAllBytes(file);
        int line = whole.length / 2;

        for (int length = 0; length <= whole.length; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertThat(journal.events()).as("%d bytes", length).hasSize(length / line);
        }
    }

    @Test
    void the_next_event_takes_the_place_of_a_torn_line() throws Exception {
        journal.append(FAILED);
        Files.write(file, new byte[] {'{', '"', (byte) 0xC3}, StandardOpenOption.APPEND);

        journal.append(Samples.batches());

        assertThat(journal.events()).containsExactly(FAILED, Samples.batches());
    }

    @Test
    void a_journal_that_is_nothing_but_a_torn_line_starts_afresh() throws Exception {
        Files.writeString(file, "{\"event\":\"sta");

        journal.append(FAILED);

        assertThat(file).hasContent(EventCodec.line(FAILED) + "\n");
    }

    @Test
    void blank_lines_are_passed_over_but_counted() throws Exception {
        Files.writeString(file, "\n" + EventCodec.line(FAILED) + "\n  \nnonsense\n");

        assertThatThrownBy(journal::events).isInstanceOf(BadInputException.class)
                .hasMessageStartingWith("Line 4 of " + file + " is not whole JSON (line 1, column ");
    }

    @Test
    void a_line_that_is_no_event_is_named_with_its_number() throws Exception {
        Files.writeString(file, EventCodec.line(FAILED) + "\n{\"event\":\"party\"}\n");

        assertThatThrownBy(journal::events).isInstanceOf(BadInputException.class)
                .hasMessage("Line 2 of " + file + ": \"party\" is not an event that Loupe knows.");
    }

    @Test
    void a_journal_whose_folder_is_gone_cannot_be_written() {
        assertThatThrownBy(() -> new Journal(folder.resolve("gone/events.jsonl")).append(FAILED))
                .isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void a_folder_in_the_journal_s_place_is_said_so() throws Exception {
        Files.createDirectory(file);

        assertThatThrownBy(journal::events).isInstanceOf(BadInputException.class)
                .hasMessageMatching(Pattern.quote(file.toString()) + " cannot be read \\(\\w*Exception\\)\\.");
    }
}
