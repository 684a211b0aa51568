package loupe.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassPathTest {

    @TempDir
    private Path folder;

    @Test
    void a_thin_jar_is_opened_so_that_a_native_can_be_left_out() throws Exception {
        Path cpu = jar("lib/pytorch-native-cpu-2.7.1-linux-x86_64.jar", "", "native/lib/pytorch.properties");
        Path other = jar("lib/other.jar", "", "other.txt");
        Path thin = jar("loupe.jar", "lib/pytorch-native-cpu-2.7.1-linux-x86_64.jar lib/other.jar", "loupe/text.txt");
        assertThat(resource(List.of(thin), "native/lib/pytorch.properties")).isTrue();
        List<Path> entries = ClassPath.without("pytorch-native-", List.of(thin), folder.resolve("own"));
        assertThat(entries).hasSize(2).contains(other).doesNotContain(thin, cpu);
        assertThat(resource(entries, "loupe/text.txt")).isTrue();
        assertThat(resource(entries, "other.txt")).isTrue();
        assertThat(resource(entries, "native/lib/pytorch.properties")).isFalse();
        assertThat(ClassPath.without("pytorch-native-", List.of(thin), folder.resolve("own"))).isEqualTo(entries);
    }

    @Test
    void folders_and_plain_jars_stay_as_they_are() throws Exception {
        Path plain = jar("plain.jar", "", "a.txt");
        Path cpu = jar("pytorch-native-cpu-2.7.1.jar", "", "b.txt");
        assertThat(ClassPath.without("pytorch-native-", List.of(folder, plain, cpu, folder.resolve("missing.jar")), folder.resolve("own")))
                .containsExactly(folder, plain, folder.resolve("missing.jar"));
        assertThat(folder.resolve("own")).doesNotExist();
    }

    @Test
    void a_text_is_read_as_absolute_paths() {
        List<Path> entries = ClassPath.parse("a" + File.pathSeparator + File.pathSeparator + folder);
        assertThat(entries).containsExactly(Path.of("a").toAbsolutePath(), folder);
        assertThat(ClassPath.parse(ClassPath.text(entries))).isEqualTo(entries);
    }

    private Path jar(String name, String classPath, String entry) throws Exception {
        Path jar = folder.resolve(name);
        Files.createDirectories(jar.getParent());
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        if (!classPath.isEmpty()) {
            manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, classPath);
        }
        try (OutputStream file = Files.newOutputStream(jar); JarOutputStream out = new JarOutputStream(file, manifest)) {
            out.putNextEntry(new ZipEntry(entry));
            out.write(7);
        }
        return jar;
    }

    private static boolean resource(List<Path> entries, String name) throws Exception {
        URL[] urls = new URL[entries.size()];
        for (int i = 0; i < urls.length; i++) {
            urls[i] = entries.get(i).toUri().toURL();
        }
        try (URLClassLoader loader = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader())) {
            return loader.getResource(name) != null;
        }
    }
}
