package loupe.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import loupe.training.Device;
import loupe.training.EngineName;
import loupe.training.Placement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildCommandTest {

    @TempDir
    private Path folder;

    @Test
    void a_process_gets_its_threads_and_what_the_c_library_keeps_by_its_environment() throws Exception {
        ProcessBuilder builder = command(List.of(folder)).of(new Placement(EngineName.MXNET, Device.CPU, 3), "unix:/s", Optional.empty());
        assertThat(builder.environment()).containsEntry("OMP_NUM_THREADS", "3")
                .containsEntry("MALLOC_MMAP_THRESHOLD_", "33554432").containsEntry("MALLOC_TRIM_THRESHOLD_", "536870912")
                .containsEntry("MALLOC_TOP_PAD_", "67108864").doesNotContainKeys("PYTORCH_LIBRARY_PATH", "NVIDIA_TF32_OVERRIDE");
        assertThat(builder.command()).startsWith("/java").endsWith("-cp", folder.toString(), "Main", "trainer", "unix:/s")
                .contains("-XX:MaxRAMPercentage=50", "-Dai.djl.offline=true", "-DOPT_OUT_TRACKING=true", "--enable-native-access=ALL-UNNAMED")
                .doesNotContain("-Dai.djl.pytorch.num_threads=3");
        assertThat(builder.redirectErrorStream()).isTrue();
    }

    @Test
    void pytorch_s_threads_are_a_property() throws Exception {
        ProcessBuilder builder = command(List.of(folder)).of(new Placement(EngineName.PYTORCH, Device.CPU, 2), "unix:/s", Optional.empty());
        assertThat(builder.command()).contains("-Dai.djl.pytorch.num_threads=2");
    }

    @Test
    void a_gpu_process_has_cuda_s_libraries_and_not_the_cpu_s() throws Exception {
        Path torch = Files.createDirectories(folder.resolve("site-packages/torch"));
        Path cudnn = Files.createDirectories(folder.resolve("site-packages/nvidia/cudnn/lib"));
        Path cpu = Files.createFile(folder.resolve("pytorch-native-cpu-2.7.1-linux-x86_64.jar"));
        ProcessBuilder builder = command(List.of(folder.resolve("classes"), cpu.resolveSibling("classes2"), cpu.getParent()))
                .of(new Placement(EngineName.PYTORCH, Device.GPU, 1), "unix:/s", Optional.of(new LibTorch(torch)));
        assertThat(builder.environment()).containsEntry("PYTORCH_LIBRARY_PATH", torch.resolve("lib").toString())
                .containsEntry("PYTORCH_VERSION", "2.7.1").containsEntry("PYTORCH_FLAVOR", "cu128")
                .containsEntry("NVIDIA_TF32_OVERRIDE", "0");
        assertThat(builder.environment().get("LD_LIBRARY_PATH")).startsWith(cudnn.toString());
        assertThat(builder.command()).noneMatch(word -> word.contains("pytorch-native-cpu"));
    }

    @Test
    void a_native_crash_is_described_among_the_logs_and_where_they_cannot_be_among_what_is_temporary() throws Exception {
        Placement where = new Placement(EngineName.MXNET, Device.CPU, 1);
        assertThat(command(List.of(folder)).of(where, "unix:/s", Optional.empty()).command())
                .contains("-XX:ErrorFile=" + folder.resolve("logs").resolve("crash-%p.log"));
        assertThat(folder.resolve("logs")).isDirectory();
        Path file = Files.createFile(folder.resolve("file"));
        ChildCommand without = new ChildCommand(new ChildProgram(Path.of("/java"), List.of(folder), "Main", List.of()), file);
        assertThat(without.of(where, "unix:/s", Optional.empty()).command())
                .contains("-XX:ErrorFile=" + Path.of(System.getProperty("java.io.tmpdir"), "crash-%p.log"));
    }

    private ChildCommand command(List<Path> classPath) {
        return new ChildCommand(new ChildProgram(Path.of("/java"), classPath, "Main", List.of("trainer")), folder.resolve("logs"));
    }
}
