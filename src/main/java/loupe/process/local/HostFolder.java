package loupe.process.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import loupe.storage.ContainerFolder;
import loupe.storage.OptMl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A container's folder in local mode: settings as files, channels as links to where the files are. */
final class HostFolder {

    private static final Logger LOG = LoggerFactory.getLogger(HostFolder.class);
    private static final String LOOPBACK = "lo";

    private HostFolder() {}

    /** Makes the one of {@code host} in {@code root}, which stands for {@code /opt/ml}. */
    static void make(Path root, LocalJob job, String host) throws IOException {
        ContainerFolder.write(root, job.hyperparameters(), new OptMl.Hosts(job.hosts(), host, LOOPBACK), job.channels().keySet());
        for (Map.Entry<String, Path> channel : job.channels().entrySet()) {
            link(root.resolve("input/data").resolve(channel.getKey()), channel.getValue().toAbsolutePath().normalize());
        }
    }

    private static void link(Path link, Path target) throws IOException {
        try {
            Files.createSymbolicLink(link, target);
        } catch (IOException | UnsupportedOperationException e) {
            LOG.info("{} is copied, for it cannot be linked: {}", target, e.toString());
            copy(target, link);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        List<Path> all;
        try (Stream<Path> tree = Files.walk(from)) {
            all = tree.toList();
        }
        for (Path entry : all) {
            Path copy = to.resolve(from.relativize(entry).toString());
            if (Files.isDirectory(entry)) {
                Files.createDirectories(copy);
            } else {
                Files.copy(entry, copy);
            }
        }
    }
}
