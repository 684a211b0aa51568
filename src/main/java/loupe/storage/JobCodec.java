package loupe.storage;

import com.fasterxml.jackson.databind.node.ObjectNode;
import loupe.data.Augmentation;
import loupe.data.BadInputException;
import loupe.training.DataRef;
import loupe.training.Device;
import loupe.training.EngineName;
import loupe.training.Hyperparameters;
import loupe.training.Job;
import loupe.training.Optimizer;
import loupe.training.Placement;
import loupe.training.RecommenderJob;
import loupe.training.Schedule;
import loupe.training.Start;
import loupe.training.TrainingJob;
import loupe.training.Validation;

/**
 * A job as JSON, a network's as here and a recommender's as in {@link RecommenderJobCodec}, complete both ways: {@code {"format":1,"network":{…},"data":{"name","folder","sha256"},
 * "settings":{"epochs","batch","learningRate","momentum","weightDecay","optimizer","schedule"},"seed":1,
 * "where":{"engine","device","threads"},"start":{"model","sha256"},"augmentation":"shift=4","validation":{"cut":10000,"seed":1}}};
 * without {@code start} the weights are fresh, without {@code augmentation} the pictures stay as they are, without
 * {@code validation} the network is tried on the test pictures.
 */
public final class JobCodec {

    private JobCodec() {}

    /** {@code job} as one line without a line end. */
    public static String line(Job job) {
        return Json.line(tree(job));
    }

    /** The job that {@code line} holds. @throws BadInputException where it is none */
    public static Job parse(String line) throws BadInputException {
        return read(Json.document(line, "The job"));
    }

    static ObjectNode tree(Job job) {
        return switch (job) {
            case TrainingJob network -> tree(network);
            case RecommenderJob recommender -> RecommenderJobCodec.tree(recommender);
        };
    }

    static Job read(Fields job) throws BadInputException {
        return job.has("recommender") ? RecommenderJobCodec.read(job) : readNetwork(job);
    }

    static ObjectNode tree(TrainingJob job) {
        ObjectNode tree = Json.document();
        tree.set("network", NetworkCodec.tree(job.network()));
        putData(tree, job.data());
        Hyperparameters s = job.settings();
        ObjectNode settings = putEpochs(tree.putObject("settings"), s.epochs()).put("batch", s.batch());
        Numbers.put(settings, "learningRate", s.learningRate());
        Numbers.put(settings, "momentum", s.momentum());
        Numbers.put(settings, "weightDecay", s.weightDecay());
        settings.put("optimizer", Fields.word(s.optimizer())).put("schedule", Fields.word(s.schedule()));
        putPlace(tree, job);
        switch (job.start()) {
            case Start.Fresh _ -> { }
            case Start.Model model -> tree.putObject("start").put("model", model.address()).put("sha256", model.sha256());
        }
        if (!job.augmentation().equals(Augmentation.NONE)) {
            tree.put("augmentation", job.augmentation().text());
        }
        switch (job.validation()) {
            case Validation.TestSet _ -> { }
            case Validation.Cut cut -> tree.putObject("validation").put("cut", cut.count()).put("seed", cut.seed());
        }
        return tree;
    }

    static void putData(ObjectNode tree, DataRef data) {
        tree.putObject("data").put("name", data.name()).put("folder", data.folder()).put("sha256", data.sha256());
    }

    static DataRef data(Fields job) throws BadInputException {
        Fields data = job.object("data");
        return new DataRef(data.text("name"), data.text("folder"), data.text("sha256"));
    }

    /** The seed and where it runs. */
    static void putPlace(ObjectNode tree, Job job) {
        tree.put("seed", job.seed());
        tree.putObject("where").put("engine", Fields.word(job.where().engine()))
                .put("device", Fields.word(job.where().device())).put("threads", job.where().threads());
    }

    static Placement place(Fields job) throws BadInputException {
        Fields where = job.object("where");
        return new Placement(where.choice("engine", EngineName.values()), where.choice("device", Device.values()),
                where.integer("threads"));
    }

    /** A whole number without a fraction, as versions before there were parts of epochs wrote and read it. */
    private static ObjectNode putEpochs(ObjectNode settings, double epochs) {
        if (epochs == Math.rint(epochs)) {
            return settings.put("epochs", (long) epochs);
        }
        Numbers.put(settings, "epochs", epochs);
        return settings;
    }

    static TrainingJob readNetwork(Fields job) throws BadInputException {
        return new TrainingJob(NetworkCodec.read(job.object("network")), data(job), settings(job.object("settings")),
                job.whole("seed"), place(job), start(job), augmentation(job), validation(job));
    }

    /** Jobs of before there was a choice have fresh weights and say nothing of it. */
    private static Start start(Fields job) throws BadInputException {
        if (!job.has("start")) {
            return new Start.Fresh();
        }
        Fields start = job.object("start");
        return new Start.Model(start.text("model"), start.text("sha256"));
    }

    /** Jobs that try on the test pictures, as all once did, say nothing of it. */
    private static Validation validation(Fields job) throws BadInputException {
        if (!job.has("validation")) {
            return new Validation.TestSet();
        }
        Fields cut = job.object("validation");
        return new Validation.Cut(cut.integer("cut"), cut.whole("seed"));
    }

    /** Jobs of before there was one say nothing of it. */
    private static Augmentation augmentation(Fields job) throws BadInputException {
        if (!job.has("augmentation")) {
            return Augmentation.NONE;
        }
        try {
            return Augmentation.parse(job.text("augmentation"));
        } catch (IllegalArgumentException e) {
            throw new BadInputException("The job: \"augmentation\": " + e.getMessage(), e);
        }
    }

    private static Hyperparameters settings(Fields settings) throws BadInputException {
        return new Hyperparameters(settings.finite("epochs"), settings.integer("batch"), settings.number("learningRate"),
                settings.number("momentum"), settings.number("weightDecay"),
                settings.choice("optimizer", Optimizer.values()), settings.choice("schedule", Schedule.values()));
    }
}
