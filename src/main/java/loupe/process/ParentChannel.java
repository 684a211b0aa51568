package loupe.process;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/** The child's end of the socket to its parent. */
final class ParentChannel implements AutoCloseable {

    private final Writer writer;

    private ParentChannel(Writer writer) {
        this.writer = writer;
    }

    /** @param address {@code unix:PATH} or {@code tcp:PORT}, as the {@link Door} gave it */
    static ParentChannel connect(String address) throws IOException {
        String place = address.substring(address.indexOf(':') + 1);
        SocketAddress there = address.startsWith("unix:") ? UnixDomainSocketAddress.of(place)
                : new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(place));
        return new ParentChannel(new OutputStreamWriter(Channels.newOutputStream(SocketChannel.open(there)), StandardCharsets.UTF_8));
    }

    /** Sends {@code line} now, whole. Safe from any thread. */
    synchronized void send(String line) throws IOException {
        writer.write(line);
        writer.write('\n');
        writer.flush();
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
