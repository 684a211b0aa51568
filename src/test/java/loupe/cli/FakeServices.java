package loupe.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import loupe.data.BadInputException;
import loupe.data.DataCatalog;
import loupe.data.DataFolders;
import loupe.data.GrayImage;
import loupe.data.KnownSet;
import loupe.data.films.FilmCatalog;
import loupe.data.films.FilmsCache;
import loupe.inference.Classifier;
import loupe.inference.ClassifierFactory;
import loupe.inference.TrainedModel;
import loupe.network.InitialWeights;
import loupe.network.MemoryRoom;
import loupe.network.Presets;
import loupe.process.GpuOffer;
import loupe.recommend.KnownModel;
import loupe.storage.CheckpointChoice;
import loupe.storage.HiddenCache;
import loupe.storage.Models;
import loupe.storage.OptMl;
import loupe.storage.Recommenders;
import loupe.storage.RunFolder;
import loupe.storage.Runs;
import loupe.storage.Workspace;
import loupe.training.DataRef;
import loupe.training.Device;
import loupe.training.EngineName;
import loupe.training.Job;
import loupe.training.Placement;
import loupe.training.RecommenderJob;
import loupe.training.TrainingBackend;
import loupe.training.TrainingEvent;
import loupe.training.TrainingJob;
import loupe.training.TrainingRun;

/** Services that keep what they were asked and answer what a test told them to. */
final class FakeServices implements Services {

    final Path home;
    CloudServices cloud;
    Optional<OptMl> container = Optional.empty();
    final List<Integer> together = new ArrayList<>();
    final List<TrainingJob> jobs = new ArrayList<>();
    final List<RecommenderJob> recommenderJobs = new ArrayList<>();
    final List<OptMl.Hosts> shared = new ArrayList<>();
    final List<Path> runs = new ArrayList<>();
    final List<Path> resumed = new ArrayList<>();
    final List<Optional<Path>> libtorchGiven = new ArrayList<>();
    final List<List<GrayImage>> shown = new ArrayList<>();
    final List<CheckpointChoice> choices = new ArrayList<>();
    List<TrainingEvent> events = List.of(new TrainingEvent.Finished("ab12", 1));
    Set<EngineName> engines = EnumSet.allOf(EngineName.class);
    MemoryRoom memory = new MemoryRoom(Long.MAX_VALUE, Long.MAX_VALUE);
    GpuOffer gpu = new GpuOffer.No("The probe died.");
    Runnable fault = () -> { };
    Predicate<String> models = name -> name.equals("mlp");
    List<DataCatalog.Entry> sets = List.of(
            new DataCatalog.Entry("digits", "Digits, drawn by Loupe", Optional.of(Path.of("cache")), "Made here."),
            new DataCatalog.Entry("mnist", "MNIST, handwritten digits", Optional.empty(), "MNIST is not here. Put it there."));
    List<String> classNames = KnownSet.DIGITS.classNames();
    String engineVersion = "Fake 1";
    boolean closed;
    /** Whether a training leaves a run with what it told. */
    boolean keepsRuns;

    FakeServices(Path home) {
        this.home = home;
        this.cloud = new FakeCloud(home, Map.of("AWS_ENDPOINT_URL", "http://127.0.0.1:1"), instances -> {
            together.add(instances);
            return new FakeBackend();
        });
    }

    @Override
    public List<DataCatalog.Entry> dataSets() {
        fault.run();
        return sets;
    }

    @Override
    public FilmCatalog films() {
        return new FilmCatalog(new DataFolders(List.of(home.resolve("datasets"))), new FilmsCache(home.resolve("cache"), 0, (folder, percent) -> FilmsFixture.write(folder)));
    }

    @Override
    public Path dataFolder(String nameOrFolder, IntConsumer percent) throws BadInputException {
        if (nameOrFolder.equals("digits")) {
            List.of(0, 10, 20, 45, 100).forEach(percent::accept);
        }
        Path folder = home.resolve(nameOrFolder);
        if (!Files.isDirectory(folder)) {
            throw new BadInputException("There is no data set \"" + nameOrFolder + "\".");
        }
        return folder;
    }

    @Override
    public Optional<OptMl> container() {
        return container;
    }

    @Override
    public Recommenders recommenders() {
        return new Recommenders();
    }

    @Override
    public Placement recommenderPlace(KnownModel model) {
        return new Placement(EngineName.MXNET, Device.CPU, 1);
    }

