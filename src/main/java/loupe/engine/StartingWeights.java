package loupe.engine;

import java.util.Optional;
import loupe.data.BadInputException;
import loupe.inference.TrainedModel;
import loupe.network.InitialWeights;
import loupe.network.Parameters;
import loupe.network.Transplant;
import loupe.storage.CheckpointChoice;
import loupe.storage.Models;
import loupe.training.Start;
import loupe.training.TrainingJob;

/** The numbers that a job begins with. @param models where trained networks are found */
record StartingWeights(Models models) {

    /** @throws TrainingFault where the model that the job starts from is gone or another one */
    Parameters of(TrainingJob job) throws TrainingFault {
        return switch (job.start()) {
            case Start.Fresh _ -> InitialWeights.of(job.network(), job.seed());
            case Start.Model start -> {
                TrainedModel trained = open(start);
                yield Transplant.of(trained.network(), trained.parameters(), job.network(), job.seed()).weights();
            }
        };
    }

    private TrainedModel open(Start.Model start) throws TrainingFault {
        TrainedModel found = found(start);
        Optional<String> other = Optional.of(found.parameters().sha256()).filter(hash -> !hash.equals(start.sha256()));
        if (other.isPresent()) {
            throw new TrainingFault("The network to start from, " + start.address() + ", holds other weights (" + Start.brief(other.get())
                    + ") than those that were chosen (" + Start.brief(start.sha256()) + "). Choose it again, or start from fresh weights.");
        }
        return found;
    }

    private TrainedModel found(Start.Model start) throws TrainingFault {
        try {
            return models.open(start.address(), CheckpointChoice.LAST);
        } catch (BadInputException e) {
            throw new TrainingFault("The network to start from cannot be read. " + e.getMessage()
                    + " Choose another, or start from fresh weights.");
        }
    }
}
