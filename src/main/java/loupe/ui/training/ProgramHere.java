package loupe.ui.training;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How the program that runs is called without a window.
 *
 * @param launcher the starter of an installed program
 * @param code     the jar or the folder of classes that runs
 * @param folder   where the program was started
 */
record ProgramHere(Optional<String> launcher, Path code, Path folder) {

    /** This one. */
    static ProgramHere running() {
        try {
            return new ProgramHere(Optional.ofNullable(System.getProperty("jpackage.app-path")),
                    Path.of(ProgramHere.class.getProtectionDomain().getCodeSource().getLocation().toURI()), Path.of("").toAbsolutePath());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("Where Loupe lies cannot be told", e);
        }
    }

    /** The words before a command's name. Classes that no jar holds are those of a build, which makes {@code target/loupe.jar}. */
    String words() {
        String jar = code.startsWith(folder) ? folder.relativize(code).toString() : code.toString();
        return launcher.map(Quoted::word).orElse("java -jar " + (jar.endsWith(".jar") ? Quoted.word(jar) : "target/loupe.jar"));
    }
}
