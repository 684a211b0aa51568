package loupe.process;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A jar's classes and resources without its manifest, and so without the jars that the manifest would bring in. */
final class BareJar {

    private BareJar() {}

    /** Copies {@code jar} to {@code target} and returns that. */
    static Path of(Path jar, Path target) throws IOException {
        Path part = Files.createTempFile(target.getParent(), "jar", ".part");
        try {
            copy(jar, part);
            return Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static void copy(Path jar, Path part) throws IOException {
        try (JarFile from = new JarFile(jar.toFile());
             OutputStream file = Files.newOutputStream(part);
             ZipOutputStream to = new ZipOutputStream(file)) {
            to.setLevel(0);
            for (ZipEntry entry : Collections.list(from.entries())) {
                if (!entry.getName().equals(JarFile.MANIFEST_NAME)) {
                    to.putNextEntry(new ZipEntry(entry.getName()));
                    from.getInputStream(entry).transferTo(to);
                    to.closeEntry();
                }
            }
        }
    }
}
