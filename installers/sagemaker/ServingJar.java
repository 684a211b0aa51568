import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Makes the small jar with which a network answers in DJL's own container, out of {@code src/serving}, for that container's Java 17:
 * {@code target/serving/loupe-serving.jar}. Run by Maven; arguments: the project's folder, and a class path with DJL.
 */
public final class ServingJar {

    private ServingJar() {}

    public static void main(String[] arguments) throws IOException {
        Path project = Path.of(arguments[0]).toAbsolutePath().normalize();
        Path jar = project.resolve("target/serving/loupe-serving.jar");
        List<Path> sources = files(project.resolve("src/serving/java"));
        if (isNewer(jar, sources)) {
            return;
        }
        Path classes = jar.resolveSibling("classes");
        if (Files.exists(classes)) {
            for (Path old : files(classes)) {
                Files.delete(old);
            }
        }
        List<String> words = new ArrayList<>(List.of("--release", "17", "-proc:none", "-Xlint:-options", "-cp", arguments[1], "-d", classes.toString()));
        sources.forEach(source -> words.add(source.toString()));
        int code = ToolProvider.findFirst("javac").orElseThrow(() -> new IOException("This Java has no javac.")).run(System.out, System.err, words.toArray(String[]::new));
        if (code != 0) {
            System.exit(code);
        }
        try (OutputStream to = Files.newOutputStream(jar); ZipOutputStream zip = new ZipOutputStream(to)) {
            for (Path file : files(classes)) {
                ZipEntry entry = new ZipEntry(classes.relativize(file).toString().replace('\\', '/'));
                entry.setLastModifiedTime(FileTime.fromMillis(315_532_800_000L));
                zip.putNextEntry(entry);
                Files.copy(file, zip);
            }
        }
    }

    private static boolean isNewer(Path jar, List<Path> sources) throws IOException {
        if (!Files.exists(jar)) {
            return false;
        }
        FileTime made = Files.getLastModifiedTime(jar);
        for (Path source : sources) {
            if (Files.getLastModifiedTime(source).compareTo(made) > 0) {
                return false;
            }
        }
        return true;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted(Comparator.naturalOrder()).toList();
        }
    }
}
