package loupe.data;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * One file of the IDX format: a header of big-endian numbers (what it is, how many, how large), then bytes. At most
 * what the header promises is ever read, and the promise is held against the file's length first.
 */
final class IdxFile {

    /** A gzip stream of n bytes holds at most 1,032 n: its shortest code stands for 258 bytes in 2 bits. */
    private static final long MOST_GZIP_UNPACKS = 1_032;

    private static final int BUFFER = 1 << 16;

    private final Path file;
    private final IdxKind kind;
    private final boolean packed;

    IdxFile(Path file, IdxKind kind) {
        this.file = file;
        this.kind = kind;
        this.packed = file.getFileName().toString().endsWith(".gz");
    }

    /** The entries, one after the other, without the header. */
    byte[] read() throws BadInputException {
        try {
            long length = Files.size(file);
            if (length == 0) {
                throw fault("is empty. Copy or download it again.");
            }
            try (InputStream in = open()) {
                return entries(in, length);
            }
        } catch (EOFException e) {
            throw fault("breaks off in the middle of its gzip stream. Copy or download it again.", e);
        } catch (ZipException e) {
            throw fault("is damaged: its gzip stream cannot be unpacked. Copy or download it again.", e);
        } catch (IOException e) {
            throw fault("cannot be read (" + e.getClass().getSimpleName() + "). Is the disk there, and may you"
                    + " read the file?", e);
        }
    }

    private InputStream open() throws IOException, BadInputException {
        InputStream in = Files.newInputStream(file);
        if (!packed) {
            return in;
        }
        try (InputStream head = Files.newInputStream(file)) {
            if (head.read() != 0x1F || head.read() != 0x8B) {
                in.close();
                throw fault("is named .gz but is not a gzip file. Take .gz off its name if it is unpacked already,"
                        + " else download it again.");
            }
        }
        return new Gzip(in);
    }

    /** A gzip stream that does not take what stands behind it for nothing. */
    private static final class Gzip extends GZIPInputStream {

        /** The check and the length behind the packed data. */
        private static final int TRAILER = 8;

        Gzip(InputStream in) throws IOException {
            super(in, BUFFER);
        }

        /** Whether the file ends here, where all has been unpacked. */
        boolean isWhole() throws IOException {
            return inf.getRemaining() <= TRAILER && in.available() == 0;
        }
    }

    private byte[] entries(InputStream in, long length) throws IOException, BadInputException {
        byte[] header = in.readNBytes(kind.headerLength);
        if (header.length < kind.headerLength) {
            throw fault("ends within its header. Copy or download it again.");
        }
        long count = checkedCount(ByteBuffer.wrap(header));
        checkLength(count, length);
        byte[] entries = new byte[Math.toIntExact(count * kind.entryLength)];
        int got = in.readNBytes(entries, 0, entries.length);
        if (got < entries.length) {
            throw cutShort(count, kind.headerLength + got);
        }
        if (in.read() >= 0) {
            throw fault("unpacks to more than the " + Counts.grouped(kind.fileLength(count))
                    + " bytes that its header promises for " + kind.counted(count)
                    + ". Loupe read no further; download it again.");
        }
        if (in instanceof Gzip packed && !packed.isWhole()) {
            throw fault("goes on behind the end of its gzip stream. Copy or download it again.");
        }
        return entries;
    }

    private long checkedCount(ByteBuffer header) throws BadInputException {
        int magic = header.getInt();
        if (magic != kind.magic) {
            throw fault("is not an IDX file of " + kind.noun + "s: it starts with 0x%08X, not with 0x%08X."
                    .formatted(magic, kind.magic) + " Is it another file under this name?");
        }
        long count = Integer.toUnsignedLong(header.getInt());
        if (kind == IdxKind.PICTURES) {
            checkSize(Integer.toUnsignedLong(header.getInt()), Integer.toUnsignedLong(header.getInt()));
        }
        if (count == 0 || count > IdxFiles.MOST_PICTURES) {
            throw fault("promises " + kind.counted(count) + ". Loupe reads from 1 to "
                    + Counts.grouped(IdxFiles.MOST_PICTURES) + ".");
        }
        return count;
    }

    private void checkSize(long rows, long columns) throws BadInputException {
        if (rows != GrayImage.SIDE || columns != GrayImage.SIDE) {
            throw fault("holds pictures of " + columns + "x" + rows + ". Loupe reads data sets of 28x28 only.");
        }
    }

    /** Holds the promise against the file's length before anything of the promised size is allocated. */
    private void checkLength(long count, long length) throws BadInputException {
        long promised = kind.fileLength(count);
        if (packed && promised > length * MOST_GZIP_UNPACKS) {
            throw fault("promises " + kind.counted(count) + ", but its " + Counts.grouped(length)
                    + " bytes cannot hold that many. Copy or download it again.");
        }
        if (!packed && promised > length) {
            throw cutShort(count, length);
        }
        if (!packed && promised < length) {
            throw fault("has " + Counts.grouped(length) + " bytes, but its header promises " + kind.counted(count)
                    + ", which are " + Counts.grouped(promised) + ": too many bytes at its end. Copy or download it"
                    + " again.");
        }
    }

    private BadInputException cutShort(long count, long length) {
        return fault("is cut short: its header promises " + kind.counted(count) + ", which are "
                + Counts.grouped(kind.fileLength(count)) + " bytes" + (packed ? " unpacked" : "") + ", but it has "
                + Counts.grouped(length) + ". Copy or download it again.");
    }

    private BadInputException fault(String whatIsWrong) {
        return new BadInputException(file + " " + whatIsWrong);
    }

    private BadInputException fault(String whatIsWrong, IOException cause) {
        return new BadInputException(file + " " + whatIsWrong, cause);
    }
}
