package loupe.cloud;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Archives {@code .tar.gz} of files and folders, in the form ustar; names over 100 bytes as GNU tar writes them, or, to be read, as pax does. */
public final class Tar {

    private static final int BLOCK = 512;
    private static final int NAME = 100;
    private static final int KIND = 156;
    private static final int SIZE = 124;
    private static final int SUM = 148;
    private static final char FILE = '0';
    private static final char FOLDER = '5';
    private static final char LONG_NAME = 'L';
    private static final char PAX = 'x';
    private static final int LONGEST_HEAD = 1 << 20;
    private static final Pattern PAX_NAME = Pattern.compile("(?m)^[0-9]+ path=(.*)$");

    private Tar() {}

    /** Packs what is in {@code folders}; of files of one name the last folder's wins. */
    public static void pack(List<Path> folders, Path archive) throws IOException {
        try (OutputStream to = new GZIPOutputStream(Files.newOutputStream(archive))) {
            for (Path folder : folders) {
                for (Path file : files(folder)) {
                    add(folder.relativize(file).toString().replace('\\', '/'), file, to);
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

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** Unpacks into {@code folder}; a name that leads out of it is refused, links are left out. */
    public static void unpack(Path archive, Path folder) throws IOException {
        try (InputStream from = Files.newInputStream(archive)) {
            unpack(from, folder);
        }
    }

    /** The same of an archive as it comes. */
    public static void unpack(InputStream archive, Path folder) throws IOException {
        InputStream from = new GZIPInputStream(archive);
        String longName = "";
        for (byte[] header = from.readNBytes(BLOCK); header.length == BLOCK && header[0] != 0; header = from.readNBytes(BLOCK)) {
            long size = size(header);
            if (header[KIND] == LONG_NAME || header[KIND] == PAX) {
                byte[] content = from.readNBytes((int) Math.min(size, LONGEST_HEAD));
                longName = header[KIND] == PAX ? paxName(content) : text(content, 0, content.length);
            } else {
                entry(header[KIND], folder, longName.isEmpty() ? name(header) : longName, new Content(from, size));
                longName = "";
            }
            from.skipNBytes((BLOCK - size % BLOCK) % BLOCK);
        }
    }

    private static long size(byte[] header) throws IOException {
        try {
            return Long.parseLong(text(header, SIZE, 12).strip(), 8);
        } catch (NumberFormatException e) {
            throw new IOException("the archive is damaged", e);
        }
    }

    private static String paxName(byte[] content) {
        Matcher name = PAX_NAME.matcher(new String(content, StandardCharsets.UTF_8));
        return name.find() ? name.group(1) : "";
    }

    /** What comes next in an archive. */
    private record Content(InputStream from, long size) {

        void copyTo(OutputStream to) throws IOException {
            byte[] part = new byte[1 << 16];
            for (long left = size; left > 0; ) {
                int read = from.read(part, 0, (int) Math.min(part.length, left));
                if (read < 0) {
                    throw new EOFException("the archive is cut off");
                }
                to.write(part, 0, read);
                left -= read;
            }
        }
    }

    private static void entry(byte kind, Path folder, String name, Content content) throws IOException {
        Path file = folder.resolve(name).normalize();
        if (!file.startsWith(folder.normalize())) {
            throw new IOException("the archive's entry " + name + " leads out of its folder");
        }
        if (kind == FOLDER) {
            Files.createDirectories(file);
        } else if (kind == FILE || kind == 0) {
            Files.createDirectories(file.getParent());
            try (OutputStream to = Files.newOutputStream(file)) {
                content.copyTo(to);
            }
        } else {
            content.copyTo(OutputStream.nullOutputStream());
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