    @Override
    public TrainedModel model(String nameOrFolder, CheckpointChoice choice) throws BadInputException {
        choices.add(choice);
        if (!models.test(nameOrFolder)) {
            throw new BadInputException("There is no model \"" + nameOrFolder + "\".");
        }
        return new TrainedModel("mlp", Presets.MLP, InitialWeights.of(Presets.MLP, 1),
                classNames, choice == CheckpointChoice.BEST && !nameOrFolder.equals("single")
                ? Map.of("choice", CheckpointChoice.ON_THE_TEST) : Map.of());
    }

    @Override
    public String address(String nameOrFolder) {
        return "at " + nameOrFolder;
    }

    @Override
    public Path newRun(String title) throws IOException {
        return Files.createDirectory(home.resolve(title));
    }

    @Override
    public HiddenCache hiddenSamples() {
        return new HiddenCache(home.resolve("cache"));
    }

    @Override
    public Path newTuning(String title) throws IOException {
        return Files.createDirectories(home.resolve("tuning " + title));
    }

    @Override
    public Runs runs() {
        return new Runs(new Workspace(home.resolve("learner"), Clock.systemUTC()));
    }

    @Override
    public Set<EngineName> engines() {
        return engines;
    }

    @Override
    public Optional<Path> libtorch() {
        return Optional.empty();
    }

    @Override
    public MemoryRoom memory() {
        return memory;
    }

    @Override
    public GpuOffer gpu(Path libtorch) {
        return gpu;
    }

    @Override
    public TrainingBackend backend(Optional<Path> libtorch) {
        libtorchGiven.add(libtorch);
        return new FakeBackend();
    }

    @Override
    public Services among(OptMl.Hosts hosts, String job) {
        shared.add(hosts);
        return this;
    }

    /** Sees class 1 where the picture's middle has ink, else class 7. */
    @Override
    public ClassifierFactory classifiers() {
        return (network, parameters) -> new Classifier() {
            @Override
            public float[][] classify(List<GrayImage> images) {
                shown.add(images);
                return images.stream().map(FakeServices::answer).toArray(float[][]::new);
            }

            @Override
            public void close() {}
        };
    }

    private static float[] answer(GrayImage image) {
        float[] answer = new float[10];
        answer[image.at(14, 14) > 0 ? 1 : 7] = 0.75f;
        answer[3] = 0.25f;
        return answer;
    }

    @Override
    public void save(Path folder, TrainedModel model) throws IOException {
        new Models(new Workspace(home.resolve("learner"), Clock.systemUTC())).save(folder, model);
    }

    @Override
    public CloudServices cloud() {
        return cloud;
    }

    @Override
    public int trainForParent(List<String> arguments, Console console) {
        console.print("child " + arguments);
        return ExitCode.DONE;
    }

    private void keep(Job job, Path folder) {
        try {
            RunFolder run = RunFolder.isRun(folder) ? RunFolder.open(folder) : RunFolder.create(folder, job);
            run.append(RunsFixture.started((TrainingJob) job));
            for (TrainingEvent event : events) {
                run.append(event);
            }
        } catch (IOException | BadInputException e) {
            throw new IllegalStateException(e);
        }
    }

    private final class FakeBackend implements TrainingBackend {
        @Override
        public void prepare(DataRef data, Placement where) {}

        @Override
        public TrainingRun start(Job given, Path folder, Consumer<? super TrainingEvent> listener) {
            runs.add(folder);
            switch (given) {
                case RecommenderJob job -> recommenderJobs.add(job);
                case TrainingJob job -> {
                    jobs.add(job);
                    listener.accept(new TrainingEvent.Started(job, 2, job.network().parameterCount(), "00", engineVersion));
                }
            }
            if (keepsRuns) {
                keep(given, folder);
            }
            events.forEach(listener);
            return new FakeRun(folder, listener);
        }

        @Override
        public TrainingRun resume(Job job, Path folder, Consumer<? super TrainingEvent> listener) {
            resumed.add(folder);
            return start(job, folder, listener);
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    private record FakeRun(Path folder, Consumer<? super TrainingEvent> listener) implements TrainingRun {
        @Override
        public void pause() {}

        @Override
        public void proceed() {}

        @Override
        public void stop() {
            listener.accept(new TrainingEvent.Stopped(3, "cd34", 2));
        }
    }
}
