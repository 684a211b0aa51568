package loupe.cloud.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the service would refuse, and what it would say. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RefusedJobsTest {

    private Stand stand;

    @BeforeAll
    void setUp(@TempDir Path folder) throws Exception {
        stand = new Stand(folder);
        stand.script("echo done");
    }

    @AfterAll
    void tearDown() {
        stand.close();
    }

    private static Arguments fault(String name, Consumer<Map<String, Object>> change, String... words) {
        return Arguments.of(Named.of(name, change), String.join("", words));
    }

    private static Consumer<Map<String, Object>> set(String member, Object value) {
        return request -> request.put(member, value);
    }

    private static Consumer<Map<String, Object>> inside(String object, String member, Object value) {
        return request -> Stand.inside(request, object).put(member, value);
    }

    private static String one(String fault) {
        return "400 ValidationException: 1 validation error detected: " + fault;
    }

    static Stream<Arguments> shapes() {
        return Stream.of(
                fault("a name with a wrong sign", set("TrainingJobName", "a_b"), one("Value 'a_b' at 'trainingJobName' failed to satisfy constraint: "
                        + "Member must satisfy regular expression pattern: [a-zA-Z0-9](-*[a-zA-Z0-9]){0,62}")),
                fault("no name", request -> request.remove("TrainingJobName"),
                        one("Value null at 'trainingJobName' failed to satisfy constraint: Member must not be null")),
                fault("no role", request -> request.remove("RoleArn"), one("Value null at 'roleArn' failed to satisfy constraint: Member must not be null")),
                fault("a member that there is not", set("Network", "mlp"), one("There is no member 'Network'")),
                fault("a member that there is not, inside", inside("ResourceConfig", "Cores", 2), one("There is no member 'Cores' in 'resourceConfig'")),
                fault("a disk below nothing", inside("ResourceConfig", "VolumeSizeInGB", -1),
                        one("Value '-1' at 'resourceConfig.volumeSizeInGB' failed to satisfy constraint: Member must have value greater than or equal to 0")),
                fault("a text for a number", inside("ResourceConfig", "InstanceCount", "two"),
                        "400 SerializationException: 'resourceConfig.instanceCount' must be a Number, not two"),
                fault("a fraction", inside("ResourceConfig", "InstanceCount", 1.5),
                        "400 SerializationException: 'resourceConfig.instanceCount' must be a whole number, not 1.5"),
                fault("a mode that there is not", inside("AlgorithmSpecification", "TrainingInputMode", "Stream"),
                        one("Value 'Stream' at 'algorithmSpecification.trainingInputMode' failed to satisfy constraint: Member must satisfy enum value set: "
                                + "[Pipe, File, FastFile]")),
                fault("an argument that is too long", inside("AlgorithmSpecification", "ContainerArguments", List.of("x".repeat(257))),
                        one("Value '" + "x".repeat(257) + "' at 'algorithmSpecification.containerArguments.1.member' failed to satisfy constraint: "
                                + "Member must have length less than or equal to 256")),
                fault("an argument of two lines", inside("AlgorithmSpecification", "ContainerArguments", List.of("a\nb")),
                        one("Value 'a\nb' at 'algorithmSpecification.containerArguments.1.member' failed to satisfy constraint: "
                                + "Member must satisfy regular expression pattern: .*")),
                fault("a pool that is kept too long", inside("ResourceConfig", "KeepAlivePeriodInSeconds", 21_601),
                        one("Value '21601' at 'resourceConfig.keepAlivePeriodInSeconds' failed to satisfy constraint: Member must have value less than or equal to 21600")),
                fault("too many hyperparameters", set("HyperParameters", many(101)),
                        one("Value '{…}' at 'hyperParameters' failed to satisfy constraint: Member must have length less than or equal to 100")),
                fault("a hyperparameter that is too long", set("HyperParameters", Map.of("network", "x".repeat(2501))),
                        one("Value '" + "x".repeat(2501) + "' at 'hyperParameters.network.member' failed to satisfy constraint: "
                                + "Member must have length less than or equal to 2500")),
                fault("a hyperparameter that is no text", set("HyperParameters", Map.of("epochs", 3)),
                        "400 SerializationException: 'hyperParameters.epochs.member' must be a String, not 3"),
                fault("too many metrics", inside("AlgorithmSpecification", "MetricDefinitions", Collections.nCopies(41, Map.of("Name", "a", "Regex", "b"))),
                        one("Value '[…]' at 'algorithmSpecification.metricDefinitions' failed to satisfy constraint: Member must have length less than or equal to 40")));
    }

    private static Map<String, String> many(int count) {
        return IntStream.range(0, count).boxed().collect(java.util.stream.Collectors.toMap(i -> "p" + i, i -> "1"));
    }

    static Stream<Arguments> rules() {
        return Stream.of(
                fault("no machines", request -> request.remove("ResourceConfig"),
                        "400 ValidationException: A training job needs AlgorithmSpecification and ResourceConfig."),
                fault("a count of machines that is missing", request -> Stand.inside(request, "ResourceConfig").remove("InstanceCount"),
                        "400 ValidationException: ResourceConfig needs InstanceCount."),
                fault("a role of another account", set("RoleArn", "arn:aws:iam::111122223333:role/x"),
                        "400 ValidationException: Cross-account pass role is not allowed. The account here is 000000000000; give the role "
                                + "arn:aws:iam::000000000000:role/LoupeRehearsal."),
                fault("an image that is none", inside("AlgorithmSpecification", "TrainingImage", "ubuntu:22.04"),
                        "400 ValidationException: The image ubuntu:22.04 is not of the form account.dkr.ecr.region.amazonaws.com/repository:tag."),
                fault("an image of another region", inside("AlgorithmSpecification", "TrainingImage", "763104351884.dkr.ecr.eu-west-1.amazonaws.com/a:1"),
                        "400 ValidationException: The image 763104351884.dkr.ecr.eu-west-1.amazonaws.com/a:1 lies in eu-west-1, and the job would run in us-west-2."),
                fault("no image", request -> Stand.inside(request, "AlgorithmSpecification").remove("TrainingImage"),
                        "400 ValidationException: You must specify either an algorithm name to the AlgorithmName parameter or the image URI of the algorithm "
                                + "container to the TrainingImage parameter."),
                fault("a metric that cannot be looked for", inside("AlgorithmSpecification", "MetricDefinitions", List.of(Map.of("Name", "a", "Regex", "("))),
                        "400 ValidationException: Invalid regular expression for metric 'a': ("),
                fault("spot without a longest wait", set("EnableManagedSpotTraining", true),
                        "400 ValidationException: MaxWaitTimeInSeconds must be specified with EnableManagedSpotTraining."),
                fault("spot that waits less than it runs", set("EnableManagedSpotTraining", true).andThen(set("StoppingCondition",
                        Map.of("MaxRuntimeInSeconds", 600, "MaxWaitTimeInSeconds", 599))), "400 ValidationException: Invalid MaxWaitTimeInSeconds. It must be "
                        + "present and be greater than or equal to MaxRuntimeInSeconds."),
                fault("a longest wait without spot", set("StoppingCondition", Map.of("MaxRuntimeInSeconds", 600, "MaxWaitTimeInSeconds", 600)),
                        "400 ValidationException: MaxWaitTimeInSeconds is only allowed with EnableManagedSpotTraining."),
                fault("spot with a warm pool", set("EnableManagedSpotTraining", true).andThen(inside("ResourceConfig", "KeepAlivePeriodInSeconds", 60))
                        .andThen(set("StoppingCondition", Map.of("MaxRuntimeInSeconds", 600, "MaxWaitTimeInSeconds", 600))),
                        "400 ValidationException: KeepAlivePeriodInSeconds is not allowed with EnableManagedSpotTraining."),
                fault("a type that a new account does not have", inside("ResourceConfig", "InstanceType", "ml.g4dn.xlarge"),
                        "400 ResourceLimitExceeded: The account-level service limit 'ml.g4dn.xlarge for training job usage' is 0 Instances, with current "
                                + "utilization of 0 Instances and a request delta of 1 Instances. Please use AWS Service Quotas to request an increase for this "
                                + "quota. If AWS Service Quotas is not available, contact AWS support to request an increase for this quota."),
                fault("data that is not there", set("InputDataConfig", List.of(Stand.channel("training", "loupe/none/"))),
                        "400 ValidationException: No S3 objects found under S3 URL \"s3://" + Stand.BUCKET + "/loupe/none/\" given in input data source. Please "
                                + "ensure that the bucket exists in the selected region (us-west-2), that objects exist under that S3 prefix, and that the role \""
                                + Rehearsal.ROLE + "\" has \"s3:ListBucket\" permissions on bucket \"" + Stand.BUCKET + "\"."),
                fault("a channel twice", set("InputDataConfig", List.of(Stand.channel("code", "loupe/code/1/"), Stand.channel("code", "loupe/code/1/"))),
                        "400 ValidationException: Channel names must be unique within a training job."),
                fault("a bucket that is not there", set("OutputDataConfig", Map.of("S3OutputPath", "s3://elsewhere/jobs")),
                        "400 ValidationException: The S3 bucket elsewhere of s3://elsewhere/jobs does not exist."),
                fault("a tag twice", set("Tags", List.of(Map.of("Key", "a", "Value", "1"), Map.of("Key", "a", "Value", "2"))),
                        "400 ValidationException: Duplicate tag keys found."));
    }

    @ParameterizedTest
    @MethodSource({"shapes", "rules"})
    void a_job_is_refused_that_has(Consumer<Map<String, Object>> change, String refusal) throws Exception {
        Map<String, Object> request = Stand.job("loupe-refused");
        change.accept(request);

        assertThat(stand.create(request).refusal()).isEqualTo(refusal);
    }

    @Test
    void several_faults_are_told_together() throws Exception {
        Map<String, Object> request = Stand.job("a b");
        request.remove("RoleArn");

        assertThat(stand.create(request).refusal()).startsWith("400 ValidationException: 2 validation errors detected: ");
    }

    @Test
    void an_instance_type_that_there_is_not_is_refused_with_all_that_there_are() throws Exception {
        Map<String, Object> request = Stand.job("loupe-refused");
        Stand.inside(request, "ResourceConfig").put("InstanceType", "ml.m5.tiny");

        assertThat(stand.create(request).refusal()).startsWith(one("Value 'ml.m5.tiny' at 'resourceConfig.instanceType' failed to satisfy constraint: "
                + "Member must satisfy enum value set: [ml.m4.xlarge, ")).contains(", ml.m5.large, ");
    }

    @Test
    void a_name_is_given_once() throws Exception {
        stand.create(Stand.job("loupe-once"));
        stand.ended("loupe-once");

        assertThat(stand.create(Stand.job("loupe-once")).refusal()).isEqualTo("400 ResourceInUse: Training job names must be unique within an AWS account "
                + "and region, and a training job with this name already exists (arn:aws:sagemaker:us-west-2:000000000000:training-job/loupe-once)");
    }

    @Test
    void a_job_that_has_ended_cannot_be_stopped_and_one_that_is_not_there_neither() throws Exception {
        stand.create(Stand.job("loupe-over"));
        stand.ended("loupe-over");

        assertThat(stand.client.sageMaker("StopTrainingJob", Map.of("TrainingJobName", "loupe-over")).refusal())
                .isEqualTo("400 ValidationException: The request was rejected because the training job is in status Completed.");
        assertThat(stand.client.sageMaker("StopTrainingJob", Map.of("TrainingJobName", "loupe-never")).refusal())
                .isEqualTo("400 ValidationException: Requested resource not found.");
    }

    @Test
    void a_job_without_a_longest_time_may_run_for_a_day() throws Exception {
        Map<String, Object> request = Stand.job("loupe-day");
        request.remove("StoppingCondition");
        stand.create(request);

        assertThat(stand.ended("loupe-day").object("StoppingCondition").number("MaxRuntimeInSeconds")).contains(86_400);
    }
}
