package loupe.storage;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import loupe.data.Augmentation;
import loupe.data.BadInputException;
import loupe.data.KnownSet;
import loupe.inference.TrainedModel;
import loupe.network.NetworkSpec;
import loupe.network.Parameters;
import loupe.training.Start;
import loupe.training.TrainingEvent;
import loupe.training.TrainingJob;
import loupe.training.Validation;

/** One of a run's checkpoints as a trained model. */
final class RunModel {

    private final RunFolder run;
    private final TrainingJob job;
    private final List<TrainingEvent> events;

    private RunModel(RunFolder run, List<TrainingEvent> events) throws BadInputException {
        this.run = run;
        job = run.networkJob();
        this.events = events;
    }

    static TrainedModel of(RunFolder run, CheckpointChoice choice) throws BadInputException {
        RunModel model = new RunModel(run, run.events());
        return model.at(switch (choice) {
            case LAST -> model.newestStep();
            case BEST -> model.bestStep();
        }, choice);
    }

    private TrainedModel at(long step, CheckpointChoice choice) throws BadInputException {
        NetworkSpec network = job.network();
        Parameters weights = Fit.of(network, run.checkpoints().weights(step),
                run.path().resolve(Checkpoints.file(step)).toString());
        List<String> names = ModelFolder.classNames(KnownSet.classNamesOf(job.data().name()), network);
        return new TrainedModel(network.name(), network, weights, names, facts(step, choice));
    }

    private long newestStep() throws BadInputException {
        try {
            List<Long> steps = run.checkpoints().steps();
            if (steps.isEmpty()) {
                throw new BadInputException(run.path() + " has no weights yet. Wait for its first checkpoint, or train again.");
            }
            return steps.getLast();
        } catch (IOException e) {
            throw new BadInputException(run.path() + " cannot be read (" + e.getClass().getSimpleName() + ").", e);
        }
    }

    private long bestStep() throws BadInputException {
        Optional<TrainingEvent.EpochDone> best = Figures.best(events);
        if (best.isEmpty()) {
            throw new BadInputException(run.path() + " has no best epoch: none was finished. Take its last checkpoint instead.");
        }
        int batches = batchesPerEpoch().orElseThrow(() -> new BadInputException(run.path() + " does not say how many batches its "
                + "epochs have: the start is missing in its events.jsonl. Take its last checkpoint instead."));
        return job.settings().stepsAfter(best.get().epoch(), batches);
    }

    private Map<String, String> facts(long step, CheckpointChoice choice) {
        Map<String, String> facts = new HashMap<>(Map.of("data", job.data().name(), "seed", Long.toString(job.seed()),
                "engine", job.where().engine().title(), "device", Fields.word(job.where().device()),
                "step", Long.toString(step)));
        for (TrainingEvent event : events) {
            if (event instanceof TrainingEvent.EpochDone done
                    && batchesPerEpoch().filter(count -> job.settings().stepsAfter(done.epoch(), count) == step).isPresent()) {
                facts.put("epoch", Integer.toString(done.epoch()));
                facts.put("validation accuracy", String.format(Locale.ROOT, "%.6f", done.validationAccuracy()));
            }
        }
        if (job.start() instanceof Start.Model model) {
            facts.put("start", model.address());
        }
        if (!job.augmentation().equals(Augmentation.NONE)) {
            facts.put("augmentation", job.augmentation().text());
        }
        if (choice == CheckpointChoice.BEST) {
            facts.put("choice", switch (job.validation()) {
                case Validation.TestSet _ -> CheckpointChoice.ON_THE_TEST;
                case Validation.Cut _ -> CheckpointChoice.ON_A_CUT;
            });
        }
        return facts;
    }

    private Optional<Integer> batchesPerEpoch() {
        return events.stream().filter(TrainingEvent.Started.class::isInstance)
                .map(event -> ((TrainingEvent.Started) event).batchesPerEpoch()).findFirst();
    }
}
