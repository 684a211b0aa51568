package loupe.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import loupe.data.BadInputException;
import loupe.network.NetworkSpec;
import loupe.network.NetworkText;
import loupe.network.Presets;
import loupe.training.DataRef;
import loupe.training.Device;
import loupe.training.EngineName;
import loupe.training.Hyperparameters;
import loupe.training.Optimizer;
import loupe.training.Placement;
import loupe.training.RatingSplit;
import loupe.training.Schedule;
import loupe.training.TrainingEvent;
import loupe.training.TrainingJob;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class EventCodecTest {

    @Property(tries = 500)
    void any_event_is_the_same_after_writing_and_reading(@ForAll("events") TrainingEvent event) throws Exception {
        String line = EventCodec.line(event);
        assertThat(line).doesNotContain("\n").doesNotContain("NaN");
        assertThat(EventCodec.parse(line)).isEqualTo(event);
    }

    @Property(tries = 5000)
    void any_float_is_the_same_after_writing_and_reading(@ForAll int bits) throws Exception {
        float any = Float.intBitsToFloat(bits);
        float loss = Float.isFinite(any) ? any : 0;
        TrainingEvent event = new TrainingEvent.BatchesDone(0, 1, List.of(new TrainingEvent.Batch(loss, 1)), 1);
        assertThat(EventCodec.parse(EventCodec.line(event))).isEqualTo(event);
    }

    @Test
    void a_bundle_is_two_short_lists() {
        assertThat(EventCodec.line(Samples.batches())).isEqualTo("{\"event\":\"batches\",\"epoch\":0,\"first\":1,"
                + "\"losses\":[2.3,0.1],\"accuracies\":[0.1,0.25],\"seconds\":0.125}");
    }

    @Test
    void a_loss_that_is_no_number_is_null_and_comes_back_as_no_number() throws Exception {
        String line = EventCodec.line(new TrainingEvent.BatchesDone(0, 1,
                List.of(new TrainingEvent.Batch(Float.NaN, 0), new TrainingEvent.Batch(Float.POSITIVE_INFINITY, 0)), 1));
        assertThat(line).contains("\"losses\":[null,null]");
        assertThat(((TrainingEvent.BatchesDone) EventCodec.parse(line)).batches())
                .containsExactly(new TrainingEvent.Batch(Float.NaN, 0), new TrainingEvent.Batch(Float.NaN, 0));
    }

    @Test
    void an_unknown_field_is_ignored() throws Exception {
        assertThat(EventCodec.parse("{\"event\":\"failed\",\"reason\":\"No.\",\"mood\":3}"))
                .isEqualTo(new TrainingEvent.Failed("No."));
    }

    @Test
    void what_is_no_event_is_refused_with_its_fault() {
        refused("", "The event is empty; JSON is expected.");
        refused("{\"event\":", "The event is not whole JSON (line 1, column 10).");
        refused("7", "The event holds no JSON object, {…}.");
        refused("{}", "The event: \"event\" is missing.");
        refused("{\"event\":\"party\"}", "The event: \"party\" is not an event that Loupe knows.");
        refused("{\"event\":\"failed\",\"reason\":7}", "The event: \"reason\" must be a text, not 7.");
        refused("{\"event\":\"checkpoint\",\"epoch\":1.5}", "The event: \"epoch\" must be a whole number, not 1.5.");
        refused("{\"event\":\"batches\",\"epoch\":0,\"first\":1,\"losses\":[1],\"accuracies\":[],\"seconds\":1}",
                "The event: 1 losses and 0 accuracies; there must be as many of both.");
        refused("{\"event\":\"batches\",\"epoch\":0,\"first\":1,\"losses\":[\"a\"],\"accuracies\":[],\"seconds\":1}",
                "The event: \"losses\" must be a list of numbers, not \"a\".");
    }

    @Test
    void what_a_recommender_tells_is_the_same_after_writing_and_reading_and_keeps_its_order() throws Exception {
        TrainingEvent started = new TrainingEvent.RecommenderStarted(Samples.recommenderJob(new RatingSplit.Named("t1")), 9, "00", "PyTorch 2");
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("rmse", 0.93);
        figures.put("mae", Double.NaN);
        TrainingEvent.Measured measured = new TrainingEvent.Measured(2, figures, 1.5);

        assertThat(EventCodec.parse(EventCodec.line(started))).isEqualTo(started);
        assertThat(EventCodec.line(measured))
                .isEqualTo("{\"event\":\"measured\",\"epoch\":2,\"figures\":{\"rmse\":0.93,\"mae\":null},\"seconds\":1.5}");
        assertThat(EventCodec.parse(EventCodec.line(measured))).isEqualTo(measured);
        assertThat(((TrainingEvent.Measured) EventCodec.parse(EventCodec.line(measured))).figures().keySet()).containsExactly("rmse", "mae");
    }

    private static void refused(String line, String sentence) {
        assertThatThrownBy(() -> EventCodec.parse(line)).isInstanceOf(BadInputException.class).hasMessage(sentence);
    }

    @Provide
    Arbitrary<TrainingEvent> events() {
        Arbitrary<String> text = Arbitraries.strings().ofMaxLength(40);
        Arbitrary<Double> number = Arbitraries.doubles();
        Arbitrary<Integer> count = Arbitraries.integers();
        Arbitrary<TrainingEvent.Batch> batch = Combinators.combine(Arbitraries.floats(), Arbitraries.floats())
                .as(TrainingEvent.Batch::new);
        return Arbitraries.oneOf(
                Combinators.combine(jobs(), count, Arbitraries.longs(), text, text).as(TrainingEvent.Started::new),
                Combinators.combine(count, count, batch.list().ofMaxSize(20), number).as(TrainingEvent.BatchesDone::new),
                Combinators.combine(count, number, number, number, number, number).as(TrainingEvent.EpochDone::new),
                Combinators.combine(count, Arbitraries.longs(), text).as(TrainingEvent.CheckpointSaved::new),
                Combinators.combine(text, number).as(TrainingEvent.Finished::new),
                Combinators.combine(Arbitraries.longs(), text, number).as(TrainingEvent.Stopped::new),
                text.map(TrainingEvent.Failed::new));
    }

    private static Arbitrary<TrainingJob> jobs() {
        Arbitrary<NetworkSpec> network = Arbitraries.of(Presets.MLP, Presets.CNN, Samples.TINY,
                NetworkText.parse("odd one \"é\"", "conv 3@5 stride 2 pad 1 tanh | relu | pool 3 stride 2 | relu | flatten | dense 7"));
        Arbitrary<String> text = Arbitraries.strings().ofMaxLength(20);
        Arbitrary<DataRef> data = Combinators.combine(text, text, text).as(DataRef::new);
        Arbitrary<Double> number = Arbitraries.doubles();
        Arbitrary<Hyperparameters> settings = Combinators.combine(Arbitraries.integers(), Arbitraries.integers(), number,
                number, number, Arbitraries.of(Optimizer.values()), Arbitraries.of(Schedule.values()))
                .as(Hyperparameters::new);
        Arbitrary<Placement> where = Combinators.combine(Arbitraries.of(EngineName.values()),
                Arbitraries.of(Device.values()), Arbitraries.integers()).as(Placement::new);
        return Combinators.combine(network, data, settings, Arbitraries.longs(), where).as(TrainingJob::new);
    }
}
