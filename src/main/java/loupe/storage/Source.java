package loupe.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import loupe.data.BadInputException;

/** A folder with files, on the disk or inside the program. */
sealed interface Source {

    boolean has(String name);

    /** What a sentence calls the file {@code name}. */
    String where(String name);

    byte[] bytes(String name) throws BadInputException;

    default String text(String name) throws BadInputException {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    /** A folder on the disk. */
    record OnDisk(Path folder) implements Source {
        @Override
        public boolean has(String name) {
            return Files.isRegularFile(folder.resolve(name));
        }

        @Override
        public String where(String name) {
            return folder.resolve(name).toString();
        }

        @Override
        public byte[] bytes(String name) throws BadInputException {
            try {
                return Files.readAllBytes(folder.resolve(name));
            } catch (IOException | OutOfMemoryError e) {
                throw new BadInputException(where(name) + " cannot be read (" + e.getClass().getSimpleName() + ").", e);
            }
        }
    }

    /** A folder on the class path. @param root with a slash at its end */
    record InProgram(String root) implements Source {
        @Override
        public boolean has(String name) {
            return Source.class.getClassLoader().getResource(root + name) != null;
        }

        @Override
        public String where(String name) {
            return "Loupe's own " + root + name;
        }

        @Override
        public byte[] bytes(String name) throws BadInputException {
            try (InputStream stream = Source.class.getClassLoader().getResourceAsStream(root + name)) {
                if (stream == null) {
                    throw new BadInputException(where(name) + " is missing.");
                }
                return stream.readAllBytes();
            } catch (IOException e) {
                throw new BadInputException(where(name) + " cannot be read (" + e.getClass().getSimpleName() + ").", e);
            }
        }
    }
}
