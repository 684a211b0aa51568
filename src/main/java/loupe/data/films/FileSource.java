package loupe.data.films;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import loupe.data.BadInputException;

/** Where the files of a film set lie: a folder, or a zip as it was downloaded. */
sealed interface FileSource permits FolderFiles, ZipFiles {

    /** Longer files are refused: MovieLens with a million ratings needs two thirds of it. */
    int MOST_BYTES = 32 << 20;

    /** The files in {@code folderOrZip}, whose content is not looked at yet. */
    static FileSource of(Path folderOrZip) throws BadInputException {
        if (Files.isDirectory(folderOrZip)) {
            return FolderFiles.in(folderOrZip);
        }
        if (!Files.isRegularFile(folderOrZip)) {
            throw new BadInputException(("There is no folder and no zip %s. Name the folder that holds u.data, u.item, u.user and u.genre, or the"
                    + " downloaded zip.").formatted(folderOrZip));
        }
        if (!folderOrZip.toString().toLowerCase(Locale.ROOT).endsWith(".zip")) {
            throw new BadInputException("%s is neither a folder nor a zip. Name the folder that holds it, or the downloaded zip.".formatted(folderOrZip));
        }
        return ZipFiles.in(folderOrZip);
    }

    /** The whole content of the file {@code name}; empty where there is no such file. */
    Optional<byte[]> bytes(String name) throws BadInputException;

    /** How sentences call the file {@code name}. */
    String place(String name);

    /** The lines of the file {@code name}. */
    default TableFile table(String name) throws BadInputException {
        byte[] bytes = bytes(name).orElseThrow(() -> new BadInputException(
                "There is no %s. A film set is a folder or a zip with u.data, u.item, u.user and u.genre; copy or download it again."
                        .formatted(place(name))));
        return new TableFile(place(name), bytes);
    }

    /** Reads to the stream's end, but not more than {@link #MOST_BYTES}. */
    static byte[] whole(InputStream in, String place) throws IOException, BadInputException {
        byte[] bytes = in.readNBytes(MOST_BYTES);
        if (bytes.length == MOST_BYTES && in.read() >= 0) {
            throw new BadInputException("%s holds more than %d MB, the most that Loupe reads of one file. Is it the right file?"
                    .formatted(place, MOST_BYTES >> 20));
        }
        return bytes;
    }

    /** A file that cannot be read at all. */
    static BadInputException unreadable(String place, IOException cause) {
        return new BadInputException("%s cannot be read (%s). Is the disk there, and may you read it?"
                .formatted(place, cause.getClass().getSimpleName()), cause);
    }
}
