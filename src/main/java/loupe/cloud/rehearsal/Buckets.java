package loupe.cloud.rehearsal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import loupe.data.BadInputException;
import loupe.storage.JsonText;

/**
 * Buckets as folders: of a bucket {@code objects/} has the bytes of each object in a file of its key's name, {@code about/} what is told of it,
 * {@code settings/} the bucket's own settings, {@code parts/} uploads that are not whole yet.
 */
final class Buckets {

    private static final String OBJECTS = "objects";
    private static final String ABOUT = "about";

    private final Path folder;

    Buckets(Path folder) {
        this.folder = folder;
    }

    boolean has(String bucket) {
        return Files.isDirectory(folder.resolve(bucket).resolve(OBJECTS));
    }

    List<String> names() throws IOException {
        return Files.isDirectory(folder) ? inside(folder) : List.of();
    }

    void create(String bucket) throws IOException {
        for (String part : List.of("settings", "parts", ABOUT, OBJECTS)) {
            Files.createDirectories(folder.resolve(bucket).resolve(part));
        }
    }

    void delete(String bucket) throws IOException {
        Folders.delete(folder.resolve(bucket));
    }

    /** A file or folder of the bucket's own: {@code settings/lifecycle}, {@code parts/…}. */
    Path own(String bucket, String... names) {
        return folder.resolve(bucket).resolve(Path.of(names[0], List.of(names).subList(1, names.length).toArray(String[]::new)));
    }

    /** All objects whose keys begin with {@code prefix}, in the order of their keys' bytes. */
    List<StoredObject> objects(String bucket, String prefix) throws IOException {
        if (!has(bucket)) {
            return List.of();
        }
        Path root = own(bucket, OBJECTS);
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile).map(file -> key(root.relativize(file))).filter(key -> key.startsWith(prefix)).sorted()
                    .map(key -> object(bucket, key)).flatMap(Optional::stream).toList();
        }
    }

    Optional<StoredObject> object(String bucket, String key) {
        Path file = path(bucket, OBJECTS, key);
        if (!has(bucket) || !Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            Members about = new Members(JsonText.object(Files.readString(path(bucket, ABOUT, key)), key));
            return Optional.of(new StoredObject(key, file, Files.size(file), about.needed("etag"),
                    Files.getLastModifiedTime(file).toInstant().truncatedTo(ChronoUnit.SECONDS), about.pairs("headers")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (BadInputException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Puts what {@code from} holds under {@code key}; who reads the key meanwhile sees the object that was there before. */
    StoredObject put(String bucket, String key, InputStream from, Map<String, String> headers) throws IOException {
        Path arriving = Files.createTempFile(own(bucket, "parts"), "arriving", "");
        try {
            return place(bucket, key, arriving, new Told(write(from, arriving), headers));
        } finally {
            Files.deleteIfExists(arriving);
        }
    }

    /** What is told of an object. */
    record Told(String etag, Map<String, String> headers) {}

    /** Moves {@code file} under {@code key}. */
    StoredObject place(String bucket, String key, Path file, Told told) throws IOException {
        Path about = path(bucket, ABOUT, key);
        Files.createDirectories(about.getParent());
        Files.createDirectories(path(bucket, OBJECTS, key).getParent());
        Files.writeString(about, JsonText.line(Map.of("etag", told.etag(), "headers", told.headers())));
        Files.move(file, path(bucket, OBJECTS, key), StandardCopyOption.REPLACE_EXISTING);
        return object(bucket, key).orElseThrow(() -> new IOException(key + " is gone already"));
    }

    void remove(String bucket, String key) throws IOException {
        Files.deleteIfExists(path(bucket, OBJECTS, key));
        Files.deleteIfExists(path(bucket, ABOUT, key));
    }

    /** Writes {@code from} into {@code file} and says its MD5, as an ETag is one. */
    static String write(InputStream from, Path file) throws IOException {
        try {
            MessageDigest md5 = MessageDigest.getInstance("MD5");
            try (DigestOutputStream to = new DigestOutputStream(Files.newOutputStream(file), md5)) {
                from.transferTo(to);
            }
            return HexFormat.of().formatHex(md5.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private Path path(String bucket, String part, String key) {
        Path path = own(bucket, part);
        for (String word : key.split("/", -1)) {
            path = path.resolve(fileName(word));
        }
        return path;
    }

    /** As a file's name: no word of a key leads out of the folder or is empty. */
    private static String fileName(String word) {
        String name = URLEncoder.encode(word, StandardCharsets.UTF_8).replace("*", "%2A");
        return word.isEmpty() ? "%" : word.startsWith(".") ? "%2E" + name.substring(1) : name;
    }

    private static String key(Path relative) {
        return Stream.iterate(0, i -> i + 1).limit(relative.getNameCount()).map(i -> relative.getName(i).toString())
                .map(name -> name.equals("%") ? "" : URLDecoder.decode(name, StandardCharsets.UTF_8))
                .collect(Collectors.joining("/"));
    }

    private static List<String> inside(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
