package loupe;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import loupe.cloud.aws.AwsFault;
import loupe.cloud.aws.Searched;
import loupe.cloud.aws.TuningWatch;
import loupe.data.BadInputException;
import loupe.storage.JobCodec;
import loupe.storage.RunFolder;
import loupe.storage.RunSite;
import loupe.storage.Temporary;
import loupe.training.TrainingBackend;
import loupe.training.TrainingEvent;
import loupe.training.TrainingJob;
import loupe.ui.common.clouds.CloudTuning;

/** A tuning in a learner's account, as the window sees it. */
final class FollowedTuning implements CloudTuning {

    private static final String JOB = "job.json";

    private final OpenAccount account;
    private final TuningWatch watch;
    private volatile Optional<TuningWatch.Sight> last = Optional.empty();

    FollowedTuning(OpenAccount account, TuningWatch watch) {
        this.account = account;
        this.watch = watch;
    }

    @Override
    public Optional<Sight> look() throws BadInputException {
        try {
            Optional<TuningWatch.Sight> now = watch.look();
            last = now.or(() -> last);
            return now.map(FollowedTuning::sight);
        } catch (AwsFault fault) {
            throw new BadInputException(fault.getMessage(), fault);
        } catch (IllegalArgumentException fault) {
            throw new BadInputException("What AWS tells of the tuning cannot be read (" + fault.getMessage() + ").", fault);
        }
    }

    private static Sight sight(TuningWatch.Sight now) {
        Searched searched = now.searched();
        return new Sight(now.state().status(), now.state().over(), new Counts(now.state().trials(), searched.trials()),
                new Search(searched.space(), searched.objective()), now.trials(), now.state().failure());
    }

    @Override
    public Path fetch(int number) throws BadInputException, InterruptedException {
        TuningWatch.Sight seen = last.filter(sight -> number <= sight.trials().size())
                .orElseThrow(() -> new BadInputException("There is no trial " + number + "."));
        String training = seen.names().get(number - 1);
        try {
            TrainingJob job = seen.trials().get(number - 1).proposal().assignment().applyTo(base(seen.searched()));
            return fetch(training, job, seen.searched());
        } catch (AwsFault fault) {
            throw new BadInputException(fault.getMessage(), fault);
        } catch (IllegalArgumentException | IOException e) {
            throw new BadInputException("The training " + training + " cannot be kept as a run (" + e.getMessage() + ").", e);
        }
    }

    /** The training that all trials are but for what is varied: it went along with them. */
    private TrainingJob base(Searched searched) throws BadInputException, IOException {
        Optional<String> text = searched.job().isPresent() ? account.cloud().text(searched.job().get() + JOB) : Optional.empty();
        if (text.isPresent() && JobCodec.parse(text.get()) instanceof TrainingJob job) {
            return job;
        }
        throw new BadInputException("What the tuning's trainings have in common is no longer in its bucket"
                + searched.job().map(place -> " (" + place + JOB + ")").orElse("") + ". \"loupe sagemaker fetch\" brings the model alone.");
    }

    private Path fetch(String training, TrainingJob job, Searched searched) throws BadInputException, IOException, InterruptedException {
        Path folder = account.ground().here().newRun(job.network().name() + "-" + job.data().name());
        RunFolder.create(folder, job);
        new RunSite(searched.on().text(), training, account.cloud().region(), account.ways().profile(), !account.ways().stays()).write(folder);
        BlockingQueue<TrainingEvent.Ended> end = new LinkedBlockingQueue<>();
        try (TrainingBackend backend = account.following(said -> { })) {
            backend.resume(job, folder, event -> {
                if (event instanceof TrainingEvent.Ended ended) {
                    end.add(ended);
                }
            }).seen(true);
            if (end.take() instanceof TrainingEvent.Failed failed) {
                Temporary.delete(folder);
                throw new BadInputException(failed.reason());
            }
        }
        return folder;
    }
}
