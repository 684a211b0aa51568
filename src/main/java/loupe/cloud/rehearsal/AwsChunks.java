package loupe.cloud.rehearsal;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.zip.CRC32;

/**
 * The body in {@code Content-Encoding: aws-chunked}: pieces, each behind a line with its length, and at the end lines with check sums. A CRC-32
 * that is sent along is compared.
 */
final class AwsChunks extends InputStream {

    private static final String CRC = "x-amz-checksum-crc32:";
    private static final int LONGEST_LINE = 4096;

    private final InputStream from;
    private final CRC32 crc = new CRC32();
    private long left;
    private boolean begun;
    private boolean ended;

    AwsChunks(InputStream from) {
        this.from = from;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] to, int offset, int count) throws IOException {
        if (left == 0 && !ended) {
            next();
        }
        if (ended) {
            return -1;
        }
        int read = from.read(to, offset, (int) Math.min(count, left));
        if (read < 0) {
            throw new EOFException("the body ended within a chunk");
        }
        crc.update(to, offset, read);
        left -= read;
        return read;
    }

    private void next() throws IOException {
        if (begun && !line().isEmpty()) {
            throw new IOException("a chunk is longer than it says");
        }
        begun = true;
        left = Long.parseLong(line().split(";")[0].strip(), 16);
        if (left == 0) {
            ended = true;
            trailers();
        }
    }

    private void trailers() throws IOException {
        for (String line = line(); !line.isEmpty(); line = line()) {
            if (line.toLowerCase(Locale.ROOT).startsWith(CRC)) {
                byte[] told = Base64.getDecoder().decode(line.substring(CRC.length()).strip());
                if (Long.parseLong(HexFormat.of().formatHex(told), 16) != crc.getValue()) {
                    throw new ChecksumDiffers();
                }
            }
        }
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = from.read(); next >= 0 && next != '\n' && line.size() < LONGEST_LINE; next = from.read()) {
            if (next != '\r') {
                line.write(next);
            }
        }
        return line.toString(StandardCharsets.US_ASCII);
    }

    /** What came is not what was sent. */
    static final class ChecksumDiffers extends IOException {
        private static final long serialVersionUID = 1;
    }
}
