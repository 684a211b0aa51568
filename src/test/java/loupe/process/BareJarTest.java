package loupe.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BareJarTest {

    @TempDir
    private Path folder;

    @Test
    void everything_but_the_manifest_is_copied_byte_for_byte() throws Exception {
        byte[] large = new byte[200_000];
        large[199_999] = 7;
        Path jar = jar("loupe/", new byte[0], "loupe/a.bin", large, "META-INF/services/x", new byte[] {1});

        Path bare = BareJar.of(jar, folder.resolve("bare.jar"));

        assertThat(bare).isEqualTo(folder.resolve("bare.jar"));
        try (JarFile copy = new JarFile(bare.toFile())) {
            assertThat(copy.getManifest()).isNull();
            assertThat(copy.stream().map(ZipEntry::getName)).containsExactly("loupe/", "loupe/a.bin", "META-INF/services/x");
            assertThat(copy.getInputStream(copy.getEntry("loupe/a.bin")).readAllBytes()).isEqualTo(large);
        }
        assertThat(names()).containsExactly("bare.jar", "thin.jar");
    }

    @Test
    void a_copy_from_before_is_replaced() throws Exception {
        Files.writeString(folder.resolve("bare.jar"), "half a jar");

        BareJar.of(jar("a", new byte[] {1}), folder.resolve("bare.jar"));

        try (JarFile copy = new JarFile(folder.resolve("bare.jar").toFile())) {
            assertThat(copy.size()).isEqualTo(1);
        }
    }

    @Test
    void what_is_no_jar_leaves_nothing_behind() throws Exception {
        Path letter = Files.writeString(folder.resolve("letter.jar"), "Dear reader");

        assertThatThrownBy(() -> BareJar.of(letter, folder.resolve("bare.jar"))).isInstanceOf(IOException.class);

        assertThat(names()).containsExactly("letter.jar");
    }

    private Path jar(Object... namesAndBytes) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, "lib/other.jar");
        Path jar = folder.resolve("thin.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            for (int i = 0; i < namesAndBytes.length; i += 2) {
                out.putNextEntry(new ZipEntry((String) namesAndBytes[i]));
                out.write((byte[]) namesAndBytes[i + 1]);
                out.closeEntry();
            }
        }
        return jar;
    }

    private Stream<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
        }
    }
}
