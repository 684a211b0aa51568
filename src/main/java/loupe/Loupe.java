package loupe;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import loupe.cli.CloudServices;
import loupe.cli.Console;
import loupe.cli.Services;
import loupe.data.BadInputException;
import loupe.data.DataCatalog;
import loupe.data.DataFolders;
import loupe.data.DigitsCache;
import loupe.data.films.FilmCatalog;
import loupe.data.films.FilmsCache;
import loupe.data.moonlight.Moonlight;
import loupe.engine.DjlClassifiers;
import loupe.engine.DjlTrainer;
import loupe.engine.Engines;
import loupe.engine.Membership;
import loupe.engine.ParameterServer;
import loupe.inference.Classifier;
import loupe.inference.ClassifierFactory;
import loupe.inference.TrainedModel;
import loupe.network.MemoryRoom;
import loupe.process.ChildProgram;
import loupe.process.ChildTrainer;
import loupe.process.ClusterBackend;
import loupe.process.GpuOffer;
import loupe.process.GpuProbe;
import loupe.process.LocalBackend;
import loupe.process.Meeting;
import loupe.process.Servant;
import loupe.process.ShortTraining;
import loupe.recommend.KnownModel;
import loupe.storage.CheckpointChoice;
import loupe.storage.HiddenCache;
import loupe.storage.MemoryThere;
import loupe.storage.Models;
import loupe.storage.MoonlightFiles;
import loupe.storage.OptMl;
import loupe.storage.Recommenders;
import loupe.storage.Runs;
import loupe.storage.Settings;
import loupe.storage.Workspace;
import loupe.training.Device;
import loupe.training.EngineName;
import loupe.training.Placement;
import loupe.training.PlacementRule;
import loupe.training.TrainingBackend;
import loupe.ui.LoupeWindow;

/**
 * The one place that says {@code new} to the program's services. Nothing native and nothing of the window is loaded
 * before it is needed.
 */
public final class Loupe implements Services, AutoCloseable {

    private final Map<String, String> environment;
    private final Optional<Meeting> meeting;
    private Optional<Workspace> workspace = Optional.empty();
    private Optional<DjlClassifiers> classifiers = Optional.empty();
    /** The folder with which a trial on the GPU went well. */
    private volatile Optional<Path> proven = Optional.empty();

    /** @param environment variables that say where the learner's folder and the data sets are */
    public Loupe(Map<String, String> environment) {
        this(environment, Optional.empty());
    }

    /** @param meeting where those meet with whom trainings are shared */
    private Loupe(Map<String, String> environment, Optional<Meeting> meeting) {
        this.environment = Map.copyOf(environment);
        this.meeting = meeting;
    }

    @Override
    public Loupe among(OptMl.Hosts hosts, String job) {
        return new Loupe(environment, Optional.of(Meeting.of(hosts, job, environment)));
    }

    /** Opens the window and returns when it is closed. @throws InterruptedException where the wait is interrupted */
    public void openWindow() throws InterruptedException {
        try (TrainingBackend backend = new LocalBackend(ChildProgram.ofThisProcess(), logs(), this::libtorch)) {
            LoupeWindow.open(new loupe.ui.common.Services(workspace(), new Models(workspace()), catalog(), films(),
                    this::classifiers, backend, this::placement, this::tryGpu, new CloudWay(cloud(), new Models(workspace()), this::open, 1)));
        }
    }

    @Override
    public List<DataCatalog.Entry> dataSets() {
        return Stream.concat(catalog().entries().stream(), films().entries().stream()).toList();
    }

    @Override
    public Path dataFolder(String nameOrFolder, IntConsumer percent) throws BadInputException {
        return catalog().folder(nameOrFolder, percent);
    }

    @Override
    public Optional<OptMl> container() {
        return OptMl.of(environment);
    }

    @Override
    public Recommenders recommenders() {
        return new Recommenders();
    }

    /** PyTorch where it is, for its many small steps cost less; one thread, with which a training repeats bit for bit. */
    @Override
    public Placement recommenderPlace(KnownModel model) throws BadInputException {
        EngineName engine = engines().stream().max(Comparator.naturalOrder()).orElseThrow(
                () -> new BadInputException("Neither MXNet nor PyTorch has a native library for this machine."));
        return new Placement(engine, Device.CPU, 1);
    }

