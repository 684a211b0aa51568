package loupe.data.films;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.BitSet;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import loupe.data.BadInputException;

/** Film sets as MovieLens-100K's makers published theirs: a folder, or the zip of it, with u.data, u.item, u.user and u.genre. */
public final class FilmFiles {

    /** The files without which there is no film set. */
    public static final List<String> NAMES = List.of("u.data", FilmTable.FILE, PersonTable.FILE, GenreTable.FILE);

    private static final String ZIP = ".zip";

    private FilmFiles() {}

    /** Reads the set in a folder or a zip, under the folder's or the zip's name. */
    public static FilmSet read(Path folderOrZip) throws BadInputException {
        return read(folderOrZip, nameOf(folderOrZip));
    }

    /**
     * Reads the set in a folder or a zip.
     *
     * @param name as the command line takes it
     * @throws BadInputException where a file is missing or wrong, in a sentence that names the file and the line
     */
    public static FilmSet read(Path folderOrZip, String name) throws BadInputException {
        FileSource source = FileSource.of(folderOrZip);
        Map<String, TableFile> files = new LinkedHashMap<>();
        for (String file : NAMES) {
            files.put(file, source.table(file));
        }
        List<String> genres = GenreTable.read(files.get(GenreTable.FILE));
        List<Film> films = FilmTable.read(files.get(FilmTable.FILE), genres.size());
        List<Person> people = PersonTable.read(files.get(PersonTable.FILE));
        Ratings ratings = known(files.get("u.data"), films, people);
        return new FilmSet(name, films, people, genres, ratings, sha256(files.values().stream().map(TableFile::bytes).toList()));
    }

    /**
     * One of the cuts of a set: from its own files, for example u1.base and u1.test, or where those are missing cut as
     * MovieLens's makers cut theirs, which gives the same.
     *
     * @param set  what {@link #read} made of {@code folderOrZip}
     * @param name one of {@link Split#NAMES}
     */
    public static Split split(Path folderOrZip, FilmSet set, String name) throws BadInputException {
        if (!Split.NAMES.contains(name)) {
            throw new BadInputException("There is no split %s. Try %s.".formatted(TableLine.quoted(name), String.join(", ", Split.NAMES)));
        }
        FileSource source = FileSource.of(folderOrZip);
        if (source.bytes(name + ".base").isEmpty() && source.bytes(name + ".test").isEmpty()) {
            return Split.cut(set.ratings(), name);
        }
        return new Split(name, known(source.table(name + ".base"), set.films(), set.people()),
                known(source.table(name + ".test"), set.films(), set.people()));
    }

    /** Whether {@code folder} holds the four files, itself or in a folder named ml-100k. Their content is not looked at. */
    public static boolean areIn(Path folder) {
        return NAMES.stream().allMatch(name -> Files.isRegularFile(FolderFiles.in(folder).folder().resolve(name)));
    }

    /** A set that was not read but made, with the hash of the files that {@link #write} would make of it. */
    public static FilmSet set(String name, List<Film> films, List<Person> people, List<String> genres, Ratings ratings) {
        FilmSet set = new FilmSet(name, films, people, genres, ratings, "");
        return new FilmSet(name, films, people, genres, ratings, sha256(content(set).values()));
    }

    /** Writes the four files and the splits u1 to u5, ua and ub into {@code folder}, which is made where it is missing. */
    public static void write(Path folder, FilmSet set) throws IOException {
        Files.createDirectories(folder);
        for (Map.Entry<String, byte[]> file : content(set).entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
        for (String name : Split.NAMES) {
            Split split = Split.cut(set.ratings(), name);
            Files.write(folder.resolve(name + ".base"), bytes(RatingFile.text(split.training())));
            Files.write(folder.resolve(name + ".test"), bytes(RatingFile.text(split.test())));
        }
    }

    /** The four files, in the order of {@link #NAMES}. */
    private static Map<String, byte[]> content(FilmSet set) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("u.data", bytes(RatingFile.text(set.ratings())));
        files.put(FilmTable.FILE, bytes(FilmTable.text(set.films(), set.genres().size())));
        files.put(PersonTable.FILE, bytes(PersonTable.text(set.people())));
        files.put(GenreTable.FILE, bytes(GenreTable.text(set.genres())));
        return files;
    }

    private static byte[] bytes(String text) {
        Charset plain = StandardCharsets.ISO_8859_1;
        return text.getBytes(plain.newEncoder().canEncode(text) ? plain : StandardCharsets.UTF_8);
    }

    private static Ratings known(TableFile file, List<Film> films, List<Person> people) throws BadInputException {
        Ratings ratings = RatingFile.ratings(file);
        IntPredicate film = numbers(films.stream().map(Film::id));
        IntPredicate person = numbers(people.stream().map(Person::id));
        for (int place = 0; place < ratings.size(); place++) {
            if (!film.test(ratings.film(place)) || !person.test(ratings.person(place))) {
                throw stranger(file, place, film.test(ratings.film(place)) ? "person " + ratings.person(place) + " is not in u.user"
                        : "film " + ratings.film(place) + " is not in u.item");
            }
        }
        return ratings;
    }

    private static BadInputException stranger(TableFile file, int place, String who) {
        Iterator<TableLine> lines = file.iterator();
        for (int before = 0; before < place; before++) {
            lines.next();
        }
        return lines.next().fault(who + ". Do the files belong to the same set? Copy or download them together.");
    }

    private static IntPredicate numbers(Stream<Integer> ids) {
        BitSet known = new BitSet();
        ids.forEach(known::set);
        return known::get;
    }

    private static String sha256(Collection<byte[]> files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            files.forEach(digest::update);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String nameOf(Path folderOrZip) {
        Path last = folderOrZip.toAbsolutePath().normalize().getFileName();
        String name = last == null ? "films" : last.toString();
        return name.endsWith(ZIP) ? name.substring(0, name.length() - ZIP.length()) : name;
    }
}
