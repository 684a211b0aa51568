package loupe.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import loupe.data.BadInputException;
import loupe.training.DataRef;
import loupe.training.Divergence;
import loupe.training.Job;
import loupe.training.RecommenderJob;
import loupe.training.TrainingEvent;
import loupe.training.TrainingJob;

/**
 * A run on disk: {@code job.json}, {@code network.json} of a network, {@code provenance.json}, {@code events.jsonl},
 * {@code figures.json} once it has ended, its {@link Checkpoints} and {@code log.txt}. One process writes, others may read meanwhile.
 */
public final class RunFolder {

    static final String JOB = "job.json";

    private final Path path;
    private final Job job;
    private final Journal journal;

    private RunFolder(Path path, Job job) {
        this.path = path;
        this.job = job;
        this.journal = Journal.in(path);
    }

    /** Makes a run of {@code folder}, which is made too where it is missing. @throws BadInputException where it holds a run already */
    public static RunFolder create(Path folder, Job job) throws BadInputException, IOException {
        refuseRun(folder);
        Files.createDirectories(folder);
        try (RunLock lock = RunLock.take(folder)) {
            refuseRun(folder);
            if (job instanceof TrainingJob network) {
                NetworkFile.write(folder.resolve(NetworkFile.NAME), network.network());
            }
            AtomicFile.write(folder.resolve(JOB), Json.text(JobCodec.tree(job)));
        }
        return new RunFolder(folder, job);
    }

    private static void refuseRun(Path folder) throws BadInputException {
        if (isRun(folder)) {
            throw new BadInputException(folder + " already holds a run. Choose another folder, or delete this one first.");
        }
    }

    /** The run in {@code folder}. @throws BadInputException where there is none */
    public static RunFolder open(Path folder) throws BadInputException {
        if (!Files.isRegularFile(folder.resolve(JOB))) {
            throw new BadInputException(folder + " holds no run: there is no " + JOB + " in it.");
        }
        return new RunFolder(folder, JobCodec.read(Json.document(folder.resolve(JOB))));
    }

    /** Whether {@code folder} holds a run, whole or not. */
    public static boolean isRun(Path folder) {
        return Journal.isIn(folder) || Stream.of(JOB, "checkpoints").anyMatch(name -> Files.exists(folder.resolve(name)));
    }

    /** A file of another's in {@code folder}, which holds no run, that a run there would write over; empty where there is none. */
    public static Optional<Path> inTheWay(Path folder) {
        return Stream.of(NetworkFile.NAME, "figures.json", "mark.json").map(folder::resolve).filter(Files::exists).findFirst();
    }

    public Path path() {
        return path;
    }

    public Job job() {
        return job;
    }

    /** The job, where it is a network's. @throws BadInputException where it is a recommender's */
    public TrainingJob networkJob() throws BadInputException {
        return switch (job) {
            case TrainingJob network -> network;
            case RecommenderJob recommender -> throw new BadInputException(path + " holds a recommender (" + recommender.recipe().model().id()
                    + "), not a network. Choose a network's run.");
        };
    }

    /** Where its process writes what is not an event. */
    public Path log() {
        return path.resolve("log.txt");
    }

    public Checkpoints checkpoints() {
        return new Checkpoints(path);
    }

    /**
     * Forgets what came after the point at which {@code resumption} goes on, so that what is told next follows on it. Only for
     * one who holds the {@link RunLock}.
     */
    public void goOn(Resumption resumption) throws IOException {
        checkpoints().forgetAfter(resumption.step());
        journal.replace(resumption.earlier());
        Files.deleteIfExists(path.resolve(Figures.NAME));
    }

    /** Forgets all that was told, for somebody tells it anew from its start. Only for one who holds the {@link RunLock}. */
    public void forget() throws IOException {
        journal.replace(List.of());
        Files.deleteIfExists(path.resolve(Figures.NAME));
        Files.deleteIfExists(path.resolve(ConfusionFile.NAME));
    }

    /** Notes that it went on after {@code step} batches; its journal holds its start already. */
    public void startedAgain(TrainingEvent.Started again, long step) throws IOException {
        Provenance.of(again).goOn(path, step);
    }

    /** The same run with its data in another place. */
    public RunFolder withData(DataRef data) throws IOException {
        Job moved = switch (job) {
            case TrainingJob network -> network.with(data);
            case RecommenderJob r -> new RecommenderJob(r.recipe(), data, r.split(), r.seed(), r.where());
        };
        FileTime began = Files.getLastModifiedTime(path.resolve(JOB));
        AtomicFile.write(path.resolve(JOB), Json.text(JobCodec.tree(moved)));
        Files.setLastModifiedTime(path.resolve(JOB), began);
        return new RunFolder(path, moved);
    }

    /** Adds {@code event} to the journal; after an {@code Ended} writes {@code figures.json}. */
    public void append(TrainingEvent event) throws IOException {
        switch (event) {
            case TrainingEvent.Started started -> Provenance.of(started).begin(path);
            case TrainingEvent.RecommenderStarted started -> Provenance.of(started).begin(path);
            case TrainingEvent other -> { }
        }
        journal.append(event);
        if (event instanceof TrainingEvent.Ended) {
            try {
                AtomicFile.write(path.resolve(Figures.NAME), Json.text(Figures.tree(job, events())));
            } catch (BadInputException e) {
                throw new IOException(e.getMessage(), e);
            }
        }
    }

    /** The journal so far; a half-written last line is left out. */
    public List<TrainingEvent> events() throws BadInputException {
        return journal.events();
    }

    /** The epochs and the end of a run that has ended, without its batches; empty before. */
    Optional<List<TrainingEvent>> figures() throws BadInputException {
        Path file = path.resolve(Figures.NAME);
        return Files.exists(file) ? Optional.of(Figures.events(Json.document(file))) : Optional.empty();
    }

    /** What its validation pictures were taken for after its last whole epoch; empty before the first, and in the runs of an earlier Loupe. */
    public Optional<ConfusionFile.Confusion> confusion() throws BadInputException {
        return ConfusionFile.read(path);
    }

    /** What the learner says of it. */
    public RunMark mark() {
        return marks().read();
    }

    /** Keeps what the learner says of it. */
    public void mark(RunMark mark) throws IOException {
        marks().write(mark);
    }

    private StateFile<RunMark> marks() {
        return new StateFile<>(path.resolve("mark.json"), RunMark.NONE);
    }

    /** How it ended; empty while it runs and where its process died. */
    public Optional<TrainingEvent.Ended> ended() throws BadInputException {
        return events().stream().filter(TrainingEvent.Ended.class::isInstance).map(TrainingEvent.Ended.class::cast).findFirst();
    }

    /** What is to be remarked of it once it has ended without a fault, in a sentence; see {@link Divergence}. */
    public Optional<String> remark() throws BadInputException {
        List<TrainingEvent> events = events();
        boolean ended = !events.isEmpty() && (events.getLast() instanceof TrainingEvent.Finished || events.getLast() instanceof TrainingEvent.Stopped);
        return ended && job instanceof TrainingJob network ? Divergence.remark(network, events.stream()
                .filter(TrainingEvent.EpochDone.class::isInstance).map(TrainingEvent.EpochDone.class::cast).toList()) : Optional.empty();
    }

    /** The epoch with the highest validation accuracy, the first of equals; empty before the first epoch is over. */
    public Optional<TrainingEvent.EpochDone> best() throws BadInputException {
        return Figures.best(events());
    }
}
