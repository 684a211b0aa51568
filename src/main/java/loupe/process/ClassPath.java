package loupe.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Collectors;

/** Jars and folders as the Java launcher takes them. */
final class ClassPath {

    private ClassPath() {}

    /** {@code text} as in {@code java.class.path}, absolute. */
    static List<Path> parse(String text) {
        List<Path> entries = new ArrayList<>();
        for (String entry : text.split(File.pathSeparator)) {
            if (!entry.isBlank()) {
                entries.add(Path.of(entry).toAbsolutePath().normalize());
            }
        }
        return entries;
    }

    static String text(List<Path> entries) {
        return entries.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    /**
     * {@code entries} without the jar files whose name begins with {@code prefix}. A jar whose manifest names further jars
     * is replaced by those and by {@code own}, its classes alone, so that none of them comes in by that door.
     */
    static List<Path> without(String prefix, List<Path> entries, Path own) throws IOException {
        List<Path> all = new ArrayList<>();
        for (Path entry : entries) {
            List<Path> named = named(entry);
            all.add(named.isEmpty() ? entry : bare(entry, own));
            all.addAll(named);
        }
        return all.stream().filter(entry -> !entry.getFileName().toString().startsWith(prefix)).toList();
    }

    /** The files that the manifest of the jar {@code entry} names. */
    private static List<Path> named(Path entry) throws IOException {
        if (!Files.isRegularFile(entry)) {
            return List.of();
        }
        try (JarFile jar = new JarFile(entry.toFile())) {
            String names = Optional.ofNullable(jar.getManifest()).map(Manifest::getMainAttributes)
                    .map(attributes -> attributes.getValue(Attributes.Name.CLASS_PATH)).orElse("");
            List<Path> named = new ArrayList<>();
            for (String name : names.split(" ")) {
                if (!name.isBlank()) {
                    named.add(Path.of(entry.toUri().resolve(name)).normalize());
                }
            }
            return named;
        }
    }

    /** A copy of {@code jar} in the folder {@code own} without its manifest; one that was made before is used again. */
    private static Path bare(Path jar, Path own) throws IOException {
        String stamp = Files.getLastModifiedTime(jar).toMillis() + "-" + Files.size(jar);
        Path copy = Files.createDirectories(own).resolve(stamp + "-" + jar.getFileName());
        return Files.exists(copy) ? copy : BareJar.of(jar, copy);
    }
}
