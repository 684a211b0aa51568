package loupe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import loupe.network.Presets;
import loupe.storage.EventCodec;
import loupe.training.DataRef;
import loupe.training.Device;
import loupe.training.EngineName;
import loupe.training.Placement;
import loupe.training.Recipes;
import loupe.training.TrainingEvent;
import loupe.training.TrainingJob;
import org.junit.jupiter.api.Test;

class TrainingPrinterTest {

    private static final TrainingEvent STARTED = new TrainingEvent.Started(new TrainingJob(Presets.MLP,
            new DataRef("mnist", "/data/mnist", "ab"), Recipes.of(Presets.MLP, "mnist"), 1,
            new Placement(EngineName.MXNET, Device.CPU, 1)), 600, 109_386, "00", "MXNet 1.9.0");
    private static final TrainingEvent BATCHES =
            new TrainingEvent.BatchesDone(0, 1, Collections.nCopies(4, new TrainingEvent.Batch(1, 0.25f)), 2);
    private static final TrainingEvent EPOCH = new TrainingEvent.EpochDone(0, 0.03, 0.99118333, 0.1, 0.9734, 3);
    private static final TrainingEvent SAVED = new TrainingEvent.CheckpointSaved(0, 4, "checkpoints/000004.safetensors");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void people_get_the_workshop_s_lines() {
        print(2, false, STARTED, BATCHES, EPOCH, SAVED, new TrainingEvent.Finished("ab12", 3));

        // Two batches of 100 in one second each.
        assertThat(out).hasToString("""
                [Epoch 0 Batch 2] Training: accuracy=0.250000, 200.00 samples/s
                [Epoch 0 Batch 4] Training: accuracy=0.250000, 200.00 samples/s
                [Epoch 0] Training: accuracy=0.991183
                [Epoch 0] Validation: accuracy=0.973400
                parameters sha256=ab12
                """);
        assertThat(err).hasToString("");
    }

    @Test
    void programs_get_every_event_as_a_document_on_a_line() {
        List<TrainingEvent> events = List.of(STARTED, BATCHES, EPOCH, SAVED, new TrainingEvent.Stopped(4, "cd", 3));

        print(2, true, events.toArray(TrainingEvent[]::new));

        assertThat(out.toString().lines()).containsExactlyElementsOf(events.stream().map(EventCodec::line).toList());
        assertThat(err).hasToString("");
    }

    @Test
    void why_it_failed_is_said_on_standard_error_and_for_programs_on_standard_output_too() {
        print(0, false, STARTED, new TrainingEvent.Failed("The disk is full."));
        assertThat(out).hasToString("");
        assertThat(err).hasToString("The disk is full.\n");

        print(0, true, new TrainingEvent.Failed("The disk is full."));
        assertThat(out).hasToString("{\"event\":\"failed\",\"reason\":\"The disk is full.\"}\n");
        assertThat(err).hasToString("The disk is full.\nThe disk is full.\n");
    }

    @Test
    void a_loss_that_ran_away_is_remarked_at_the_end_on_standard_error() {
        print(0, true, STARTED, new TrainingEvent.EpochDone(0, 5e7, 0.1, 2.35, 0.1, 3), new TrainingEvent.Finished("ab", 3));

        assertThat(err.toString()).startsWith("The loss has run away: over the batches of epoch 1 its mean is 5.0e7, and after epoch 1 10.0 %").endsWith(".\n");
        assertThat(out.toString().lines()).hasSize(3);
    }

    @Test
    void the_lines_are_the_same_where_people_write_numbers_otherwise() throws Exception {
        CommandLineFixture.inLocale(Locale.forLanguageTag("ar-EG-u-nu-arab"), () -> {
            print(0, false, STARTED, EPOCH);
            return out;
        });

        assertThat(out).hasToString("[Epoch 0] Training: accuracy=0.991183\n[Epoch 0] Validation: accuracy=0.973400\n");
    }

    @Test
    void the_end_is_waited_for_and_the_first_one_counts() throws Exception {
        TrainingPrinter printer = new TrainingPrinter(new Console(out, err), 0, false);
        CompletableFuture<TrainingEvent.Ended> waiting = CompletableFuture.supplyAsync(printer::end);
        printer.accept(STARTED);
        assertThat(waiting).isNotDone();

        printer.accept(new TrainingEvent.Finished("ab", 1));
        printer.accept(new TrainingEvent.Failed("Too late."));

        assertThat(waiting.get(30, TimeUnit.SECONDS)).isEqualTo(new TrainingEvent.Finished("ab", 1)).isEqualTo(printer.end());
    }

    private void print(int interval, boolean json, TrainingEvent... events) {
        TrainingPrinter printer = new TrainingPrinter(new Console(out, err), interval, json);
        List.of(events).forEach(printer);
    }
}
