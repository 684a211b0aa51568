package loupe.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import loupe.data.BadInputException;
import loupe.data.DataCatalog;
import loupe.data.films.FilmCatalog;
import loupe.inference.ClassifierFactory;
import loupe.inference.TrainedModel;
import loupe.network.MemoryRoom;
import loupe.process.GpuOffer;
import loupe.recommend.KnownModel;
import loupe.storage.CheckpointChoice;
import loupe.storage.HiddenCache;
import loupe.storage.OptMl;
import loupe.storage.Recommenders;
import loupe.storage.Runs;
import loupe.training.EngineName;
import loupe.training.Placement;
import loupe.training.TrainingBackend;

/** What the commands need of the rest of the program. Each thing is made when it is first asked for. */
public interface Services {

    /** The data sets that are known by name, of pictures first, then of films. */
    List<DataCatalog.Entry> dataSets();

    /** The folder of a data set, made where it can be. @param percent hears how far the making is */
    Path dataFolder(String nameOrFolder, IntConsumer percent) throws BadInputException;

    /** The film sets. */
    FilmCatalog films();

    /** The folder of the training container that this process runs in; empty where it runs in none. */
    Optional<OptMl> container();

    /** Trained recommenders in folders. */
    Recommenders recommenders();

    /** Where a recommender that needs an engine is trained. */
    Placement recommenderPlace(KnownModel model) throws BadInputException;

    /** A trained network by its name or folder. */
    TrainedModel model(String nameOrFolder, CheckpointChoice choice) throws BadInputException;

    /** The same trained network so that a process elsewhere finds it: a shipped one's name, or a whole path. */
    String address(String nameOrFolder);

    /** Makes an empty folder for a run in the learner's own folder. */
    Path newRun(String title) throws IOException;

    /** Makes an empty folder for a tuning in the learner's own folder. */
    Path newTuning(String title) throws IOException;

    /** What networks make of samples, kept. */
    HiddenCache hiddenSamples();

    /** The learner's runs. */
    Runs runs();

    /** The engines that have native libraries here. */
    Set<EngineName> engines();

    /** The PyTorch with CUDA that the learner's settings name, else the variable {@code LOUPE_LIBTORCH}. */
    Optional<Path> libtorch();

    /** Whether the PyTorch in {@code libtorch} trains on a GPU here; may take a minute. */
    GpuOffer gpu(Path libtorch);

    /** What memory a training may take here now. */
    MemoryRoom memory();

    /** Where jobs are trained. @param libtorch for jobs on the GPU; the caller closes the answer */
    TrainingBackend backend(Optional<Path> libtorch);

    /** The same, but what is trained is shared with other machines. @param job tells the job from others, the same on each machine */
    Services among(OptMl.Hosts hosts, String job);

    /** Makes networks that answer. */
    ClassifierFactory classifiers();

    /** Writes a trained network as a folder. */
    void save(Path folder, TrainedModel model) throws IOException;

    /** The cloud, and the containers' way on this machine. */
    CloudServices cloud();

    /** Serves the process that started this one to train a job; returns the exit code. */
    int trainForParent(List<String> arguments, Console console);
}
