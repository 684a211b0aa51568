package loupe.cloud.launch;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import loupe.cloud.aws.Cloud;
import loupe.data.BadInputException;
import loupe.inference.TrainedModel;
import loupe.storage.CloudLedger;
import loupe.training.DataRef;
import loupe.training.Job;
import loupe.training.Placement;
import loupe.training.TrainingBackend;
import loupe.training.TrainingEvent;
import loupe.training.TrainingJob;
import loupe.training.TrainingRun;

/**
 * Trains at Amazon SageMaker: starts the one job that was agreed to, or follows one that goes on there. The run's folder holds what is heard
 * of it and, in the end, its weights.
 */
public final class CloudBackend implements TrainingBackend {

    private final Cloud cloud;
    private final Optional<AgreedJob> agreed;
    private final Ways ways;
    private final Consumer<String> said;
    private final List<CloudRun> runs = new CopyOnWriteArrayList<>();

    /** Reads a trained network that was fetched. */
    @FunctionalInterface
    public interface ModelReader {
        TrainedModel read(Path folder) throws BadInputException;
    }

    /**
     * How it works.
     *
     * @param models  reads what was fetched
     * @param profile of AWS's own tools with which it is asked; empty text for the usual one
     * @param stays   whether jobs go on when this program ends; those of a rehearsal do not
     * @param ledger  knows for how long machines may wait after a job
     */
    public record Ways(ModelReader models, String profile, boolean stays, CloudLedger ledger) {}

    /** @param agreed empty where nothing is to be started @param said hears what the job says and how it stands, from any thread */
    public CloudBackend(Cloud cloud, Optional<AgreedJob> agreed, Ways ways, Consumer<String> said) {
        this.cloud = cloud;
        this.agreed = agreed;
        this.ways = ways;
        this.said = said;
    }

    /** Does nothing: nothing is asked for before it is agreed to. */
    @Override
    public void prepare(DataRef data, Placement where) {}

    @Override
    public TrainingRun start(Job job, Path folder, Consumer<? super TrainingEvent> events) {
        CloudRun run = run(job, folder, events);
        run.begin(() -> run.start(agreed.orElseThrow(() -> new BadInputException("Nothing was agreed to."))));
        return run;
    }

    /** Follows the run's job anew: all of its events come again. */
    @Override
    public TrainingRun resume(Job job, Path folder, Consumer<? super TrainingEvent> events) {
        CloudRun run = run(job, folder, events);
        run.begin(run::followAgain);
        return run;
    }

    private CloudRun run(Job job, Path folder, Consumer<? super TrainingEvent> events) {
        CloudRun run = new CloudRun(new CloudRun.Told((TrainingJob) job, folder, events, said), cloud, ways);
        runs.add(run);
        return run;
    }

    /** Stops what runs and waits until it has ended; what goes on without this program is only left. */
    @Override
    public void close() {
        runs.forEach(CloudRun::leave);
        runs.forEach(CloudRun::await);
    }
}
