package loupe.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import loupe.data.BadInputException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibTorchTest {

    private static final String WANTED = " Loupe needs PyTorch 2.7.1 for CUDA 12.8 (cu128).";

    @TempDir
    private Path folder;
    private Path torch;

    @BeforeEach
    void setUp() throws Exception {
        torch = folder.resolve("torch");
        Files.createFile(Files.createDirectories(torch.resolve("lib")).resolve("libtorch_cuda.so"));
    }

    @Test
    void the_torch_of_a_python_is_found_from_its_folder_its_libraries_and_the_packages_around_it() throws Exception {
        version("__version__ = '2.7.1+cu128'\ndebug = False\ncuda: Optional[str] = '12.8'\n");
        for (Path way : new Path[] {torch, torch.resolve("lib"), folder}) {
            assertThat(LibTorch.in(way)).isEqualTo(new LibTorch(torch));
        }
        assertThat(LibTorch.in(folder).libraries()).isEqualTo(torch.resolve("lib"));
    }

    @Test
    void an_unpacked_libtorch_says_its_version_too() throws Exception {
        Files.writeString(torch.resolve("build-version"), "2.7.1+cu128\n");
        assertThat(LibTorch.in(torch)).isEqualTo(new LibTorch(torch));
    }

    @Test
    void a_version_without_a_flavour_is_taken_for_the_right_cuda_only() throws Exception {
        version("__version__ = '2.7.1'\ncuda = '12.8'\n");
        assertThat(LibTorch.in(torch)).isEqualTo(new LibTorch(torch));
        version("__version__ = '2.7.1'\ncuda = '12.6'\n");
        refused(torch, torch + " holds PyTorch 2.7.1 for CUDA 12.6." + WANTED);
        version("__version__ = '2.7.1'\ncuda: Optional[str] = None\n");
        refused(torch, torch + " holds PyTorch 2.7.1 without CUDA." + WANTED);
    }

    @Test
    void another_version_is_refused_in_words() throws Exception {
        version("__version__ = '2.5.1+cu121'\ncuda = '12.1'\n");
        refused(folder, torch + " holds PyTorch 2.5.1+cu121." + WANTED);
        version("__version__ = '2.7.1+cpu'\n");
        refused(folder, torch + " holds PyTorch 2.7.1+cpu." + WANTED);
        version("nonsense");
        refused(folder, torch + " holds PyTorch of an unknown version." + WANTED);
    }

    @Test
    void a_missing_folder_and_one_without_a_pytorch_are_refused_in_words() {
        refused(folder.resolve("none"), folder.resolve("none") + " is no folder." + WANTED);
        refused(folder, folder + " holds no PyTorch: no lib folder with version.py or build-version beside it." + WANTED);
    }

    @Test
    void one_without_its_cuda_library_is_refused_in_words() throws Exception {
        version("__version__ = '2.7.1+cu128'\n");
        Files.move(torch.resolve("lib/libtorch_cuda.so"), torch.resolve("lib/torch_cuda.dll"));
        assertThat(LibTorch.in(torch)).isEqualTo(new LibTorch(torch));
        Files.delete(torch.resolve("lib/torch_cuda.dll"));
        refused(torch, torch + " holds PyTorch 2.7.1+cu128, but its lib folder has no libtorch_cuda.so or torch_cuda.dll."
                + WANTED);
    }

    private void version(String text) throws Exception {
        Files.writeString(torch.resolve("version.py"), text);
    }

    private static void refused(Path folder, String sentence) {
        assertThatThrownBy(() -> LibTorch.in(folder)).isInstanceOf(BadInputException.class).hasMessage(sentence);
    }
}
