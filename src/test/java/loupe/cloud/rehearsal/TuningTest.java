package loupe.cloud.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TuningTest {

    @TempDir
    private Path folder;
    private Stand stand;

    @BeforeEach
    void setUp() throws Exception {
        stand = new Stand(folder);
        // What is tuned is option 2, and the accuracy is its value.
        stand.script("#!/bin/bash", "echo \"$*\"", "echo \"Validation: accuracy=$2\"");
    }

    @AfterEach
    void tearDown() {
        stand.close();
    }

    private static Map<String, Object> tuning(String name) {
        Map<String, Object> definition = Stand.job("unused");
        definition.keySet().removeAll(List.of("TrainingJobName", "HyperParameters"));
        Stand.inside(definition, "AlgorithmSpecification").keySet().removeAll(List.of("ContainerEntrypoint", "ContainerArguments"));
        definition.put("StaticHyperParameters", new LinkedHashMap<>(Map.of("sagemaker_program", "train.sh",
                "sagemaker_submit_directory", "/opt/ml/input/data/code")));
        Map<String, Object> config = new LinkedHashMap<>(Map.of("Strategy", "Random", "RandomSeed", 7,
                "HyperParameterTuningJobObjective", Map.of("Type", "Maximize", "MetricName", "validation:accuracy"),
                "ResourceLimits", Map.of("MaxNumberOfTrainingJobs", 4, "MaxParallelTrainingJobs", 2),
                "ParameterRanges", Map.of("ContinuousParameterRanges", List.of(Map.of("Name", "lr", "MinValue", "0.1", "MaxValue", "0.9")))));
        return new LinkedHashMap<>(Map.of("HyperParameterTuningJobName", name, "HyperParameterTuningJobConfig", config, "TrainingJobDefinition", definition));
    }

    private static Map<String, Object> config(Map<String, Object> request) {
        return Stand.inside(request, "HyperParameterTuningJobConfig");
    }

    private Members ended(String name) throws Exception {
        stand.rehearsal.endOfTuning(name).get(60, TimeUnit.SECONDS);
        return stand.client.sageMaker("DescribeHyperParameterTuningJob", Map.of("HyperParameterTuningJobName", name)).json();
    }

    private List<Members> trials(String name, Map<String, Object> more) throws Exception {
        Map<String, Object> request = new LinkedHashMap<>(more);
        request.put("HyperParameterTuningJobName", name);
        return stand.client.sageMaker("ListTrainingJobsForHyperParameterTuningJob", request).json().objects("TrainingJobSummaries");
    }

    private static double found(Members trial) {
        return trial.object("FinalHyperParameterTuningJobObjectiveMetric").real("Value").orElseThrow();
    }

    @Test
    void it_tries_as_many_as_it_may_and_says_which_was_best() throws Exception {
        assertThat(stand.client.sageMaker("CreateHyperParameterTuningJob", tuning("loupe-tune")).status()).isEqualTo(200);

        Members ended = ended("loupe-tune");
        List<Members> trials = trials("loupe-tune", Map.of("SortBy", "FinalObjectiveMetricValue", "SortOrder", "Descending"));

        assertThat(ended.needed("HyperParameterTuningJobStatus")).isEqualTo("Completed");
        assertThat(ended.object("TrainingJobStatusCounters").number("Completed")).contains(4);
        assertThat(trials).hasSize(4).isSortedAccordingTo(Comparator.comparingDouble(TuningTest::found).reversed());
        assertThat(trials).allSatisfy(trial -> assertThat(trial.needed("TrainingJobName")).matches("loupe-tune-00[1-4]-[0-9a-f]{8}"))
                .allSatisfy(trial -> assertThat(trial.object("TunedHyperParameters").needed("lr")).isEqualTo(Double.toString(found(trial))));
        assertThat(ended.object("BestTrainingJob")).isEqualTo(trials.getFirst());
        assertThat(stand.describe(trials.getFirst().needed("TrainingJobName")).needed("TuningJobArn")).isEqualTo(ended.needed("HyperParameterTuningJobArn"));
    }

    @Test
    void its_training_jobs_get_what_it_chose_and_the_name_of_the_aim() throws Exception {
        stand.client.sageMaker("CreateHyperParameterTuningJob", tuning("loupe-named"));
        ended("loupe-named");
        Members trial = trials("loupe-named", Map.of()).getFirst();

        Members job = stand.describe(trial.needed("TrainingJobName"));

        assertThat(job.object("HyperParameters").all()).containsEntry("_tuning_objective_metric", "validation:accuracy")
                .containsEntry("lr", trial.object("TunedHyperParameters").needed("lr"));
        assertThat(stand.lines(job.needed("TrainingJobName")).getFirst()).isEqualTo("--lr " + trial.object("TunedHyperParameters").needed("lr"));
    }

    @Test
    void its_training_jobs_have_its_tags() throws Exception {
        Map<String, Object> request = tuning("loupe-tags");
        request.put("Tags", List.of(Map.of("Key", "loupe:app", "Value", "loupe")));
        stand.client.sageMaker("CreateHyperParameterTuningJob", request);
        ended("loupe-tags");

        assertThat(trials("loupe-tags", Map.of())).isNotEmpty().allSatisfy(trial -> assertThat(
                stand.client.sageMaker("ListTags", Map.of("ResourceArn", trial.needed("TrainingJobArn"))).json().objects("Tags"))
                .extracting(tag -> tag.needed("Value")).containsExactly("loupe"));
    }

    @Test
    void a_grid_is_tried_whole() throws Exception {
        Map<String, Object> request = tuning("loupe-grid");
        config(request).put("Strategy", "Grid");
        config(request).put("ParameterRanges", Map.of("CategoricalParameterRanges", List.of(Map.of("Name", "a", "Values", List.of("1", "2")),
                Map.of("Name", "b", "Values", List.of("x", "y")))));
        stand.client.sageMaker("CreateHyperParameterTuningJob", request);
        ended("loupe-grid");

        assertThat(trials("loupe-grid", Map.of()).stream().map(trial -> trial.object("TunedHyperParameters").all()))
                .containsExactlyInAnyOrder(Map.of("a", "1", "b", "x"), Map.of("a", "2", "b", "x"), Map.of("a", "1", "b", "y"), Map.of("a", "2", "b", "y"));
    }

    @Test
    void a_tuning_job_that_is_stopped_stops_its_training_jobs() throws Exception {
        stand.script("#!/bin/bash", "trap 'kill $!; exit 1' TERM", "sleep 300 & wait");
        stand.client.sageMaker("CreateHyperParameterTuningJob", tuning("loupe-stop"));

        assertThat(stand.client.sageMaker("StopHyperParameterTuningJob", Map.of("HyperParameterTuningJobName", "loupe-stop")).status()).isEqualTo(200);

        assertThat(ended("loupe-stop").needed("HyperParameterTuningJobStatus")).isEqualTo("Stopped");
        assertThat(trials("loupe-stop", Map.of())).allSatisfy(trial -> assertThat(trial.needed("TrainingJobStatus")).isEqualTo("Stopped"));
        assertThat(stand.client.sageMaker("StopHyperParameterTuningJob", Map.of("HyperParameterTuningJobName", "loupe-stop")).refusal())
                .isEqualTo("400 ValidationException: The request was rejected because the hyperparameter tuning job is in status Stopped.");
    }

    @Test
    void a_tuning_job_all_of_whose_training_jobs_fail_fails() throws Exception {
        stand.script("#!/bin/bash", "exit 1");
        stand.client.sageMaker("CreateHyperParameterTuningJob", tuning("loupe-fail"));

        assertThat(ended("loupe-fail").needed("FailureReason")).isEqualTo("All training jobs failed. Please refer to the training jobs' failure reasons.");
    }

    private static Arguments fault(String name, Consumer<Map<String, Object>> change, String refusal) {
        return Arguments.of(Named.of(name, change), refusal);
    }

    private static Consumer<Map<String, Object>> ranges(String kind, Map<String, ?> range) {
        return request -> config(request).put("ParameterRanges", Map.of(kind, List.of(range)));
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                fault("a name over 32 signs", request -> request.put("HyperParameterTuningJobName", "l".repeat(33)),
                        "400 ValidationException: 2 validation errors detected: Value '" + "l".repeat(33) + "' at 'hyperParameterTuningJobName' failed to satisfy "
                                + "constraint: Member must have length less than or equal to 32; Value '" + "l".repeat(33) + "' at 'hyperParameterTuningJobName' "
                                + "failed to satisfy constraint: Member must satisfy regular expression pattern: [a-zA-Z0-9](-*[a-zA-Z0-9]){0,31}"),
                fault("an entry point of its own", request -> Stand.inside(Stand.inside(request, "TrainingJobDefinition"), "AlgorithmSpecification")
                        .put("ContainerEntrypoint", List.of("/bin/bash")), "400 ValidationException: 1 validation error detected: There is no member "
                        + "'ContainerEntrypoint' in 'trainingJobDefinition.algorithmSpecification'"),
                fault("limits as numbers", ranges("ContinuousParameterRanges", Map.of("Name", "lr", "MinValue", "0.1", "MaxValue", 0.9)),
                        "400 SerializationException: 'hyperParameterTuningJobConfig.parameterRanges.continuousParameterRanges.1.member.maxValue' must be a String, "
                                + "not 0.9"),
                fault("limits the wrong way round", ranges("ContinuousParameterRanges", Map.of("Name", "lr", "MinValue", "0.9", "MaxValue", "0.1")),
                        "400 ValidationException: The hyperparameter range of lr is invalid: MinValue 0.9 must be less than MaxValue 0.1."),
                fault("a fraction among whole numbers", ranges("IntegerParameterRanges", Map.of("Name", "k", "MinValue", "1.5", "MaxValue", "3")),
                        "400 ValidationException: MinValue of the hyperparameter k is no whole number: 1.5"),
                fault("powers from 0 on", ranges("ContinuousParameterRanges", Map.of("Name", "lr", "MinValue", "0", "MaxValue", "1", "ScalingType", "Logarithmic")),
                        "400 ValidationException: Logarithmic scaling of lr needs a range above 0."),
                fault("no range", request -> config(request).put("ParameterRanges", Map.of()),
                        "400 ValidationException: A tuning job needs at least one hyperparameter range."),
                fault("a grid of numbers", request -> config(request).put("Strategy", "Grid"),
                        "400 ValidationException: Grid search works with categorical hyperparameters only."),
                fault("a setting that is fixed and searched", request -> Stand.inside(Stand.inside(request, "TrainingJobDefinition"), "StaticHyperParameters")
                        .put("lr", "1"), "400 ValidationException: The hyperparameter lr is given twice."),
                fault("an aim that no metric measures", request -> config(request).put("HyperParameterTuningJobObjective",
                        Map.of("Type", "Minimize", "MetricName", "loss")),
                        "400 ValidationException: Objective metric loss is not among the metric definitions of the training job."),
                fault("more at a time than in all", request -> config(request).put("ResourceLimits", Map.of("MaxNumberOfTrainingJobs", 1,
                        "MaxParallelTrainingJobs", 2)), "400 ValidationException: MaxParallelTrainingJobs must not be more than MaxNumberOfTrainingJobs."),
                fault("too many at a time", request -> config(request).put("ResourceLimits", Map.of("MaxNumberOfTrainingJobs", 20, "MaxParallelTrainingJobs", 11)),
                        "400 ResourceLimitExceeded: The account-level service limit 'Maximum number of parallel training jobs per tuning job' is 10."),
                fault("no data", request -> Stand.inside(request, "TrainingJobDefinition").put("InputDataConfig", List.of(Stand.channel("training", "none/"))),
                        "400 ValidationException: No S3 objects found under S3 URL \"s3://" + Stand.BUCKET + "/none/\" given in input data source. Please ensure that "
                                + "the bucket exists in the selected region (us-west-2), that objects exist under that S3 prefix, and that the role \""
                                + Rehearsal.ROLE + "\" has \"s3:ListBucket\" permissions on bucket \"" + Stand.BUCKET + "\"."));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void a_tuning_job_is_refused_that_has(Consumer<Map<String, Object>> change, String refusal) throws Exception {
        Map<String, Object> request = tuning("loupe-refused");
        change.accept(request);

        assertThat(stand.client.sageMaker("CreateHyperParameterTuningJob", request).refusal()).isEqualTo(refusal);
    }

    @Test
    void a_name_is_given_once_and_one_that_is_not_there_is_told() throws Exception {
        stand.client.sageMaker("CreateHyperParameterTuningJob", tuning("loupe-twice"));

        assertThat(stand.client.sageMaker("CreateHyperParameterTuningJob", tuning("loupe-twice")).refusal()).startsWith("400 ResourceInUse: Hyperparameter tuning job names");
        assertThat(stand.client.sageMaker("DescribeHyperParameterTuningJob", Map.of("HyperParameterTuningJobName", "never")).refusal())
                .isEqualTo("400 ResourceNotFound: Requested resource not found.");
        ended("loupe-twice");
    }

    @Test
    void all_tuning_jobs_are_listed_page_by_page() throws Exception {
        for (int i : IntStream.range(0, 3).toArray()) {
            // One after the other: the account's quota is for what runs at once.
            assertThat(stand.client.sageMaker("CreateHyperParameterTuningJob", tuning("loupe-list-" + i)).status()).isEqualTo(200);
            ended("loupe-list-" + i);
        }
        Map<String, Object> request = new LinkedHashMap<>(Map.of("MaxResults", 2, "SortBy", "Name", "SortOrder", "Ascending"));
        Members first = stand.client.sageMaker("ListHyperParameterTuningJobs", request).json();
        request.put("NextToken", first.needed("NextToken"));
        Members second = stand.client.sageMaker("ListHyperParameterTuningJobs", request).json();

        assertThat(Stream.of(first, second).flatMap(page -> page.objects("HyperParameterTuningJobSummaries").stream())
                .map(one -> one.needed("HyperParameterTuningJobName"))).containsExactly("loupe-list-0", "loupe-list-1", "loupe-list-2");
        assertThat(second.has("NextToken")).isFalse();
    }
}
