package loupe.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import loupe.data.ImageSet;
import loupe.data.IdxFiles;
import loupe.data.KnownSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nobody has a GPU here: these are the ways in which it is not offered, and the one that a process claims. */
class GpuProbeTest {

    @TempDir
    private Path home;
    private Path torch;

    @BeforeEach
    void setUp() throws Exception {
        torch = home.resolve("torch");
        Files.createFile(Files.createDirectories(torch.resolve("lib")).resolve("libtorch_cuda.so"));
        Files.writeString(torch.resolve("version.py"), "__version__ = '2.7.1+cu128'\ncuda = '12.8'\n");
    }

    @Test
    void a_process_that_trains_a_batch_makes_the_offer() {
        assertThat(probe(Script.FINISHES, Duration.ofMinutes(2))).isEqualTo(new GpuOffer.Ready(torch));
        assertThat(probe(Script.FINISHES, Duration.ofMinutes(2))).isEqualTo(new GpuOffer.Ready(torch));
    }

    @Test
    void a_probe_that_dies_is_a_sentence() {
        Path run = home.resolve("logs/gpu-probe/run");
        assertThat(probe(Script.CRASHES, Duration.ofMinutes(2))).isEqualTo(new GpuOffer.No("The GPU cannot be used with the "
                + "PyTorch in " + torch + ", so training is on the CPU. The training process ended without a result (exit code "
                + "134). What it had saved is in " + run + "; its log is " + run.resolve("log.txt")
                + "."));
    }

    @Test
    void what_to_try_with_a_training_that_fails_is_not_said_of_a_probe() {
        assertThat(probe(Script.FAILS, Duration.ofMinutes(2))).isEqualTo(new GpuOffer.No("The GPU cannot be used with the PyTorch in " + torch
                + ", so training is on the CPU. PyTorch could not go on: No CUDA GPUs are available."));
    }

    @Test
    void a_probe_that_hangs_is_a_sentence() {
        assertThat(probe(Script.HANGS, Duration.ofSeconds(3))).isEqualTo(new GpuOffer.No("The GPU cannot be used with the "
                + "PyTorch in " + torch + ", so training is on the CPU. The trial of one batch did not end within 3 seconds and "
                + "was ended."));
    }

    @Test
    void a_wrong_version_and_a_missing_folder_start_no_process() throws Exception {
        GpuProbe probe = new GpuProbe(new ChildProgram(Path.of("/no-java"), List.of(), "None", List.of()), home.resolve("logs"));
        assertThat(probe.probe(home.resolve("none"))).isEqualTo(new GpuOffer.No(
                "The GPU cannot be used with the PyTorch in " + home.resolve("none") + ", so training is on the CPU. "
                + home.resolve("none") + " is no folder. Loupe needs PyTorch 2.7.1 for CUDA 12.8 (cu128)."));
        Files.writeString(torch.resolve("version.py"), "__version__ = '2.6.0+cu124'\n");
        assertThat(probe.probe(torch)).isEqualTo(new GpuOffer.No(
                "The GPU cannot be used with the PyTorch in " + torch + ", so training is on the CPU. " + torch + " holds PyTorch 2.6.0+cu124. Loupe needs PyTorch 2.7.1 for CUDA 12.8 (cu128)."));
        assertThat(home.resolve("logs")).doesNotExist();
    }

    @Test
    void the_probe_s_pictures_are_a_data_set_that_loupe_reads() throws Exception {
        ImageSet set = IdxFiles.read(ProbePictures.write(home.resolve("pictures")), "probe", KnownSet.DIGITS.classNames());
        assertThat(set.training().count()).isEqualTo(ProbePictures.COUNT);
        assertThat(set.test().label(13)).isEqualTo(3);
        assertThat(set.test().image(1).at(27, 27)).isEqualTo(12 / 255f);
    }

    private GpuOffer probe(Script script, Duration limit) {
        return new GpuProbe(Jobs.program(script), home.resolve("logs"), limit).probe(torch);
    }
}
