package loupe.data.films;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** An invented film set of four files, with everything that is odd about MovieLens's: same title twice, a film called "unknown". */
final class SmallFilms {

    static final String GENRES = "unknown|0\nDrama|1\nComedy|2\n\n";
    static final String FILMS = """
            1|Café of Mirrors, The (1991)|01-Jan-1991||http://films.example/1|0|1|0
            2|unknown||||1|0|0
            3|Paper Moons (1987)|4-Feb-1988|||0|1|1
            4|Paper Moons (1987)|||http://films.example/4|0|0|1

            """;
    static final String PEOPLE = "1|24|M|baker|85711\n2|53|F||\n3|7|||T8H1N\n";
    static final String RATINGS = "2\t3\t4\t881250949\n1\t1\t5\t881250950\n3\t4\t1\t881250951\n1\t3\t2\t881250952\n2\t1\t3\t0\n";

    private SmallFilms() {}

    static Map<String, byte[]> files() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("u.data", bytes(RATINGS));
        files.put("u.item", bytes(FILMS));
        files.put("u.user", bytes(PEOPLE));
        files.put("u.genre", bytes(GENRES));
        return files;
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static Path write(Path folder, Map<String, byte[]> files) throws IOException {
        Files.createDirectories(folder);
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
        return folder;
    }

    static Path write(Path folder) throws IOException {
        return write(folder, files());
    }

    /** The usual files with one of them replaced. */
    static Path writeWith(Path folder, String name, String content) throws IOException {
        write(folder);
        Files.write(folder.resolve(name), bytes(content));
        return folder;
    }

    static Path zip(Path zip, Map<String, byte[]> entries) throws IOException {
        try (OutputStream out = Files.newOutputStream(zip); ZipOutputStream packed = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                packed.putNextEntry(new ZipEntry(entry.getKey()));
                packed.write(entry.getValue());
                packed.closeEntry();
            }
        }
        return zip;
    }

    /** As MovieLens's own zip: everything in one inner folder. */
    static Path zip(Path zip) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("ml-100k/", new byte[0]);
        files().forEach((name, content) -> entries.put("ml-100k/" + name, content));
        return zip(zip, entries);
    }
}
