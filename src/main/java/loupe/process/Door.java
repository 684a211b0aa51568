package loupe.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where a training process reports to: a Unix-domain socket in a private folder, or loopback TCP where there are none.
 * Who knocks must know the token, which the child gets on its standard input.
 */
final class Door implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Door.class);

    private final ServerSocketChannel server;
    private final Optional<Path> folder;
    private final String address;
    private final String token = UUID.randomUUID().toString();
    private volatile Optional<SocketChannel> greeted = Optional.empty();

    private Door(ServerSocketChannel server, Optional<Path> folder, String address) {
        this.server = server;
        this.folder = folder;
        this.address = address;
    }

    static Door open() throws IOException {
        try {
            return unix();
        } catch (IOException | UnsupportedOperationException e) {
            LOG.info("No Unix-domain sockets here ({}); training processes report over loopback", e.toString());
            return loopback();
        }
    }

    static Door unix() throws IOException {
        Path folder = Files.createTempDirectory("loupe");
        Path socket = folder.resolve("s");
        ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            server.bind(UnixDomainSocketAddress.of(socket));
        } catch (IOException e) {
            server.close();
            Files.deleteIfExists(folder);
            throw e;
        }
        return new Door(server, Optional.of(folder), "unix:" + socket);
    }

    static Door loopback() throws IOException {
        ServerSocketChannel server = ServerSocketChannel.open();
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        return new Door(server, Optional.empty(), "tcp:" + ((InetSocketAddress) server.getLocalAddress()).getPort());
    }

    /** What {@link ParentChannel#connect} takes. */
    String address() {
        return address;
    }

    String token() {
        return token;
    }

    /** Waits for the one who knows the token. @throws IOException where the door is closed meanwhile */
    BufferedReader accept() throws IOException {
        while (true) {
            SocketChannel guest = server.accept();
            greeted = Optional.of(guest);
            if (!server.isOpen()) {
                guest.close();
            }
            BufferedReader lines = new BufferedReader(
                    new InputStreamReader(Channels.newInputStream(guest), StandardCharsets.UTF_8));
            if (token.equals(lines.readLine())) {
                greeted = Optional.empty();
                return lines;
            }
            LOG.warn("Somebody without the token reported as a training process");
            lines.close();
        }
    }

    /** Ends a wait for the child and for its token; safe from any thread. A connection that was made stays. */
    @Override
    public void close() {
        try {
            server.close();
            if (greeted.isPresent()) {
                greeted.get().close();
            }
            if (folder.isPresent()) {
                Files.deleteIfExists(folder.get().resolve("s"));
                Files.deleteIfExists(folder.get());
            }
        } catch (IOException e) {
            LOG.warn("{} could not be closed", address, e);
        }
    }
}