    /** What the window's Automatic knows; the GPU is not offered before a trial on it has gone well. */
    private PlacementRule placement() {
        boolean gpu = proven.isPresent() && proven.equals(libtorch());
        return new PlacementRule(engines(), gpu, Runtime.getRuntime().availableProcessors());
    }

    private GpuOffer tryGpu(Path folder) {
        GpuOffer offer = gpu(folder);
        proven = offer instanceof GpuOffer.Ready ? Optional.of(folder) : Optional.empty();
        return offer;
    }

    private DataCatalog catalog() {
        return new DataCatalog(folders(), new DigitsCache(workspace().cache()));
    }

    private DataFolders folders() {
        return DataFolders.standard(environment, workspace().home());
    }

    @Override
    public FilmCatalog films() {
        return new FilmCatalog(folders(), new FilmsCache(workspace().cache(), Moonlight.VERSION, MoonlightFiles::write));
    }

    @Override
    public TrainedModel model(String nameOrFolder, CheckpointChoice choice) throws BadInputException {
        return new Models(workspace()).open(nameOrFolder, choice);
    }

    @Override
    public String address(String nameOrFolder) {
        return new Models(workspace()).address(nameOrFolder);
    }

    @Override
    public Path newRun(String title) throws IOException {
        return workspace().newRun(title);
    }

    @Override
    public Path newTuning(String title) throws IOException {
        return workspace().newTuning(title);
    }

    @Override
    public HiddenCache hiddenSamples() {
        return new HiddenCache(workspace().cache());
    }

    @Override
    public Runs runs() {
        return new Runs(workspace());
    }

    @Override
    public Set<EngineName> engines() {
        return new Engines().present();
    }

    @Override
    public Optional<Path> libtorch() {
        return workspace().settings().read().libtorchFolder()
                .or(() -> new Settings("", environment.getOrDefault("LOUPE_LIBTORCH", "")).libtorchFolder());
    }

    @Override
    public GpuOffer gpu(Path libtorch) {
        return new GpuProbe(ChildProgram.ofThisProcess(), logs()).probe(libtorch);
    }

    @Override
    public TrainingBackend backend(Optional<Path> libtorch) {
        return meeting.<TrainingBackend>map(place -> new ClusterBackend(ChildProgram.ofThisProcess(), logs(), place))
                .orElseGet(() -> new LocalBackend(ChildProgram.ofThisProcess(), logs(), () -> libtorch));
    }

    private synchronized Workspace workspace() {
        if (workspace.isEmpty()) {
            workspace = Optional.of(Workspace.standard(environment));
        }
        return workspace.get();
    }

    private Path logs() {
        return workspace().home().resolve("logs");
    }

    @Override
    public synchronized ClassifierFactory classifiers() {
        if (classifiers.isEmpty()) {
            classifiers = Optional.of(new DjlClassifiers());
        }
        return classifiers.get();
    }

    @Override
    public MemoryRoom memory() {
        return MemoryThere.room();
    }

    @Override
    public void save(Path folder, TrainedModel model) throws IOException {
        new Models(workspace()).save(folder, model);
    }

    private Classifier open(Path folder) throws BadInputException {
        TrainedModel trained = model(folder.toString(), CheckpointChoice.LAST);
        return classifiers().open(trained.network(), trained.parameters());
    }

    @Override
    public CloudServices cloud() {
        return new CloudHere(workspace(), environment);
    }

    @Override
    public int trainForParent(List<String> arguments, Console console) {
        if (ParameterServer.isWanted(environment)) {
            return Servant.run(ParameterServer::serve, System.in);
        }
        Models models = new Models(workspace());
        Optional<Membership> membership = Membership.of(environment);
        DjlTrainer trainer = membership.map(worker -> DjlTrainer.among(worker, models)).orElseGet(() -> new DjlTrainer(models));
        return new ChildTrainer(trainer, new ShortTraining(trainer), console::print,
                membership.filter(worker -> worker.count() > 1).isPresent()).run(arguments, System.in);
    }

    /** Frees what prediction holds. */
    @Override
    public synchronized void close() {
        classifiers.ifPresent(DjlClassifiers::close);
    }
}
