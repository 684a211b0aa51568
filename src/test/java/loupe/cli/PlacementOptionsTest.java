package loupe.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import loupe.data.BadInputException;
import loupe.network.Presets;
import loupe.process.GpuOffer;
import loupe.training.Device;
import loupe.training.EngineName;
import loupe.training.Placement;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

class PlacementOptionsTest {

    private static final int CORES = Runtime.getRuntime().availableProcessors();
    private static final Placement MLP_ON_CPU = new Placement(EngineName.MXNET, Device.CPU, 1);
    private static final Path LIBRARIES = Path.of("lib/torch");

    private final FakeServices services = new FakeServices(Path.of("home"));

    @Test
    void the_cpu_needs_no_word_where_it_was_asked_for() throws Exception {
        assertThat(parsed("--device", "cpu").choose(Presets.CNN, services)).isEqualTo(new PlacementOptions.Choice(
                new Placement(EngineName.PYTORCH, Device.CPU, CORES), Optional.empty(), ""));
    }

    @Test
    void a_chosen_number_of_threads_counts_on_every_engine() throws Exception {
        assertThat(parsed("--threads", "3").choose(Presets.MLP, services).where())
                .isEqualTo(new Placement(EngineName.MXNET, Device.CPU, 3));
        assertThat(parsed("--threads", "3", "--engine", "pytorch", "--device", "cpu").choose(Presets.MLP, services).where())
                .isEqualTo(new Placement(EngineName.PYTORCH, Device.CPU, 3));
    }

    @Test
    void threads_out_of_range_are_a_fault() {
        assertThat(parsed("--threads", "0").fault()).contains("Threads must be from 1 to 1024, not 0.");
        assertThat(parsed("--threads", "1025").fault()).contains("Threads must be from 1 to 1024, not 1025.");
        assertThat(parsed("--threads", "1024").fault()).isEmpty();
        assertThat(parsed().fault()).isEmpty();
    }

    @Test
    void automatic_uses_a_proven_gpu_for_what_pytorch_trains() throws Exception {
        services.gpu = new GpuOffer.Ready(LIBRARIES);

        PlacementOptions.Choice cnn = parsed("--libtorch", "torch").choose(Presets.CNN, services);

        assertThat(cnn.where().device()).isEqualTo(Device.GPU);
        assertThat(cnn.libtorch()).contains(LIBRARIES);
        assertThat(cnn.note()).isEmpty();
        assertThat(parsed("--libtorch", "torch").choose(Presets.MLP, services))
                .isEqualTo(new PlacementOptions.Choice(MLP_ON_CPU, Optional.empty(), ""));
    }

    @Test
    void the_cpu_that_was_asked_for_is_taken_however_good_the_gpu() throws Exception {
        services.gpu = new GpuOffer.Ready(LIBRARIES);

        assertThat(parsed("--device", "cpu", "--libtorch", "torch").choose(Presets.CNN, services)).isEqualTo(
                new PlacementOptions.Choice(new Placement(EngineName.PYTORCH, Device.CPU, CORES), Optional.empty(), ""));
    }

    @Test
    void a_gpu_that_was_asked_for_brings_pytorch_with_it() throws Exception {
        services.gpu = new GpuOffer.Ready(LIBRARIES);

        PlacementOptions.Choice choice = parsed("--device", "gpu", "--libtorch", "torch").choose(Presets.MLP, services);

        assertThat(choice.where().engine()).isEqualTo(EngineName.PYTORCH);
        assertThat(choice.where().device()).isEqualTo(Device.GPU);
    }

    @Test
    void a_gpu_that_cannot_be_had_leaves_the_place_as_it_would_be_without_one() throws Exception {
        assertThat(parsed("--device", "gpu", "--libtorch", "torch").choose(Presets.MLP, services))
                .isEqualTo(new PlacementOptions.Choice(MLP_ON_CPU, Optional.empty(), "The probe died."));
        assertThat(parsed("--device", "gpu").choose(Presets.MLP, services).note()).isEqualTo("The GPU is not used: no PyTorch "
                + "2.7.1 with CUDA 12.8 is named. Name its folder with --libtorch.");
        assertThat(parsed("--device", "gpu", "--engine", "mxnet").choose(Presets.CNN, services).note())
                .isEqualTo("MXNet computes on the CPU only; for the GPU take --engine pytorch.");
    }

    @Test
    void the_one_engine_that_is_there_is_taken() throws Exception {
        services.engines = EnumSet.of(EngineName.MXNET);

        assertThat(parsed("--device", "cpu").choose(Presets.CNN, services).where())
                .isEqualTo(new Placement(EngineName.MXNET, Device.CPU, 1));
    }

    @Test
    void an_engine_that_is_not_there_is_refused_and_no_engine_at_all_too() {
        services.engines = EnumSet.of(EngineName.MXNET);
        assertThatThrownBy(() -> parsed("--engine", "pytorch").choose(Presets.MLP, services)).isInstanceOf(BadInputException.class)
                .hasMessage("--engine: PyTorch has no native library for this machine. Try --engine mxnet.");

        services.engines = EnumSet.noneOf(EngineName.class);
        assertThatThrownBy(() -> parsed().choose(Presets.MLP, services)).isInstanceOf(BadInputException.class)
                .hasMessage("Neither MXNet nor PyTorch has a native library for this machine.");
    }

    @Test
    void a_gpu_without_pytorch_s_own_glue_is_not_tried() throws Exception {
        services.engines = EnumSet.of(EngineName.MXNET);
        services.gpu = new GpuOffer.Ready(LIBRARIES);

        assertThat(parsed("--device", "gpu", "--libtorch", "torch").choose(Presets.CNN, services)).isEqualTo(
                new PlacementOptions.Choice(MLP_ON_CPU, Optional.empty(),
                        "The GPU is not used: PyTorch has no native library for this machine."));
    }

    private static PlacementOptions parsed(String... arguments) {
        PlacementOptions options = new PlacementOptions();
        new CommandLine(CommandSpec.create().addMixin("place", CommandSpec.forAnnotatedObject(options)))
                .setCaseInsensitiveEnumValuesAllowed(true).parseArgs(arguments);
        return options;
    }
}
