package loupe.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import loupe.storage.EventCodec;
import loupe.storage.RunFolder;
import loupe.training.TrainingEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ChildReportTest {

    private static final TrainingEvent BATCHES =
            new TrainingEvent.BatchesDone(0, 1, Collections.nCopies(100, new TrainingEvent.Batch(1, 0.5f)), 2);
    private static final TrainingEvent.Ended FINISHED = new TrainingEvent.Finished("ab12", 3);

    @TempDir
    private Path home;
    private RunFolder run;
    private Door door;
    private ParentChannel parent;
    private BufferedReader heard;
    private final List<String> lines = new ArrayList<>();
    private final ChildControl control = new ChildControl();

    @BeforeEach
    void a_run_and_a_parent_who_listens() throws Exception {
        run = RunFolder.create(home.resolve("run"), Jobs.on(home, Jobs.ONE_THREAD));
        door = Door.loopback();
        parent = ParentChannel.connect(door.address());
        parent.send(door.token());
        heard = door.accept();
    }

    @AfterEach
    void close() throws Exception {
        heard.close();
        door.close();
    }

    @Test
    void an_event_goes_into_the_journal_into_readable_lines_and_to_the_parent() throws Exception {
        TrainingEvent started = new TrainingEvent.Started(run.networkJob(), 600, 15, "00", "No engine 1");
        ChildReport report = report(started, BATCHES, FINISHED);

        List<TrainingEvent> all = List.of(started, BATCHES, FINISHED);
        assertThat(run.events()).isEqualTo(all);
        assertThat(toTheParent()).containsExactlyElementsOf(all.stream().map(EventCodec::line).toList());
        // A hundred batches of a hundred in two seconds.
        assertThat(lines).containsExactly("[Epoch 0 Batch 100] Training: accuracy=0.500000, 5000.00 samples/s",
                "parameters sha256=ab12");
        assertThat(report.end()).contains(FINISHED);
    }

    @Test
    void nothing_counts_after_the_end() throws Exception {
        ChildReport report = report(FINISHED, BATCHES, new TrainingEvent.Failed("No, it did not."));

        assertThat(report.end()).contains(FINISHED);
        assertThat(run.events()).containsExactly(FINISHED);
        assertThat(toTheParent()).containsExactly(EventCodec.line(FINISHED));
    }

    @Test
    void a_parent_that_does_not_listen_costs_the_run_nothing() throws Exception {
        parent.close();

        ChildReport report = report(BATCHES, FINISHED);

        assertThat(run.events()).containsExactly(BATCHES, FINISHED);
        assertThat(report.end()).contains(FINISHED);
        assertThat(control.stopRequested()).isFalse();
    }

    @Test
    void a_journal_that_cannot_be_written_stops_the_training_and_fails_it_with_the_reason() throws Exception {
        Path journal = run.path().resolve("events.jsonl");
        Files.createDirectory(journal);
        ChildReport report = new ChildReport(run, parent, lines::add, control);

        take(report, BATCHES);
        assertThat(control.stopRequested()).isTrue();
        take(report, new TrainingEvent.Stopped(100, "ab12", 2));

        assertThat(report.end()).get().isInstanceOfSatisfying(TrainingEvent.Failed.class, failed -> assertThat(failed.reason())
                .startsWith("The journal of the run in " + run.path() + " could not be written (" + journal)
                .endsWith("). Is the disk full, or the folder gone?"));
        assertThat(toTheParent()).containsExactly(EventCodec.line(BATCHES), EventCodec.line(report.end().orElseThrow()));
    }

    private ChildReport report(TrainingEvent... events) {
        ChildReport report = new ChildReport(run, parent, lines::add, control);
        List.of(events).forEach(event -> take(report, event));
        return report;
    }

    private static void take(ChildReport report, TrainingEvent event) {
        report.keep(event).ifPresent(report::tell);
    }

    private Stream<String> toTheParent() throws Exception {
        parent.close();
        return heard.lines();
    }
}
