package loupe.cloud.aws;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import loupe.training.Site;
import loupe.training.tuning.Assignment;
import loupe.training.tuning.Objective;
import loupe.training.tuning.Parameter;
import loupe.training.tuning.Range;
import loupe.training.tuning.Scale;
import loupe.training.tuning.Space;
import loupe.training.tuning.Value;
import software.amazon.awssdk.services.sagemaker.model.DescribeHyperParameterTuningJobResponse;
import software.amazon.awssdk.services.sagemaker.model.HyperParameterTrainingJobDefinition;
import software.amazon.awssdk.services.sagemaker.model.HyperParameterTuningJobConfig;
import software.amazon.awssdk.services.sagemaker.model.ParameterRanges;

/**
 * What a tuning in the cloud looks for, read back from what AWS tells of it, so that no machine needs to remember it.
 *
 * @param trials how many trainings there are at most; 0 where that is not told
 * @param on     where each is trained
 * @param job    where the files of the channel {@code job} lie, {@code s3://…}
 */
public record Searched(Space space, Objective objective, int trials, Site.SageMaker on, Optional<String> job) {

    static Searched of(DescribeHyperParameterTuningJobResponse tuning) {
        Optional<HyperParameterTuningJobConfig> config = Optional.ofNullable(tuning.hyperParameterTuningJobConfig());
        Optional<HyperParameterTrainingJobDefinition> each = Optional.ofNullable(tuning.trainingJobDefinition());
        boolean loss = config.map(HyperParameterTuningJobConfig::hyperParameterTuningJobObjective).filter(aim -> MetricLines.VALIDATION_LOSS.equals(aim.metricName())).isPresent();
        Site.SageMaker on = each.map(HyperParameterTrainingJobDefinition::resourceConfig).map(there -> new Site.SageMaker(
                Optional.ofNullable(there.instanceTypeAsString()).orElse(""), Optional.ofNullable(there.instanceCount()).orElse(1))).orElse(new Site.SageMaker("", 1));
        return new Searched(config.map(HyperParameterTuningJobConfig::parameterRanges).map(Searched::space).orElse(new Space(List.of())),
                loss ? Objective.VALIDATION_LOSS : Objective.VALIDATION_ACCURACY,
                config.map(HyperParameterTuningJobConfig::resourceLimits).map(limits -> limits.maxNumberOfTrainingJobs()).orElse(0), on, each.flatMap(Searched::job));
    }

    private static Optional<String> job(HyperParameterTrainingJobDefinition each) {
        return each.inputDataConfig().stream().filter(channel -> "job".equals(channel.channelName())).findFirst()
                .flatMap(channel -> Optional.ofNullable(channel.dataSource())).flatMap(source -> Optional.ofNullable(source.s3DataSource()))
                .flatMap(there -> Optional.ofNullable(there.s3Uri()));
    }

    private static Space space(ParameterRanges ranges) {
        Stream<Parameter> reals = ranges.continuousParameterRanges().stream().map(range -> new Parameter(SettingNames.back(range.name()),
                new Range.Real(Double.parseDouble(range.minValue()), Double.parseDouble(range.maxValue()), scale(range.scalingTypeAsString()))));
        Stream<Parameter> wholes = ranges.integerParameterRanges().stream().map(range -> new Parameter(SettingNames.back(range.name()),
                new Range.Whole(Long.parseLong(range.minValue()), Long.parseLong(range.maxValue()), scale(range.scalingTypeAsString()))));
        Stream<Parameter> choices = ranges.categoricalParameterRanges().stream()
                .map(range -> new Parameter(SettingNames.back(range.name()), new Range.Choice(range.values())));
        return new Space(Stream.of(reals, wholes, choices).flatMap(each -> each).toList());
    }

    private static Scale scale(String scaling) {
        return "Logarithmic".equals(scaling) ? Scale.LOG : Scale.LINEAR;
    }

    /** What a training of the tuning was told; empty where AWS does not tell all of it. */
    Optional<Assignment> assignment(Map<String, String> settings) {
        Map<String, String> told = new LinkedHashMap<>();
        settings.forEach((name, value) -> told.put(SettingNames.back(name), value));
        try {
            return space.parameters().stream().allMatch(parameter -> told.containsKey(parameter.name()))
                    ? Optional.of(new Assignment(space.parameters().stream().map(parameter -> new Assignment.Setting(parameter.name(),
                    value(parameter.range(), told.get(parameter.name())))).toList())) : Optional.empty();
        } catch (NumberFormatException unreadable) {
            return Optional.empty();
        }
    }

    private static Value value(Range range, String text) {
        return switch (range) {
            case Range.Real _ -> new Value.Real(Double.parseDouble(text));
            case Range.Whole _ -> new Value.Whole(Math.round(Double.parseDouble(text)));
            case Range.Choice _ -> new Value.Word(text);
        };
    }
}
