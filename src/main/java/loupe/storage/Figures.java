package loupe.storage;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import loupe.data.Augmentation;
import loupe.data.BadInputException;
import loupe.training.Job;
import loupe.training.RecommenderJob;
import loupe.training.Start;
import loupe.training.TrainingEvent;
import loupe.training.TrainingJob;

/** The figures of a run that has ended, gathered from its journal: {@code figures.json}. */
final class Figures {

    static final String NAME = "figures.json";

    private Figures() {}

    static ObjectNode tree(Job job, List<TrainingEvent> events) {
        ObjectNode tree = switch (job) {
            case TrainingJob network -> head(network);
            case RecommenderJob recommender -> head(recommender);
        };
        ArrayNode epochs = Json.array();
        for (TrainingEvent event : events) {
            switch (event) {
                case TrainingEvent.Started started -> tree.put("engineVersion", started.engineVersion())
                        .put("initialSha256", started.initialSha256());
                case TrainingEvent.RecommenderStarted started -> tree.put("parameters", started.parameters())
                        .put("engineVersion", started.engineVersion()).put("initialSha256", started.initialSha256());
                case TrainingEvent.EpochDone done -> epochs.add(EventCodec.epoch(Json.object(), done));
                case TrainingEvent.Measured measured -> epochs.add(EventCodec.measured(Json.object(), measured));
                case TrainingEvent.BatchesDone done -> { }
                case TrainingEvent.CheckpointSaved saved -> { }
                case TrainingEvent.LayersMoved moved -> { }
                case TrainingEvent.Ended ended -> end(tree, ended);
            }
        }
        best(events).ifPresent(best -> tree.put("bestEpoch", best.epoch()));
        tree.set("epochs", epochs);
        return tree;
    }

    private static ObjectNode head(RecommenderJob job) {
        return Json.document().put("recommender", job.recipe().model().id()).put("data", job.data().name()).put("seed", job.seed())
                .put("engine", Fields.word(job.where().engine())).put("device", Fields.word(job.where().device()))
                .put("threads", job.where().threads());
    }

    private static ObjectNode head(TrainingJob job) {
        ObjectNode tree = Json.document().put("network", job.network().name()).put("data", job.data().name())
                .put("seed", job.seed()).put("parameters", job.network().parameterCount())
                .put("engine", Fields.word(job.where().engine()))
                .put("device", Fields.word(job.where().device())).put("threads", job.where().threads());
        if (job.start() instanceof Start.Model model) {
            tree.putObject("start").put("model", model.address()).put("sha256", model.sha256());
        }
        if (!job.augmentation().equals(Augmentation.NONE)) {
            tree.put("augmentation", job.augmentation().text());
        }
        return tree;
    }

    /** The epochs and the end that {@code figures} hold. */
    static List<TrainingEvent> events(Fields figures) throws BadInputException {
        List<TrainingEvent> events = new ArrayList<>();
        for (Fields epoch : figures.objects("epochs")) {
            events.add(epoch.has("figures") ? EventCodec.measured(epoch) : EventCodec.epoch(epoch));
        }
        events.add(switch (figures.text("end")) {
            case "finished" -> new TrainingEvent.Finished(figures.text("sha256"), figures.number("seconds"));
            case "stopped" -> new TrainingEvent.Stopped(figures.whole("step"), figures.text("sha256"), figures.number("seconds"));
            default -> new TrainingEvent.Failed(figures.text("reason"));
        });
        return events;
    }

    /** The epoch with the highest validation accuracy, the first of equals. */
    static Optional<TrainingEvent.EpochDone> best(List<TrainingEvent> events) {
        return events.stream().filter(TrainingEvent.EpochDone.class::isInstance).map(TrainingEvent.EpochDone.class::cast)
                .filter(done -> !Double.isNaN(done.validationAccuracy()))
                .reduce((a, b) -> b.validationAccuracy() > a.validationAccuracy() ? b : a);
    }

    private static void end(ObjectNode tree, TrainingEvent.Ended ended) {
        switch (ended) {
            case TrainingEvent.Finished finished -> Numbers.put(tree.put("end", "finished")
                    .put("sha256", finished.parametersSha256()), "seconds", finished.seconds());
            case TrainingEvent.Stopped stopped -> Numbers.put(tree.put("end", "stopped").put("step", stopped.step())
                    .put("sha256", stopped.parametersSha256()), "seconds", stopped.seconds());
            case TrainingEvent.Failed failed -> tree.put("end", "failed").put("reason", failed.reason());
        }
    }
}
