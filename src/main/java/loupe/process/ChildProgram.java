package loupe.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The program that a training process runs.
 *
 * @param java      the Java launcher
 * @param classPath jars and folders
 * @param mainClass its main class, which calls {@link ChildTrainer#run}
 * @param arguments what the main class needs to know that it is a training process
 */
public record ChildProgram(Path java, List<Path> classPath, String mainClass, List<String> arguments) {

    public ChildProgram {
        classPath = List.copyOf(classPath);
        arguments = List.copyOf(arguments);
    }

    /** This same program: the running process' own Java and class path, started as {@code loupe.Main trainer}. */
    public static ChildProgram ofThisProcess() {
        return ofThisProcess("loupe.Main", List.of("trainer"));
    }

    static ChildProgram ofThisProcess(String mainClass, List<String> arguments) {
        return new ChildProgram(launcher(), ClassPath.parse(System.getProperty("java.class.path")), mainClass, arguments);
    }

    /** The words that start its main class with other {@code arguments}, as a person would. */
    public List<String> start(List<String> arguments) {
        List<String> words = new ArrayList<>(List.of(java.toString(), "--enable-native-access=ALL-UNNAMED", "-XX:+UseSerialGC",
                "-Djava.awt.headless=true", "-Dfile.encoding=UTF-8", "-cp", ClassPath.text(classPath), mainClass));
        words.addAll(arguments);
        return words;
    }

    private static Path launcher() {
        Path bin = Path.of(System.getProperty("java.home"), "bin");
        Path windows = bin.resolve("java.exe");
        return Files.exists(windows) ? windows : bin.resolve("java");
    }
}
