import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.jar.JarFile;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/**
 * Makes what a training container needs out of what {@code mvn package} left: {@code target/sagemaker} with {@code train.sh}, the jars without
 * the window, and a Java for Linux on x86-64. Run by Maven; by hand {@code java installers/sagemaker/Bundle.java .}
 */
public final class Bundle {

    /** The window, and what speaks to Amazon's services: a container needs neither. */
    private static final List<String> NOT_NEEDED = List.of("javafx/", "com/sun/javafx/", "org/controlsfx/", "impl/org/controlsfx/", "atlantafx/",
            "org/kordamp/", "software/amazon/");
    private static final String MODULES = "java.base,java.desktop,java.logging,java.management,java.naming,java.net.http,java.xml,"
            + "jdk.crypto.ec,jdk.httpserver,jdk.management,jdk.unsupported,jdk.zipfs";

    private Bundle() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path project = Path.of(arguments[0]).toAbsolutePath().normalize();
        if (!System.getProperty("os.name").equals("Linux") || !System.getProperty("os.arch").equals("amd64")) {
            System.err.println("The bundle for training containers is left out: it is made on Linux with x86-64. Take one from there with --bundle.");
            return;
        }
        Path target = project.resolve("target");
        Path bundle = Files.createDirectories(target.resolve("sagemaker"));
        jars(target, bundle.resolve("lib"));
        Path installers = project.resolve("installers/sagemaker");
        for (String script : List.of("train.sh", "entry.sh")) {
            Files.copy(installers.resolve(script), bundle.resolve(script), StandardCopyOption.REPLACE_EXISTING);
        }
        Files.copy(target.resolve("serving/loupe-serving.jar"), bundle.resolve("loupe-serving.jar"), StandardCopyOption.REPLACE_EXISTING);
        try {
            runtime(target, bundle.resolve("runtime.tar.gz"));
        } catch (IOException fault) {
            delete(bundle);
            System.err.println("The bundle for training containers is left out: " + fault.getMessage() + " Does this JDK have its jmods?");
            return;
        }
        checkImage(installers.resolve("Dockerfile"), bundle);
    }

    /** Everything that the image is made of must be there, for it is not built here. */
    private static void checkImage(Path dockerfile, Path bundle) throws IOException {
        for (String line : Files.readAllLines(dockerfile)) {
            String[] words = line.split(" +");
            if ((words[0].equals("COPY") || words[0].equals("ADD")) && !Files.exists(bundle.resolve(words[1]))) {
                throw new IOException("The Dockerfile takes " + words[1] + ", and " + bundle + " has none.");
            }
        }
    }

    private static void jars(Path target, Path lib) throws IOException {
        delete(lib);
        Files.createDirectories(lib);
        try (Stream<Path> all = Files.list(target.resolve("lib"))) {
            for (Path jar : all.filter(Bundle::isNeeded).toList()) {
                Files.createLink(lib.resolve(jar.getFileName()), jar);
            }
        }
        Files.copy(target.resolve("loupe.jar"), lib.resolve("loupe.jar"));
    }

    private static boolean isNeeded(Path jar) {
        if (!jar.toString().endsWith(".jar") || jar.getFileName().toString().startsWith("javafx-")) {
            return false;
        }
        try (JarFile file = new JarFile(jar.toFile())) {
            return file.stream().noneMatch(entry -> NOT_NEEDED.stream().anyMatch(entry.getName()::startsWith));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One that this Java made before stays. */
    private static void runtime(Path target, Path archive) throws IOException, InterruptedException {
        Path made = target.resolve("sagemaker-runtime.txt");
        String wanted = Runtime.version() + " " + MODULES;
        if (Files.exists(archive) && Files.exists(made) && Files.readString(made).equals(wanted)) {
            return;
        }
        Path place = target.resolve("sagemaker-runtime");
        delete(place);
        Files.createDirectories(place);
        int code = ToolProvider.findFirst("jlink").orElseThrow(() -> new IOException("This JDK has no jlink.")).run(System.out, System.err,
                "--add-modules", MODULES, "--strip-debug", "--no-header-files", "--no-man-pages", "--output", place.resolve("runtime").toString());
        if (code != 0) {
            throw new IOException("jlink ended with " + code + ".");
        }
        Path part = target.resolve("runtime.part");
        int packed = new ProcessBuilder("tar", "czf", part.toString(), "-C", place.toString(), "runtime").inheritIO().start().waitFor();
        if (packed != 0) {
            throw new IOException("tar ended with " + packed + ".");
        }
        Files.move(part, archive, StandardCopyOption.REPLACE_EXISTING);
        Files.writeString(made, wanted);
        delete(place);
    }

    private static void delete(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        try (Stream<Path> all = Files.walk(tree)) {
            for (Path entry : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(entry);
            }
        }
    }
}
