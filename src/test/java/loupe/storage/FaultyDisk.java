package loupe.storage;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.spi.FileSystemProvider;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;

/** A folder of the real disk that, from a chosen write on, has no space left; a write that fails leaves half of its bytes. */
final class FaultyDisk extends FileSystemProvider {

    private final FaultyFileSystem system = new FaultyFileSystem(this);
    private long writesLeft = Long.MAX_VALUE;
    private long writes;

    /** {@code real} as this disk shows it. */
    Path at(Path real) {
        return (Path) Proxy.newProxyInstance(FaultyDisk.class.getClassLoader(), new Class<?>[] {Path.class, Faulty.class},
                (proxy, method, arguments) -> answer(real, method, arguments));
    }

    /** The write after {@code writes} more fails, and all after it. */
    void fillAfter(long more) {
        writesLeft = more;
    }

    /** There is space again. */
    void free() {
        writesLeft = Long.MAX_VALUE;
    }

    /** How many writes there were. */
    long writes() {
        return writes;
    }

    /** Counts a write. @throws IOException where there is no space for it */
    void write() throws IOException {
        writes++;
        if (writesLeft <= 0) {
            throw new IOException("No space left on device");
        }
        writesLeft--;
    }

    private interface Faulty {
        Path real();
    }

    static Path real(Path path) {
        return path instanceof Faulty faulty ? faulty.real() : path;
    }

    private Object answer(Path real, Method method, Object[] given) throws Throwable {
        if (method.getName().equals("real")) {
            return real;
        }
        if (method.getName().equals("getFileSystem")) {
            return system;
        }
        Object[] arguments = given == null ? new Object[0] : given.clone();
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = arguments[i] instanceof Path path ? real(path) : arguments[i];
        }
        try {
            return shown(method.invoke(real, arguments));
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private Object shown(Object answer) {
        return switch (answer) {
            case Path path -> at(path);
            case Iterator<?> names -> StreamSupport.stream(((Iterable<?>) () -> (Iterator<Object>) names).spliterator(), false)
                    .map(this::shown).iterator();
            case null -> answer;
            case Object other -> other;
        };
    }

    private static boolean writes(Set<? extends OpenOption> options) {
        return options.contains(StandardOpenOption.WRITE) || options.contains(StandardOpenOption.APPEND);
    }

    @Override
    public FileChannel newFileChannel(Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes) throws IOException {
        if (!writes(options)) {
            return FileChannel.open(real(path), options, attributes);
        }
        write();
        return new FaultyChannel(FileChannel.open(real(path), options, attributes), this);
    }

    @Override
    public SeekableByteChannel newByteChannel(Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes) throws IOException {
        return newFileChannel(path, options, attributes);
    }

    @Override
    public DirectoryStream<Path> newDirectoryStream(Path folder, DirectoryStream.Filter<? super Path> filter) throws IOException {
        DirectoryStream<Path> real = Files.newDirectoryStream(real(folder), file -> filter.accept(at(file)));
        return new DirectoryStream<>() {
            @Override
            public Iterator<Path> iterator() {
                return StreamSupport.stream(real.spliterator(), false).map(FaultyDisk.this::at).iterator();
            }

            @Override
            public void close() throws IOException {
                real.close();
            }
        };
    }

    @Override
    public void createDirectory(Path folder, FileAttribute<?>... attributes) throws IOException {
        write();
        Files.createDirectory(real(folder), attributes);
    }

    @Override
    public void delete(Path path) throws IOException {
        Files.delete(real(path));
    }

    @Override
    public void copy(Path from, Path to, CopyOption... options) throws IOException {
        write();
        Files.copy(real(from), real(to), options);
    }

    @Override
    public void move(Path from, Path to, CopyOption... options) throws IOException {
        write();
        Files.move(real(from), real(to), options);
    }

    @Override
    public boolean isSameFile(Path one, Path other) throws IOException {
        return Files.isSameFile(real(one), real(other));
    }

    @Override
    public boolean isHidden(Path path) throws IOException {
        return Files.isHidden(real(path));
    }

    @Override
    public FileStore getFileStore(Path path) throws IOException {
        return Files.getFileStore(real(path));
    }

    @Override
    public void checkAccess(Path path, AccessMode... modes) throws IOException {
        real(path).getFileSystem().provider().checkAccess(real(path), modes);
    }

    @Override
    public <V extends FileAttributeView> V getFileAttributeView(Path path, Class<V> type, LinkOption... options) {
        return Files.getFileAttributeView(real(path), type, options);
    }

    @Override
    public <A extends BasicFileAttributes> A readAttributes(Path path, Class<A> type, LinkOption... options) throws IOException {
        return Files.readAttributes(real(path), type, options);
    }

    @Override
    public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options) throws IOException {
        return Files.readAttributes(real(path), attributes, options);
    }

    @Override
    public void setAttribute(Path path, String attribute, Object value, LinkOption... options) throws IOException {
        Files.setAttribute(real(path), attribute, value, options);
    }

    @Override
    public String getScheme() {
        return "faulty";
    }

    @Override
    public FileSystem newFileSystem(URI uri, Map<String, ?> environment) {
        return system;
    }

    @Override
    public FileSystem getFileSystem(URI uri) {
        return system;
    }

    @Override
    public Path getPath(URI uri) {
        return at(Path.of(uri.getPath()));
    }
}
