package loupe.cloud.launch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import loupe.cloud.aws.Cloud;
import loupe.cloud.aws.JobState;
import loupe.data.BadInputException;
import loupe.network.Parameters;
import loupe.storage.Checkpoints;
import loupe.storage.RunFolder;
import loupe.storage.Temporary;
import loupe.training.TrainingEvent;

/** The end of a run at Amazon SageMaker: its weights are fetched and kept as the run's last checkpoint, so that it is opened like any other. */
record FetchedEnd(Cloud cloud, CloudBackend.ModelReader models, RunFolder run, CloudRun.Told told) {

    TrainingEvent.Ended of(JobState end, HeardRun heard) throws BadInputException, IOException {
        if (end.failed()) {
            return new TrainingEvent.Failed("The training " + end.name() + " failed at Amazon SageMaker: "
                    + end.outcome().failure().orElse("AWS does not say why."));
        }
        Optional<Parameters> weights = end.outcome().model().isPresent() ? fetched(end.outcome().model().get()) : Optional.empty();
        if (weights.isEmpty()) {
            return new TrainingEvent.Failed(end.completed() ? "The training " + end.name() + " left no model."
                    : "The training " + end.name() + " was stopped before it had saved anything.");
        }
        ReadBack read = heard.read();
        long step = read.ended().filter(TrainingEvent.Stopped.class::isInstance).map(last -> ((TrainingEvent.Stopped) last).step()).orElse(read.step());
        keep(step, Math.max(0, read.epochs() - 1), weights.get());
        double seconds = read.ended().map(FetchedEnd::seconds).orElse(read.seconds());
        boolean whole = end.completed() && read.ended().filter(TrainingEvent.Stopped.class::isInstance).isEmpty();
        return whole ? new TrainingEvent.Finished(weights.get().sha256(), seconds) : new TrainingEvent.Stopped(step, weights.get().sha256(), seconds);
    }

    private static double seconds(TrainingEvent.Ended ended) {
        return switch (ended) {
            case TrainingEvent.Finished finished -> finished.seconds();
            case TrainingEvent.Stopped stopped -> stopped.seconds();
            case TrainingEvent.Failed _ -> 0;
        };
    }

    private Optional<Parameters> fetched(String archive) throws BadInputException, IOException {
        told.said().accept("Fetching the model from " + archive + ".");
        Path folder = Temporary.folder("loupe-fetched");
        try {
            return cloud.fetch(archive, folder) ? Optional.of(models.read(folder).parameters()) : Optional.empty();
        } finally {
            Temporary.delete(folder);
        }
    }

    private void keep(long step, int epoch, Parameters weights) throws IOException {
        run.checkpoints().saveWeights(step, weights);
        TrainingEvent.CheckpointSaved saved = new TrainingEvent.CheckpointSaved(epoch, step, Checkpoints.file(step));
        run.append(saved);
        told.events().accept(saved);
    }
}
