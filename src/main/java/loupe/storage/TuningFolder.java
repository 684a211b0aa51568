package loupe.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import loupe.data.BadInputException;
import loupe.training.tuning.Progress;
import loupe.training.tuning.TuningJob;
import loupe.training.tuning.TuningRecord;

/**
 * A tuning on disk: {@code tuning.json}, its job; {@code trials.json}, what came of it, always whole; {@code trials/001} and so
 * on, each a {@link RunFolder}. While it is open no other Loupe can open it; the lock dies with its process.
 */
public final class TuningFolder implements TuningRecord, AutoCloseable {

    private static final String JOB = "tuning.json";
    private static final String TRIALS = "trials.json";
    private static final String RUNS = "trials";
    private static final String LOCK = "tuning.lock";

    private final Path folder;
    private final TuningJob job;
    private final FolderLock lock;

    private TuningFolder(Path folder, TuningJob job, FolderLock lock) {
        this.folder = folder;
        this.job = job;
        this.lock = lock;
    }

    /**
     * Makes {@code folder} the place of {@code job}, or takes it up again where it is one already.
     *
     * @throws BadInputException where it holds something else, another tuning, or one that another Loupe has open
     * @throws IOException       where it cannot be written
     */
    public static TuningFolder open(Path folder, TuningJob job) throws BadInputException, IOException {
        boolean there = isTuning(folder);
        if (!there && holdsSomething(folder)) {
            throw new BadInputException(folder + " holds something else already. Name another folder.");
        }
        if (there) {
            compare(folder, job);
        }
        Files.createDirectories(folder);
        FolderLock lock = FolderLock.tryTake(folder, LOCK).orElseThrow(() -> new BadInputException(folder
                + " is being tuned by another Loupe right now. Wait for it, or name another folder."));
        try {
            AtomicFile.write(folder.resolve(JOB), Json.text(TuningCodec.tree(job)));
            return new TuningFolder(folder.toAbsolutePath(), job, lock);
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static boolean holdsSomething(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return Files.exists(folder);
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> !FolderLock.isPart(file, LOCK));
        }
    }

    /** Whether {@code folder} holds a tuning. */
    public static boolean isTuning(Path folder) {
        return Files.isRegularFile(folder.resolve(JOB));
    }

    /** The tuning that {@code folder} holds. */
    public static TuningJob job(Path folder) throws BadInputException {
        return TuningCodec.job(Json.document(folder.resolve(JOB)));
    }

    /** What came so far of the tuning that {@code folder} holds. */
    public static Progress progress(Path folder) throws BadInputException {
        Path file = folder.resolve(TRIALS);
        return Files.exists(file) ? TuningCodec.progress(Json.document(file), job(folder).space()) : Progress.NONE;
    }

    /** The place of that trial's run in the tuning that {@code folder} holds. */
    public static Path run(Path folder, int number) {
        return folder.resolve(RUNS).resolve(String.format(Locale.ROOT, "%03d", number));
    }

    private static void compare(Path folder, TuningJob job) throws BadInputException {
        List<String> differences = TuningDifference.of(job(folder), job);
        if (!differences.isEmpty()) {
            throw new BadInputException(folder + " holds a tuning with " + String.join(", ", differences)
                    + ". Name another folder, or start that tuning again as it was.");
        }
    }

    @Override
    public Progress kept() throws BadInputException {
        Path file = folder.resolve(TRIALS);
        return Files.exists(file) ? TuningCodec.progress(Json.document(file), job.space()) : Progress.NONE;
    }

    @Override
    public void keep(Progress progress) throws IOException {
        AtomicFile.write(folder.resolve(TRIALS), Json.text(TuningCodec.tree(progress)));
    }

    @Override
    public Path run(int number) {
        return run(folder, number);
    }

    /** Waits for the training that a tuning left behind when it was killed: it ends by itself. */
    @Override
    public void clear(int number) throws BadInputException, IOException, InterruptedException {
        Path run = run(number);
        if (!Files.exists(run)) {
            Files.createDirectories(run.getParent());
            return;
        }
        RunLock.take(run, RunLock.PATIENCE).close();
        try (Stream<Path> files = Files.walk(run)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** Lets others open it. */
    @Override
    public void close() throws IOException {
        lock.close();
    }
}
