package loupe.storage;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import loupe.data.BadInputException;
import loupe.training.LayerMove;
import loupe.training.TrainingEvent;

/**
 * Training events as JSON, one line an event, complete both ways: the journal of a run and the child's messages. The field
 * {@code "event"} names the kind: {@code started}, {@code batches} (losses and accuracies as two lists), {@code epoch},
 * {@code checkpoint}, {@code layers}, {@code recommender} and {@code measured} of a recommender, {@code finished}, {@code stopped}, {@code failed}. A number that is not finite is written as
 * {@code null} and read as NaN.
 */
public final class EventCodec {

    private EventCodec() {}

    /** {@code event} as one line without a line end. */
    public static String line(TrainingEvent event) {
        return Json.line(switch (event) {
            case TrainingEvent.Started started -> started(started);
            case TrainingEvent.BatchesDone done -> batches(done);
            case TrainingEvent.EpochDone done -> epoch(kind("epoch"), done);
            case TrainingEvent.CheckpointSaved saved -> kind("checkpoint").put("epoch", saved.epoch())
                    .put("step", saved.step()).put("file", saved.file());
            case TrainingEvent.LayersMoved moved -> moved(moved);
            case TrainingEvent.RecommenderStarted started -> started(started);
            case TrainingEvent.Measured measured -> measured(measured);
            case TrainingEvent.Finished finished ->
                    seconds(kind("finished").put("sha256", finished.parametersSha256()), finished.seconds());
            case TrainingEvent.Stopped stopped -> seconds(kind("stopped").put("step", stopped.step())
                    .put("sha256", stopped.parametersSha256()), stopped.seconds());
            case TrainingEvent.Failed failed -> kind("failed").put("reason", failed.reason());
        });
    }

    /** The event that {@code line} holds. @throws BadInputException where it is none */
    public static TrainingEvent parse(String line) throws BadInputException {
        return parse(line, "The event");
    }

    static TrainingEvent parse(String line, String where) throws BadInputException {
        Fields fields = Fields.of(Json.parse(line, where), where);
        return switch (fields.text("event")) {
            case "started" -> new TrainingEvent.Started(JobCodec.readNetwork(fields.object("job")), fields.integer("batchesPerEpoch"),
                    fields.whole("parameters"), fields.text("initialSha256"), fields.text("engineVersion"));
            case "batches" -> new TrainingEvent.BatchesDone(fields.integer("epoch"), fields.integer("first"),
                    batches(fields), fields.number("seconds"));
            case "epoch" -> epoch(fields);
            case "checkpoint" -> new TrainingEvent.CheckpointSaved(fields.integer("epoch"), fields.whole("step"),
                    fields.text("file"));
            case "layers" -> new TrainingEvent.LayersMoved(fields.whole("step"), layers(fields), fields.number("seconds"));
            case "recommender" -> new TrainingEvent.RecommenderStarted(RecommenderJobCodec.read(fields.object("job")),
                    fields.whole("parameters"), fields.text("initialSha256"), fields.text("engineVersion"));
            case "measured" -> measured(fields);
            case "finished" -> new TrainingEvent.Finished(fields.text("sha256"), fields.number("seconds"));
            case "stopped" -> new TrainingEvent.Stopped(fields.whole("step"), fields.text("sha256"), fields.number("seconds"));
            case "failed" -> new TrainingEvent.Failed(fields.text("reason"));
            case String other -> throw new BadInputException(where + ": \"" + other + "\" is not an event that Loupe knows.");
        };
    }

    private static ObjectNode started(TrainingEvent.Started started) {
        ObjectNode tree = kind("started");
        tree.set("job", JobCodec.tree(started.job()));
        return tree.put("batchesPerEpoch", started.batchesPerEpoch()).put("parameters", started.parameters())
                .put("initialSha256", started.initialSha256()).put("engineVersion", started.engineVersion());
    }

    private static ObjectNode started(TrainingEvent.RecommenderStarted started) {
        ObjectNode tree = kind("recommender");
        tree.set("job", JobCodec.tree(started.job()));
        return tree.put("parameters", started.parameters()).put("initialSha256", started.initialSha256())
                .put("engineVersion", started.engineVersion());
    }

