package loupe.cloud.aws;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import loupe.training.tuning.Objective;
import loupe.training.tuning.Parameter;
import loupe.training.tuning.Plan;
import loupe.training.tuning.Range;
import loupe.training.tuning.Scale;
import loupe.training.tuning.Strategy;
import loupe.training.tuning.TuningJob;
import software.amazon.awssdk.services.sagemaker.model.CategoricalParameterRange;
import software.amazon.awssdk.services.sagemaker.model.CheckpointConfig;
import software.amazon.awssdk.services.sagemaker.model.ContinuousParameterRange;
import software.amazon.awssdk.services.sagemaker.model.CreateHyperParameterTuningJobRequest;
import software.amazon.awssdk.services.sagemaker.model.HyperParameterAlgorithmSpecification;
import software.amazon.awssdk.services.sagemaker.model.HyperParameterTrainingJobDefinition;
import software.amazon.awssdk.services.sagemaker.model.HyperParameterTuningJobConfig;
import software.amazon.awssdk.services.sagemaker.model.IntegerParameterRange;
import software.amazon.awssdk.services.sagemaker.model.ParameterRanges;

/**
 * A tuning as the request that Amazon SageMaker takes (API 2017-07-24, CreateHyperParameterTuningJob). Its trainings cannot name what they start,
 * so they use an image that starts a script: ours, out of the channel {@code code}.
 */
final class TuningRequests {

    private TuningRequests() {}

    /** What keeps {@code tuning} from being asked for; empty where nothing does. */
    static Optional<String> fault(CloudJob job, TuningJob tuning) {
        boolean numbers = tuning.space().parameters().stream().anyMatch(parameter -> !(parameter.range() instanceof Range.Choice));
        return Tunings.nameFault(job.name()).or(() -> tuning.plan().strategy() == Strategy.GRID && numbers
                ? Optional.of("A grid in the cloud has choices only. Write its values as \"categorical\", or take --strategy random or bayesian.") : Optional.empty());
    }

    static CreateHyperParameterTuningJobRequest tuning(CloudJob job, TuningJob tuning, String mark) {
        HyperParameterTrainingJobDefinition.Builder each = HyperParameterTrainingJobDefinition.builder().roleArn(job.where().role())
                .staticHyperParameters(fixed(job, tuning))
                .algorithmSpecification(HyperParameterAlgorithmSpecification.builder().trainingImage(job.where().image()).trainingInputMode("File")
                        .metricDefinitions(Requests.definitions(MetricLines.NETWORK)).build())
                .inputDataConfig(Requests.channels(job)).outputDataConfig(Requests.output(job)).resourceConfig(Requests.machines(job.on()))
                .stoppingCondition(Requests.end(job.on())).enableManagedSpotTraining(job.on().spot()).enableNetworkIsolation(!job.on().gpu())
                .environment(Map.of(Requests.REQUEST, mark));
        if (job.on().spot()) {
            each.checkpointConfig(CheckpointConfig.builder().s3Uri(job.where().uri(job.folder() + "checkpoints")).build());
        }
        return CreateHyperParameterTuningJobRequest.builder().hyperParameterTuningJobName(job.name()).hyperParameterTuningJobConfig(config(tuning))
                .trainingJobDefinition(each.build()).tags(Requests.tags(job.where().tags())).build();
    }

    private static Map<String, String> fixed(CloudJob job, TuningJob tuning) {
        Map<String, String> fixed = new LinkedHashMap<>(job.settings());
        tuning.space().parameters().forEach(parameter -> fixed.remove(SettingNames.of(parameter.name())));
        fixed.put("sagemaker_program", "train.sh");
        fixed.put("sagemaker_submit_directory", Requests.CODE);
        return fixed;
    }

    private static HyperParameterTuningJobConfig config(TuningJob tuning) {
        Plan plan = tuning.plan();
        HyperParameterTuningJobConfig.Builder config = HyperParameterTuningJobConfig.builder().strategy(strategy(plan.strategy()))
                .hyperParameterTuningJobObjective(goal -> goal.type(direction(tuning.objective())).metricName(figure(tuning.objective())))
                .resourceLimits(limits -> {
                    limits.maxNumberOfTrainingJobs(plan.trials()).maxParallelTrainingJobs(Math.min(plan.parallel(), plan.trials()));
                    plan.time().ifPresent(time -> limits.maxRuntimeInSeconds((int) Math.max(120, time.toSeconds())));
                })
                .trainingJobEarlyStoppingType(plan.earlyStopping() && plan.strategy() != Strategy.HYPERBAND ? "Auto" : "Off")
                .parameterRanges(ranges(tuning.space().parameters()));
        if (plan.strategy() == Strategy.HYPERBAND) {
            config.strategyConfig(how -> how.hyperbandStrategyConfig(band -> band.minResource(1).maxResource((int) Math.ceil(tuning.base().settings().epochs()))));
        }
        return config.randomSeed((int) Math.floorMod(tuning.base().seed(), (long) Integer.MAX_VALUE)).build();
    }

    private static String strategy(Strategy strategy) {
        return switch (strategy) {
            case GRID -> "Grid";
            case RANDOM -> "Random";
            case BAYESIAN -> "Bayesian";
            case HYPERBAND -> "Hyperband";
        };
    }

    private static String direction(Objective objective) {
        return switch (objective) {
            case VALIDATION_ACCURACY -> "Maximize";
            case VALIDATION_LOSS -> "Minimize";
        };
    }

    private static String figure(Objective objective) {
        return switch (objective) {
            case VALIDATION_ACCURACY -> MetricLines.VALIDATION_ACCURACY;
            case VALIDATION_LOSS -> MetricLines.VALIDATION_LOSS;
        };
    }

    private static ParameterRanges ranges(List<Parameter> parameters) {
        ParameterRanges.Builder ranges = ParameterRanges.builder();
        List<ContinuousParameterRange> reals = new ArrayList<>();
        List<IntegerParameterRange> wholes = new ArrayList<>();
        List<CategoricalParameterRange> choices = new ArrayList<>();
        for (Parameter parameter : parameters) {
            String name = SettingNames.of(parameter.name());
            switch (parameter.range()) {
                case Range.Real real -> reals.add(ContinuousParameterRange.builder().name(name).minValue(Double.toString(real.min()))
                        .maxValue(Double.toString(real.max())).scalingType(scaling(real.scale())).build());
                case Range.Whole whole -> wholes.add(IntegerParameterRange.builder().name(name).minValue(Long.toString(whole.min()))
                        .maxValue(Long.toString(whole.max())).scalingType(scaling(whole.scale())).build());
                case Range.Choice choice -> choices.add(CategoricalParameterRange.builder().name(name).values(choice.words()).build());
            }
        }
        return ranges.continuousParameterRanges(reals).integerParameterRanges(wholes).categoricalParameterRanges(choices).build();
    }

    private static String scaling(Scale scale) {
        return switch (scale) {
            case LINEAR -> "Linear";
            case LOG -> "Logarithmic";
        };
    }
}
