package loupe.data.films;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import loupe.data.BadInputException;

/** The files of a film set in a folder. */
record FolderFiles(Path folder) implements FileSource {

    /** In {@code folder} itself, or in the folder that MovieLens's zip makes inside the one into which it is unpacked. */
    static FolderFiles in(Path folder) {
        Path inner = folder.resolve("ml-100k");
        boolean unpackedHere = !Files.isRegularFile(folder.resolve("u.data")) && Files.isRegularFile(inner.resolve("u.data"));
        return new FolderFiles(unpackedHere ? inner : folder);
    }

    @Override
    public Optional<byte[]> bytes(String name) throws BadInputException {
        Path file = folder.resolve(name);
        return Files.isRegularFile(file) ? Optional.of(whole(file)) : Optional.empty();
    }

    /** All of {@code file}. */
    static byte[] whole(Path file) throws BadInputException {
        try (InputStream in = Files.newInputStream(file)) {
            return FileSource.whole(in, file.toString());
        } catch (IOException e) {
            throw FileSource.unreadable(file.toString(), e);
        }
    }

    @Override
    public String place(String name) {
        return folder.resolve(name).toString();
    }
}