    private static ObjectNode measured(TrainingEvent.Measured measured) {
        return measured(kind("measured"), measured);
    }

    /** An epoch's number and figures put into {@code tree}. */
    static ObjectNode measured(ObjectNode tree, TrainingEvent.Measured measured) {
        tree.put("epoch", measured.epoch());
        ObjectNode figures = tree.putObject("figures");
        measured.figures().forEach((name, figure) -> Numbers.put(figures, name, figure));
        return seconds(tree, measured.seconds());
    }

    /** An epoch of a network, as {@link #epoch(ObjectNode, TrainingEvent.EpochDone)} put it. */
    static TrainingEvent.EpochDone epoch(Fields fields) throws BadInputException {
        return new TrainingEvent.EpochDone(fields.integer("epoch"), fields.number("trainingLoss"), fields.number("trainingAccuracy"),
                fields.number("validationLoss"), fields.number("validationAccuracy"), fields.number("seconds"));
    }

    /** An epoch of a recommender, as {@link #measured(ObjectNode, TrainingEvent.Measured)} put it. */
    static TrainingEvent.Measured measured(Fields fields) throws BadInputException {
        return new TrainingEvent.Measured(fields.integer("epoch"), figures(fields.object("figures")), fields.number("seconds"));
    }

    private static Map<String, Double> figures(Fields fields) throws BadInputException {
        Map<String, Double> figures = new LinkedHashMap<>();
        for (String name : fields.names()) {
            figures.put(name, fields.number(name));
        }
        return figures;
    }

    private static ObjectNode batches(TrainingEvent.BatchesDone done) {
        ObjectNode tree = kind("batches").put("epoch", done.epoch()).put("first", done.firstBatch());
        ArrayNode losses = tree.putArray("losses");
        ArrayNode accuracies = tree.putArray("accuracies");
        for (TrainingEvent.Batch batch : done.batches()) {
            Numbers.add(losses, batch.loss());
            Numbers.add(accuracies, batch.accuracy());
        }
        return seconds(tree, done.seconds());
    }

    private static List<TrainingEvent.Batch> batches(Fields fields) throws BadInputException {
        List<Float> losses = fields.floats("losses");
        List<Float> accuracies = fields.floats("accuracies");
        if (losses.size() != accuracies.size()) {
            throw new BadInputException(fields.where() + ": " + losses.size() + " losses and " + accuracies.size()
                    + " accuracies; there must be as many of both.");
        }
        List<TrainingEvent.Batch> batches = new ArrayList<>(losses.size());
        for (int i = 0; i < losses.size(); i++) {
            batches.add(new TrainingEvent.Batch(losses.get(i), accuracies.get(i)));
        }
        return batches;
    }

    /** An epoch's number and figures put into {@code tree}. */
    static ObjectNode epoch(ObjectNode tree, TrainingEvent.EpochDone done) {
        tree.put("epoch", done.epoch());
        Numbers.put(tree, "trainingLoss", done.trainingLoss());
        Numbers.put(tree, "trainingAccuracy", done.trainingAccuracy());
        Numbers.put(tree, "validationLoss", done.validationLoss());
        Numbers.put(tree, "validationAccuracy", done.validationAccuracy());
        return seconds(tree, done.seconds());
    }

    private static ObjectNode moved(TrainingEvent.LayersMoved moved) {
        ObjectNode tree = kind("layers").put("step", moved.step());
        ArrayNode layers = tree.putArray("layers");
        for (LayerMove layer : moved.layers()) {
            ObjectNode one = layers.addObject().put("layer", layer.layer());
            Numbers.put(one, "gradient", layer.gradient());
            Numbers.put(one, "update", layer.update());
        }
        return seconds(tree, moved.seconds());
    }

    private static List<LayerMove> layers(Fields fields) throws BadInputException {
        List<LayerMove> layers = new ArrayList<>();
        for (Fields layer : fields.objects("layers")) {
            layers.add(new LayerMove(layer.text("layer"), layer.number("gradient"), layer.number("update")));
        }
        return layers;
    }

    private static ObjectNode kind(String name) {
        return Json.object().put("event", name);
    }

    private static ObjectNode seconds(ObjectNode tree, double seconds) {
        Numbers.put(tree, "seconds", seconds);
        return tree;
    }
}
