package loupe.cloud.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import loupe.network.Presets;
import loupe.storage.JsonText;
import loupe.training.DataRef;
import loupe.training.Device;
import loupe.training.EngineName;
import loupe.training.Placement;
import loupe.training.Recipes;
import loupe.training.TrainingJob;
import loupe.training.tuning.Objective;
import loupe.training.tuning.Parameter;
import loupe.training.tuning.Plan;
import loupe.training.tuning.Range;
import loupe.training.tuning.Scale;
import loupe.training.tuning.Space;
import loupe.training.tuning.Strategy;
import loupe.training.tuning.TuningJob;
import org.junit.jupiter.api.Test;

class TuningRequestsTest {

    private static final List<Parameter> VARIED = List.of(new Parameter("lr", new Range.Real(0.001, 1, Scale.LOG)),
            new Parameter("units", new Range.Whole(16, 512, Scale.LINEAR)), new Parameter("optimizer", new Range.Choice(List.of("sgd", "adam"))));

    private static TuningJob tuning(Strategy strategy, Objective objective, List<Parameter> varied) {
        TrainingJob base = TuningJob.cut(new TrainingJob(Presets.MLP, new DataRef("mnist", "/data/mnist", "ab"), Recipes.of(Presets.MLP, "mnist"), 7,
                new Placement(EngineName.MXNET, Device.CPU, 1)), 60_000);
        return new TuningJob(base, new Space(varied), objective, new Plan(strategy, 20, Optional.of(Duration.ofMinutes(90)), 3, true));
    }

    private static String text(TuningJob tuning) {
        return JsonText.line(Tunings.request(CloudJobs.job("loupe-tune", CloudJobs.one()), tuning, "mark-1"));
    }

    @Test
    void what_is_varied_goes_into_ranges_of_texts_and_out_of_what_stays_the_same() {
        String request = text(tuning(Strategy.BAYESIAN, Objective.VALIDATION_ACCURACY, VARIED));

        assertThat(request).startsWith("{\"HyperParameterTuningJobName\":\"loupe-tune\",\"HyperParameterTuningJobConfig\":{\"Strategy\":\"Bayesian\","
                + "\"HyperParameterTuningJobObjective\":{\"Type\":\"Maximize\",\"MetricName\":\"validation:accuracy\"},"
                + "\"ResourceLimits\":{\"MaxNumberOfTrainingJobs\":20,\"MaxParallelTrainingJobs\":3,\"MaxRuntimeInSeconds\":5400},"
                + "\"ParameterRanges\":{\"IntegerParameterRanges\":[{\"Name\":\"units\",\"MinValue\":\"16\",\"MaxValue\":\"512\",\"ScalingType\":\"Linear\"}],"
                + "\"ContinuousParameterRanges\":[{\"Name\":\"learning_rate\",\"MinValue\":\"0.001\",\"MaxValue\":\"1.0\",\"ScalingType\":\"Logarithmic\"}],"
                + "\"CategoricalParameterRanges\":[{\"Name\":\"optimizer\",\"Values\":[\"sgd\",\"adam\"]}]},"
                + "\"TrainingJobEarlyStoppingType\":\"Auto\",\"RandomSeed\":7}");
        assertThat(request).contains("\"StaticHyperParameters\":{\"epochs\":\"2\",\"sagemaker_program\":\"train.sh\","
                + "\"sagemaker_submit_directory\":\"/opt/ml/input/data/code\"}");
        assertThat(request).doesNotContain("ContainerEntrypoint");
    }

    @Test
    void the_lowest_loss_is_wanted_where_the_loss_is() {
        assertThat(text(tuning(Strategy.RANDOM, Objective.VALIDATION_LOSS, VARIED)))
                .contains("{\"Type\":\"Minimize\",\"MetricName\":\"validation:loss\"}");
    }

    @Test
    void hyperband_counts_epochs_and_stops_by_itself() {
        assertThat(text(tuning(Strategy.HYPERBAND, Objective.VALIDATION_ACCURACY, VARIED))).contains("\"Strategy\":\"Hyperband\"")
                .contains("\"HyperbandStrategyConfig\":{\"MinResource\":1,\"MaxResource\":10}").contains("\"TrainingJobEarlyStoppingType\":\"Off\"");
    }

    @Test
    void what_aws_would_refuse_is_refused_before() {
        TuningJob tuning = tuning(Strategy.GRID, Objective.VALIDATION_ACCURACY, VARIED);

        assertThat(Tunings.fault(CloudJobs.job("loupe-tune", CloudJobs.one()), tuning)).contains(
                "A grid in the cloud has choices only. Write its values as \"categorical\", or take --strategy random or bayesian.");
        assertThat(Tunings.fault(CloudJobs.job("loupe-tune", CloudJobs.one()), tuning(Strategy.GRID, Objective.VALIDATION_ACCURACY, VARIED.subList(2, 3)))).isEmpty();
        assertThat(Tunings.fault(CloudJobs.job("a".repeat(33), CloudJobs.one()), tuning(Strategy.RANDOM, Objective.VALIDATION_ACCURACY, VARIED)))
                .contains("--name: a tuning's name has at most 32 characters, and \"" + "a".repeat(33) + "\" has 33.");
    }
}
