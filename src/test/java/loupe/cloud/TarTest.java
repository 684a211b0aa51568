package loupe.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TarTest {

    @TempDir
    private Path folder;

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    @Test
    void what_is_packed_is_unpacked() throws IOException {
        String deep = "deep/" + "long-name-".repeat(15) + "/file";
        write("a/one", "1");
        write("a/" + deep, "x".repeat(1000));
        write("a/empty", "");
        write("b/one", "2");

        Tar.pack(List.of(folder.resolve("a"), folder.resolve("b")), folder.resolve("all.tar.gz"));
        Tar.unpack(folder.resolve("all.tar.gz"), folder.resolve("out"));

        assertThat(folder.resolve("out/one")).hasContent("2");
        assertThat(folder.resolve("out/" + deep)).hasContent("x".repeat(1000));
        assertThat(folder.resolve("out/empty")).isEmptyFile();
    }

    @Test
    void the_system_s_own_tar_reads_and_writes_the_same() throws Exception {
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin/tar")) || Files.isExecutable(Path.of("/bin/tar")), "there is no tar here");
        write("a/one", "1");
        write("a/sub/two", "2");
        Tar.pack(List.of(folder.resolve("a")), folder.resolve("ours.tar.gz"));

        run("mkdir theirs && tar xzf ours.tar.gz -C theirs && tar czf theirs.tar.gz -C theirs .");
        Tar.unpack(folder.resolve("theirs.tar.gz"), folder.resolve("back"));

        assertThat(folder.resolve("theirs/sub/two")).hasContent("2");
        assertThat(folder.resolve("back/sub/two")).hasContent("2");
    }

    private void run(String command) throws Exception {
        Process process = new ProcessBuilder("/bin/sh", "-c", command).directory(folder.toFile()).inheritIO().start();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
    }

    @Test
    void an_entry_that_leads_out_of_the_folder_is_refused() throws Exception {
        write("a/b/one", "1");
        Tar.pack(List.of(folder.resolve("a")), folder.resolve("good.tar.gz"));
        byte[] tar = new java.util.zip.GZIPInputStream(Files.newInputStream(folder.resolve("good.tar.gz"))).readAllBytes();
        System.arraycopy("../one\0".getBytes(java.nio.charset.StandardCharsets.US_ASCII), 0, tar, 0, 7);
        try (java.io.OutputStream bad = new java.util.zip.GZIPOutputStream(Files.newOutputStream(folder.resolve("bad.tar.gz")))) {
            bad.write(tar);
        }

        assertThatThrownBy(() -> Tar.unpack(folder.resolve("bad.tar.gz"), folder.resolve("out"))).isInstanceOf(IOException.class)
                .hasMessage("the archive's entry ../one leads out of its folder");
    }
}
