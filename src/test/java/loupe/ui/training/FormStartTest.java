package loupe.ui.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import loupe.inference.TrainedModel;
import loupe.network.InitialWeights;
import loupe.network.LayerPath;
import loupe.network.NetworkSpec;
import loupe.network.NetworkText;
import loupe.network.Parameters;
import loupe.network.Presets;
import loupe.network.Transplant;
import loupe.training.Start;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The weights that a form starts from, and the limits that stand in it before a run. */
class FormStartTest {

    private static final Parameters WEIGHTS = InitialWeights.of(Presets.MLP, 7);

    @TempDir
    private Path home;
    private TrainingBench bench;
    private Path folder;
    private FormViewModel form;

    @BeforeEach
    void keepATrainedNetwork() throws Exception {
        bench = new TrainingBench(home);
        folder = bench.work().models().keep(new TrainedModel("mine", Presets.MLP, WEIGHTS,
                IntStream.range(0, 10).mapToObj(Integer::toString).toList(), Map.of()));
        form = bench.form();
    }

    private FormReading reading() {
        return form.reading().get();
    }

    @Test
    void weights_are_fresh_until_a_trained_network_is_chosen() {
        assertThat(reading().job().orElseThrow().start()).isEqualTo(new Start.Fresh());
        assertThat(reading().transplant()).isEmpty();
        assertThat(form.starts()).first().isEqualTo(new StartOffer("fresh weights", ""));
        assertThat(form.starts()).extracting(StartOffer::title).contains("MLP, comes with Loupe", "CNN, comes with Loupe", "mine");
    }

    @Test
    void a_chosen_network_is_read_before_the_job_names_it_and_its_weights() {
        form.chooseStart(folder.toString());
        assertThat(reading().start()).isEqualTo(new StartState.Reading());
        assertThat(reading().job()).isEmpty();

        bench.runBackground();

        assertThat(reading().job().orElseThrow().start()).isEqualTo(new Start.Model(folder.toString(), WEIGHTS.sha256()));
        assertThat(reading().transplant().orElseThrow().rows()).hasSize(3).allMatch(row -> row.from().isPresent());
    }

    @Test
    void a_changed_network_from_the_builder_comes_with_its_weights_in_one_step() {
        NetworkSpec changed = NetworkText.parse("changed", "flatten | dense 128 relu | dense 32 relu | dense 10");

        form.take(changed, Optional.of(folder.toString()));
        bench.runBackground();

        assertThat(reading().transplant().orElseThrow().rows()).extracting(Transplant.Row::path, Transplant.Row::from, Transplant.Row::brief)
                .first().isEqualTo(tuple(LayerPath.of(1), Optional.of(LayerPath.of(1)),
                        WEIGHTS.layer(LayerPath.of(1)).sha256().substring(0, 12)));
        assertThat(reading().transplant().orElseThrow().match().fresh()).containsExactly(LayerPath.of(3), LayerPath.of(5));
        form.undo().undo();
        assertThat(reading().form().spec()).isEqualTo(Presets.MLP);
        assertThat(reading().form().start()).isEmpty();
        form.take(changed, Optional.empty());
        assertThat(reading().job().orElseThrow().start()).isEqualTo(new Start.Fresh());
    }

    @Test
    void the_choice_is_a_step_and_is_there_at_the_next_start() {
        form.chooseStart(folder.toString());
        assertThat(form.undo().undoName().getValue()).isEqualTo("Weights");

        TrainingBench next = new TrainingBench(home, bench.memory.state());

        assertThat(next.form().reading().get().job().orElseThrow().start())
                .isEqualTo(new Start.Model(folder.toString(), WEIGHTS.sha256()));
        form.undo().undo();
        assertThat(reading().form().start()).isEmpty();
    }

    @Test
    void a_network_that_is_gone_is_said_so_and_nothing_can_be_trained() throws Exception {
        form.chooseStart(folder.toString());
        bench.runBackground();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        form.lookAgain();
        bench.runBackground();

        assertThat(reading().startFault().orElseThrow()).startsWith("\"" + folder + "\" is no trained network: ");
        assertThat(reading().job()).isEmpty();
        assertThat(form.starts()).extracting(StartOffer::address).contains(folder.toString());
    }

    @Test
    void what_stands_on_the_desk_is_offered_once() {
        bench.memory.keepDesk(List.of("mlp", folder.toString()));
        form.lookAgain();
        bench.runBackground();

        assertThat(form.starts()).extracting(StartOffer::address).doesNotHaveDuplicates().contains("mlp", folder.toString());
    }

    @Test
    void a_faulty_network_and_one_of_over_100_layers_stand_in_the_form_with_their_sentence() {
        form.choose(NetworkText.parse("faulty", "dense 10"));
        assertThat(reading().networkFault()).isEqualTo(NetworkText.parse("faulty", "dense 10").fault());
        assertThat(reading().networkFault()).isPresent();
        assertThat(reading().job()).isEmpty();

        form.choose(NetworkText.parse("deep", "relu | ".repeat(99) + "flatten | dense 10"));
        assertThat(reading().networkFault().orElseThrow()).contains("100");
        assertThat(reading().job()).isEmpty();
    }

    @Test
    void more_memory_than_is_there_is_refused_before_the_run_and_a_smaller_batch_mends_it() {
        bench.memoryThere = 16L << 20;
        form.type(Setting.BATCH, "10000");
        assertThat(reading().networkFault().orElseThrow()).startsWith("Training with a batch of 10000 takes about ")
                .endsWith(" of memory and 16 MB are there. Use a smaller batch or smaller layers.");
        assertThat(reading().job()).isEmpty();

        form.type(Setting.BATCH, "100");
        assertThat(reading().networkFault()).isEmpty();
        assertThat(reading().job()).isPresent();
    }

    @Test
    void so_are_weights_whose_copies_find_no_room_and_fewer_mend_it() {
        bench.heapThere = 1L << 20;
        form.lookAgain();
        assertThat(reading().networkFault()).contains("The copies of the weights that a training keeps take about 5.8 MB of memory, and of"
                + " this machine's memory its process has 1.0 MB for them. Use smaller layers.");
        assertThat(reading().job()).isEmpty();

        form.choose(NetworkText.parse("small", "flatten | dense 10"));
        assertThat(reading().networkFault()).isEmpty();
        assertThat(reading().job()).isPresent();
    }
}
