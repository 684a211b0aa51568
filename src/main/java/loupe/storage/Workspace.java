package loupe.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import net.harawata.appdirs.AppDirsFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The learner's own folder: runs, cache, settings and the window's state. */
public final class Workspace {

    private static final Logger LOG = LoggerFactory.getLogger(Workspace.class);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss", Locale.ROOT);

    private final Path home;
    private final Clock clock;

    /** @param home made at the first write; {@code clock} names new runs */
    public Workspace(Path home, Clock clock) {
        this.home = home;
        this.clock = clock;
    }

    /** The folder that {@code LOUPE_HOME} names in {@code environment}, else the platform's user data folder. */
    public static Workspace standard(Map<String, String> environment) {
        String chosen = environment.getOrDefault("LOUPE_HOME", "").strip();
        String home = chosen.isEmpty() ? AppDirsFactory.getInstance().getUserDataDir("Loupe", null, null) : chosen;
        return new Workspace(Path.of(home).toAbsolutePath().normalize(), Clock.systemDefaultZone());
    }

    public Path home() {
        return home;
    }

    /** What can be made again. */
    public Path cache() {
        return home.resolve("cache");
    }

    public Path runs() {
        return home.resolve("runs");
    }

    public Path tunings() {
        return home.resolve("tunings");
    }

    /** Makes an empty folder for a run, named like {@code 20261124-041500-cnn-mnist}; {@code title} is made safe for file names. */
    public Path newRun(String title) throws IOException {
        return newFolder(runs(), title, "run");
    }

    /** Makes an empty folder for a tuning, named like {@link #newRun}. */
    public Path newTuning(String title) throws IOException {
        return newFolder(tunings(), title, "tuning");
    }

    private Path newFolder(Path in, String title, String otherwise) throws IOException {
        Files.createDirectories(in);
        String name = TIME.format(LocalDateTime.now(clock)) + "-" + safe(title, otherwise);
        for (int number = 1; ; number++) {
            try {
                return Files.createDirectory(in.resolve(number == 1 ? name : name + "-" + number));
            } catch (FileAlreadyExistsException e) {
                LOG.debug("{} is taken", e.getFile());
            }
        }
    }

    /** The folders that hold runs, newest first. @throws UncheckedIOException where the folder of runs cannot be read */
    public List<Path> allRuns() {
        return newestFirst(runs(), RunFolder::isRun);
    }

    /** The folders that hold tunings, newest first. @throws UncheckedIOException where the folder of tunings cannot be read */
    public List<Path> allTunings() {
        return newestFirst(tunings(), TuningFolder::isTuning);
    }

    private static List<Path> newestFirst(Path in, Predicate<Path> wanted) {
        if (!Files.isDirectory(in)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(in)) {
            return folders.filter(wanted).sorted(Comparator.reverseOrder()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The learner's settings. */
    public StateFile<Settings> settings() {
        return new StateFile<>(home.resolve("settings.json"), Settings.DEFAULT);
    }

    /** The window's state; before the first start {@code first}. */
    public StateFile<WindowState> window(WindowState first) {
        return new StateFile<>(home.resolve("window.json"), first);
    }

    /** The learner's own models, made by hand and not by a run. */
    public Path models() {
        return home.resolve("models");
    }

    /** Makes an empty folder for a model, named like {@code title}, made safe for file names. */
    public Path newModel(String title) throws IOException {
        Files.createDirectories(models());
        for (int number = 1; ; number++) {
            try {
                return Files.createDirectory(models().resolve(safe(title, "model") + (number == 1 ? "" : "-" + number)));
            } catch (FileAlreadyExistsException e) {
                LOG.debug("{} is taken", e.getFile());
            }
        }
    }

    /** The folders that hold models of the learner's own, by name. @throws UncheckedIOException where they cannot be listed */
    public List<Path> allModels() {
        if (!Files.isDirectory(models())) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(models())) {
            return folders.filter(folder -> ModelFolder.isIn(new Source.OnDisk(folder))).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where networks are built, as it was left. */
    public StateFile<BuilderState> builder() {
        return new StateFile<>(home.resolve("builder.json"), BuilderState.FIRST);
    }

    /** The people whose stars are kept. @param set which films: their numbers mean nothing elsewhere */
    public People people(String set) {
        return new People(home.resolve("people").resolve(safe(set, "films")));
    }

    /** Where the sets that are compared lie, where the learner said so. */
    public StateFile<ComparedFolders> comparedFolders() {
        return new StateFile<>(home.resolve("compared.json"), ComparedFolders.NONE);
    }

    /** The films, as they were left. */
    public StateFile<FilmsState> films() {
        return new StateFile<>(home.resolve("films.json"), FilmsState.FIRST);
    }

    /** The networks that the learner designed. */
    public OwnNetworks networks() {
        return new OwnNetworks(home.resolve("networks"));
    }

    /** {@code title} as far as file names allow, {@code otherwise} where nothing is left of it. */
    static String safe(String title, String otherwise) {
        String safe = title.strip().replaceAll("[^A-Za-z0-9._-]+", "-").replaceAll("^[-.]+|[-.]+$", "");
        return safe.isEmpty() ? otherwise : safe.substring(0, Math.min(safe.length(), 60));
    }
}
