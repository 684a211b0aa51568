package loupe.engine;

import ai.djl.engine.EngineException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import loupe.data.BadInputException;
import loupe.storage.MemoryThere;
import loupe.storage.Models;
import loupe.training.Job;
import loupe.training.Placement;
import loupe.training.RecommenderJob;
import loupe.training.RunControl;
import loupe.training.Trainer;
import loupe.training.TrainingEvent;
import loupe.training.TrainingJob;
import loupe.training.Validation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Trains with MXNet or PyTorch on the calling thread. One training at a time in a process: the engines' thread counts
 * and PyTorch's recording of gradients are the process' own.
 */
public final class DjlTrainer implements Trainer {

    private static final Logger LOG = LoggerFactory.getLogger(DjlTrainer.class);

    private final Engines engines = new Engines();
    private final KeptPictures pictures = new KeptPictures();
    private final Function<Path, CheckpointFiles> files;
    private final Optional<Membership> membership;
    private final Learners learners;
    private final StartingWeights starts;
    private final RecommenderTraining recommenders;

    /** Keeps checkpoints in the run's folder. @param models what a training can start from */
    public DjlTrainer(Models models) {
        this(CheckpointFiles::in, Processor.here(), models);
    }

    DjlTrainer(Function<Path, CheckpointFiles> files, Processor processor, Models models) {
        this(files, processor, models, Optional.empty());
    }

    private DjlTrainer(Function<Path, CheckpointFiles> files, Processor processor, Models models, Optional<Membership> membership) {
        this.files = files;
        this.membership = membership;
        starts = new StartingWeights(models);
        learners = new Learners(processor);
        recommenders = new RecommenderTraining(engines, processor);
    }

    /** One of several that train networks together. Only the first keeps checkpoints. @param models what a training can start from */
    public static DjlTrainer among(Membership membership, Models models) {
        Function<Path, CheckpointFiles> files = membership.rank() == 0 ? CheckpointFiles::in : folder -> CheckpointFiles.NONE;
        return new DjlTrainer(files, Processor.here().amongOthers(), models, Optional.of(membership));
    }

    @Override
    public void train(Job job, Path folder, Consumer<? super TrainingEvent> events, RunControl control) {
        events.accept(switch (job) {
            case TrainingJob network -> trained(network, folder, events, control);
            case RecommenderJob recommender -> recommenders.trained(recommender, folder, events, control);
        });
    }

    private TrainingEvent.Ended trained(TrainingJob job, Path folder, Consumer<? super TrainingEvent> events, RunControl control) {
        try {
            return train(job, pictures(job), folder, events, control);
        } catch (TrainingFault | BadInputException e) {
            return new TrainingEvent.Failed(e.getMessage());
        } catch (IOException e) {
            return new TrainingEvent.Failed("A checkpoint could not be written to " + folder + ": " + e.getMessage()
                    + ". Is the disk full, or the folder gone?");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new TrainingEvent.Failed("The training was interrupted from outside. Start it again.");
        } catch (EngineException | LinkageError e) {
            return new TrainingEvent.Failed(engines.sentence(job.where(), e));
        } catch (OutOfMemoryError e) {
            LOG.error("A training ran out of memory", e);
            return new TrainingEvent.Failed("The training's process has not enough memory for this network: it trains "
                    + job.network().parameterCount() + " parameters. Make its largest layer smaller.");
        } catch (RuntimeException e) {
            LOG.error("A training failed", e);
            return new TrainingEvent.Failed("The training broke off with a fault of the program: " + e
                    + ". The log has the details.");
        }
    }

    private KeptPictures.Loaded pictures(TrainingJob job) throws TrainingFault, BadInputException {
        Optional<String> fault = job.settings().fault().or(() -> job.augmentation().fault()).or(() -> job.network().fault());
        if (fault.isPresent()) {
            throw new TrainingFault(fault.get());
        }
        KeptPictures.Loaded loaded = pictures.load(Path.of(job.data().folder()), job.validation());
        new Fit(job, MemoryThere.roomHere()).check(loaded.set());
        return loaded;
    }

    private TrainingEvent.Ended train(TrainingJob job, KeptPictures.Loaded data, Path folder,
                                      Consumer<? super TrainingEvent> events, RunControl control)
            throws TrainingFault, IOException, InterruptedException {
        CheckpointFiles kept = files.apply(folder);
        Beginning beginning = Beginning.of(job, kept, starts);
        engines.start(job.where());
        Resident resident = pictures.resident(job.where(), data);
        try (Learner learner = learners.open(job, data.set(), resident, beginning.weights());
             CheckpointWriter checkpoints = new CheckpointWriter(kept, control)) {
            beginning.state().ifPresent(learner::restore);
            int count = data.set().training().count();
            String engine = engines.version(job.where(), learners.processor());
            if (membership.isPresent()) {
                return new SharedTraining(job, count, learner, checkpoints, events).run(membership.get(), beginning, engine, control);
            }
            events.accept(new TrainingEvent.Started(job, count / job.settings().batch(), job.network().parameterCount(),
                    beginning.initialSha256(), engine));
            TrainingLoop loop = new TrainingLoop(job, learner, checkpoints, events, control);
            try {
                return loop.run(count, count / job.settings().batch(), beginning.state());
            } catch (LossFault fault) {
                Runaway runaway = new Runaway(job, count, good -> learners.open(job, data.set(), resident, good), control);
                throw new TrainingFault(runaway.sentence(fault, loop.kept()));
            }
        }
    }
}
