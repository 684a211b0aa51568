package loupe.storage;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import loupe.data.BadInputException;
import loupe.training.tuning.Assignment;
import loupe.training.tuning.Parameter;
import loupe.training.tuning.Plan;
import loupe.training.tuning.Progress;
import loupe.training.tuning.Proposal;
import loupe.training.tuning.Range;
import loupe.training.tuning.Space;
import loupe.training.tuning.Strategy;
import loupe.training.tuning.Trial;
import loupe.training.tuning.TuningJob;
import loupe.training.tuning.Value;

/**
 * A tuning as JSON, complete both ways. Its job: {@code {"format":1,"base":{a job},"space":{a space},"plan":{"strategy",
 * "trials","seconds","parallel","earlyStopping"}}}, {@code seconds} only where time is limited. How far it has come:
 * {@code {"format":1,"seconds":60,"tested":{"trial":3,"accuracy":0.97},"trials":[{"number":1,"share":1,"parameters":{"lr":0.1},
 * "course":[0.95],"state":"finished","seconds":12}]}}; a state is {@code running}, {@code finished}, {@code ended-early} or
 * {@code failed}, which has a {@code reason} in the place of its seconds.
 */
final class TuningCodec {

    private TuningCodec() {}

    static ObjectNode tree(TuningJob job) {
        ObjectNode tree = Json.document();
        tree.set("base", JobCodec.tree(job.base()));
        tree.set("space", SpaceCodec.tree(job.objective(), job.space()));
        Plan plan = job.plan();
        ObjectNode wanted = tree.putObject("plan").put("strategy", Fields.word(plan.strategy())).put("trials", plan.trials());
        plan.time().ifPresent(time -> wanted.put("seconds", time.toNanos() / 1e9));
        wanted.put("parallel", plan.parallel()).put("earlyStopping", plan.earlyStopping());
        return tree;
    }

    static TuningJob job(Fields fields) throws BadInputException {
        SpaceFile space = SpaceCodec.read(fields.object("space"));
        Fields plan = fields.object("plan");
        Optional<Duration> time = plan.has("seconds")
                ? Optional.of(Duration.ofNanos(Math.round(plan.finite("seconds") * 1e9))) : Optional.empty();
        return new TuningJob(JobCodec.readNetwork(fields.object("base")), space.space(), space.objective(),
                new Plan(plan.choice("strategy", Strategy.values()), plan.integer("trials"), time, plan.integer("parallel"),
                        plan.truth("earlyStopping")));
    }

    static ObjectNode tree(Progress progress) {
        ObjectNode tree = Json.document();
        Numbers.put(tree, "seconds", progress.seconds());
        progress.tested().ifPresent(tested -> Numbers.put(tree.putObject("tested").put("trial", tested.number()), "accuracy", tested.accuracy()));
        ArrayNode trials = tree.putArray("trials");
        progress.trials().forEach(trial -> put(trials.addObject(), trial));
        return tree;
    }

    private static void put(ObjectNode tree, Trial trial) {
        tree.put("number", trial.number());
        Numbers.put(tree, "share", trial.proposal().share());
        ObjectNode parameters = tree.putObject("parameters");
        trial.proposal().assignment().settings().forEach(setting -> put(parameters, setting));
        ArrayNode course = tree.putArray("course");
        trial.course().forEach(figure -> Numbers.add(course, figure.doubleValue()));
        switch (trial.state()) {
            case Trial.Running _ -> tree.put("state", "running");
            case Trial.Finished finished -> Numbers.put(tree.put("state", "finished"), "seconds", finished.seconds());
            case Trial.EndedEarly early -> Numbers.put(tree.put("state", "ended-early"), "seconds", early.seconds());
            case Trial.Failed failed -> tree.put("state", "failed").put("reason", failed.reason());
        }
    }

    private static void put(ObjectNode tree, Assignment.Setting setting) {
        switch (setting.value()) {
            case Value.Real real -> Numbers.put(tree, setting.name(), real.value());
            case Value.Whole whole -> tree.put(setting.name(), whole.value());
            case Value.Word word -> tree.put(setting.name(), word.text());
        }
    }

    /** How far a tuning over {@code space} has come. */
    static Progress progress(Fields fields, Space space) throws BadInputException {
        List<Trial> trials = new ArrayList<>();
        for (Fields trial : fields.objects("trials")) {
            if (trial.integer("number") != trials.size() + 1) {
                throw new BadInputException(fields.where() + ": the trials are not numbered from 1.");
            }
            trials.add(new Trial(trials.size() + 1, new Proposal(assignment(trial.object("parameters"), space), trial.finite("share")),
                    trial.numbers("course"), state(trial)));
        }
        Optional<Progress.Tested> tested = fields.has("tested") ? Optional.of(new Progress.Tested(
                fields.object("tested").integer("trial"), fields.object("tested").number("accuracy"))) : Optional.empty();
        return new Progress(trials, fields.finite("seconds"), tested);
    }

    private static Assignment assignment(Fields parameters, Space space) throws BadInputException {
        List<Assignment.Setting> settings = new ArrayList<>();
        for (Parameter parameter : space.parameters()) {
            settings.add(new Assignment.Setting(parameter.name(), switch (parameter.range()) {
                case Range.Real _ -> new Value.Real(parameters.finite(parameter.name()));
                case Range.Whole _ -> new Value.Whole(parameters.whole(parameter.name()));
                case Range.Choice _ -> new Value.Word(parameters.text(parameter.name()));
            }));
        }
        return new Assignment(settings);
    }

    private static Trial.State state(Fields trial) throws BadInputException {
        return switch (trial.text("state")) {
            case "running" -> new Trial.Running();
            case "finished" -> new Trial.Finished(trial.number("seconds"));
            case "ended-early" -> new Trial.EndedEarly(trial.number("seconds"));
            case "failed" -> new Trial.Failed(trial.text("reason"));
            case String other -> throw new BadInputException(trial.where() + ": \"" + other + "\" is not a state of a trial.");
        };
    }
}
