package loupe.data.films;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import loupe.data.BadInputException;

/**
 * The files of a film set in a zip, read where they lie: nothing is ever unpacked to the disk.
 *
 * @param zip    the archive
 * @param folder the one inside it that holds u.data, with a slash at its end; empty for the top
 */
record ZipFiles(Path zip, String folder) implements FileSource {

    private static final int MOST_ENTRIES = 1_000;

    /** Looks for u.data, which must be there, and refuses an archive that names places outside itself. */
    static ZipFiles in(Path zip) throws BadInputException {
        try (ZipFile archive = open(zip)) {
            List<String> names = names(zip, archive);
            return new ZipFiles(zip, names.stream().filter(name -> name.equals("u.data") || name.endsWith("/u.data"))
                    .min(Comparator.comparingInt(String::length)).map(name -> name.substring(0, name.length() - "u.data".length()))
                    .orElseThrow(() -> new BadInputException(
                            "There is no u.data in %s. Is it another archive? MovieLens-100K's is named ml-100k.zip.".formatted(zip))));
        } catch (IOException | IllegalArgumentException e) {
            throw damaged(zip, e);
        }
    }

    private static List<String> names(Path zip, ZipFile archive) throws BadInputException {
        if (archive.size() > MOST_ENTRIES) {
            throw new BadInputException(String.format(Locale.ROOT, "%s holds %,d files; Loupe looks through at most %,d. Is it another archive?",
                    zip, archive.size(), MOST_ENTRIES));
        }
        List<String> names = archive.stream().map(ZipEntry::getName).toList();
        for (String name : names) {
            if (climbsOut(name)) {
                throw new BadInputException(("%s names the file %s, which lies outside its folder. Loupe does not open such an archive; download it"
                        + " from its own source.").formatted(zip, TableLine.quoted(name)));
            }
        }
        return names;
    }

    private static boolean climbsOut(String name) {
        String plain = name.replace('\\', '/');
        return plain.startsWith("/") || plain.matches("[A-Za-z]:.*") || List.of(plain.split("/")).contains("..");
    }

    @Override
    public Optional<byte[]> bytes(String name) throws BadInputException {
        try (ZipFile archive = open(zip)) {
            ZipEntry entry = archive.getEntry(folder + name);
            if (entry == null || entry.isDirectory()) {
                return Optional.empty();
            }
            try (InputStream in = archive.getInputStream(entry)) {
                return Optional.of(FileSource.whole(in, place(name)));
            }
        } catch (IOException | IllegalArgumentException e) {
            throw damaged(zip, e);
        }
    }

    private static ZipFile open(Path zip) throws IOException {
        return new ZipFile(zip.toFile(), StandardCharsets.ISO_8859_1);
    }

    private static BadInputException damaged(Path zip, Exception cause) {
        return cause instanceof IOException fault && !(cause instanceof ZipException) && !(cause instanceof java.io.EOFException)
                ? FileSource.unreadable(zip.toString(), fault)
                : new BadInputException("%s cannot be unpacked. It may be cut short or damaged; download it again.".formatted(zip), cause);
    }

    @Override
    public String place(String name) {
        return folder + name + " in " + zip;
    }
}
