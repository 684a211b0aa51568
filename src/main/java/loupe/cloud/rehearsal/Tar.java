package loupe.cloud.rehearsal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Archives {@code .tar.gz} of files and folders, in the form ustar; names over 100 bytes as GNU tar writes them. */
final class Tar {

    private static final int BLOCK = 512;
    private static final int NAME = 100;
    private static final int KIND = 156;
    private static final int SIZE = 124;
    private static final int SUM = 148;
    private static final char FILE = '0';
    private static final char FOLDER = '5';
    private static final char LONG_NAME = 'L';

    private Tar() {}

    /** Packs what is in {@code folders}; of files of one name the last folder's wins. */
    static void pack(List<Path> folders, Path archive) throws IOException {
        try (OutputStream to = new GZIPOutputStream(Files.newOutputStream(archive))) {
            for (Path folder : folders) {
                for (Path file : Folders.files(folder)) {
                    add(Folders.name(folder, file), file, to);
                }
            }
            to.write(new byte[2 * BLOCK]);
        }
    }

    private static void add(String name, Path file, OutputStream to) throws IOException {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > NAME) {
            to.write(header("././@LongLink".getBytes(StandardCharsets.US_ASCII), bytes.length, LONG_NAME));
            to.write(bytes);
            fill(bytes.length, to);
        }
        long size = Files.size(file);
        to.write(header(bytes, size, FILE));
        Files.copy(file, to);
        fill(size, to);
    }

    private static byte[] header(byte[] name, long size, char kind) {
        ByteBuffer header = ByteBuffer.allocate(BLOCK);
        header.put(name, 0, Math.min(NAME, name.length));
        put(header, NAME, "0000644\0" + "0000000\0" + "0000000\0" + octal(size) + " " + octal(0) + " " + "        " + kind);
        put(header, KIND + 1 + NAME, "ustar\0" + "00");
        int sum = 0;
        for (byte one : header.array()) {
            sum += one & 0xff;
        }
        put(header, SUM, String.format(Locale.ROOT, "%06o\0 ", sum));
        return header.array();
    }

    private static void put(ByteBuffer header, int at, String text) {
        header.put(at, text.getBytes(StandardCharsets.US_ASCII));
    }

    private static String octal(long number) {
        return String.format(Locale.ROOT, "%011o", number);
    }

    private static void fill(long size, OutputStream to) throws IOException {
        to.write(new byte[(int) ((BLOCK - size % BLOCK) % BLOCK)]);
    }

    /** Unpacks into {@code folder}; a name that leads out of it is refused. */
    static void unpack(Path archive, Path folder) throws IOException {
        try (InputStream from = new GZIPInputStream(Files.newInputStream(archive))) {
            String longName = "";
            for (byte[] header = from.readNBytes(BLOCK); header.length == BLOCK && header[0] != 0; header = from.readNBytes(BLOCK)) {
                long size = Long.parseLong(text(header, SIZE, 12).strip(), 8);
                if (header[KIND] == LONG_NAME) {
                    longName = text(from.readNBytes((int) size), 0, (int) size);
                } else {
                    entry(header[KIND], folder, longName.isEmpty() ? name(header) : longName, from.readNBytes((int) size));
                    longName = "";
                }
                from.skipNBytes((BLOCK - size % BLOCK) % BLOCK);
            }
        }
    }

    private static void entry(byte kind, Path folder, String name, byte[] content) throws IOException {
        Path file = folder.resolve(name).normalize();
        if (!file.startsWith(folder.normalize())) {
            throw new IOException("the archive's entry " + name + " leads out of its folder");
        }
        if (kind == FOLDER) {
            Files.createDirectories(file);
        } else if (kind == FILE || kind == 0) {
            Files.createDirectories(file.getParent());
            Files.write(file, content);
        }
    }

    private static String name(byte[] header) {
        String prefix = text(header, 345, 155);
        return (prefix.isEmpty() ? "" : prefix + "/") + text(header, 0, NAME);
    }

    private static String text(byte[] bytes, int from, int count) {
        int end = from;
        while (end < from + count && bytes[end] != 0) {
            end++;
        }
        return new String(bytes, from, end - from, StandardCharsets.UTF_8);
    }
}
