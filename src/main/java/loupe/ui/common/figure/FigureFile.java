package loupe.ui.common.figure;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import loupe.storage.AtomicFile;
import loupe.ui.common.Texts;

/** Writes what a figure becomes: all of it or nothing, and a sentence about it in either case. */
final class FigureFile {

    /** Puts content into a file, wholly or not at all. */
    @FunctionalInterface
    interface Writing {
        void write(Path file, ByteBuffer content) throws IOException;
    }

    private final Writing writing;

    FigureFile(Writing writing) {
        this.writing = writing;
    }

    static FigureFile onDisk() {
        return new FigureFile(AtomicFile::write);
    }

    /** Makes the content and writes it. The sentence that tells how it went. */
    String write(Path file, Supplier<byte[]> content) {
        byte[] made;
        try {
            made = content.get();
        } catch (RuntimeException | LinkageError | OutOfMemoryError fault) {
            System.getLogger("loupe.ui").log(System.Logger.Level.WARNING, "A figure could not be made.", fault);
            return Texts.of("figure.made.not", file, fault.getClass().getSimpleName());
        }
        return write(file, made);
    }

    private String write(Path file, byte[] content) {
        try {
            writing.write(file, ByteBuffer.wrap(content));
            return Texts.of("figure.saved", file);
        } catch (AccessDeniedException fault) {
            return Texts.of("figure.refused", file);
        } catch (IOException fault) {
            return isFull(fault) ? Texts.of("figure.full", file) : Texts.of("figure.saved.not", file, reason(fault));
        }
    }

    /** A name for a file with a figure of that title: {@code shift-map-of-cnn.png}. */
    static String name(String title, String ending) {
        String letters = Normalizer.normalize(title, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
        String plain = letters.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.]+", "-").replaceAll("^[-.]+|[-.]+$", "");
        return (plain.isEmpty() ? "figure" : plain) + "." + ending;
    }

    /** Java has no type for it, only the system's words. */
    private static boolean isFull(IOException fault) {
        String words = String.valueOf(fault.getMessage()).toLowerCase(Locale.ROOT);
        return Stream.of("no space left", "not enough space", "disk quota").anyMatch(words::contains);
    }

    private static String reason(IOException fault) {
        Optional<String> said = fault instanceof FileSystemException system
                ? Optional.ofNullable(system.getReason()) : Optional.ofNullable(fault.getMessage());
        return said.orElse(fault.getClass().getSimpleName());
    }
}
