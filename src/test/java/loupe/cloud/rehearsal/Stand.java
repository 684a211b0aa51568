package loupe.cloud.rehearsal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import loupe.cloud.rehearsal.SignedClient.Said;

/** A rehearsal without waiting, a bucket with a job's script and data in it, and requests that are right. */
final class Stand implements AutoCloseable {

    static final String BUCKET = "sagemaker-us-west-2-000000000000";
    static final String IMAGE = "763104351884.dkr.ecr.us-west-2.amazonaws.com/djl-inference:0.36.0-cpu-full";

    final Rehearsal rehearsal;
    final SignedClient client;

    Stand(Path folder) throws IOException, InterruptedException {
        this(RehearsalPlan.in(folder).withFactor(0).withPatience(Duration.ofSeconds(20)));
    }

    Stand(RehearsalPlan plan) throws IOException, InterruptedException {
        rehearsal = Rehearsal.start(plan);
        client = new SignedClient(rehearsal.endpoint());
        client.s3("PUT", "/" + BUCKET, "<CreateBucketConfiguration><LocationConstraint>us-west-2</LocationConstraint></CreateBucketConfiguration>");
    }

    /** Puts the script that jobs run, and a channel with data. */
    void script(String... lines) throws IOException, InterruptedException {
        put("loupe/code/1/train.sh", String.join("\n", lines) + "\n");
        put("loupe/data/1/numbers", "1 2 3\n");
    }

    void put(String key, String text) throws IOException, InterruptedException {
        client.s3("PUT", "/" + BUCKET + "/" + key, text);
    }

    /** A request for a training job that runs the script. */
    static Map<String, Object> job(String name) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("TrainingJobName", name);
        all.put("RoleArn", Rehearsal.ROLE);
        all.put("AlgorithmSpecification", new LinkedHashMap<>(Map.of("TrainingImage", IMAGE, "TrainingInputMode", "File",
                "ContainerEntrypoint", List.of("/bin/bash"), "ContainerArguments", List.of("/opt/ml/input/data/code/train.sh"),
                "MetricDefinitions", List.of(Map.of("Name", "validation:accuracy", "Regex", "Validation: accuracy=([0-9.]+)")))));
        all.put("HyperParameters", new LinkedHashMap<>(Map.of("epochs", "2")));
        all.put("InputDataConfig", List.of(channel("code", "loupe/code/1/"), channel("training", "loupe/data/1/")));
        all.put("OutputDataConfig", Map.of("S3OutputPath", "s3://" + BUCKET + "/loupe/jobs"));
        all.put("ResourceConfig", new LinkedHashMap<>(Map.of("InstanceType", "ml.m5.large", "InstanceCount", 1, "VolumeSizeInGB", 10)));
        all.put("StoppingCondition", Map.of("MaxRuntimeInSeconds", 600));
        return all;
    }

    static Map<String, Object> channel(String name, String prefix) {
        return Map.of("ChannelName", name, "DataSource", Map.of("S3DataSource", Map.of("S3DataType", "S3Prefix",
                "S3Uri", "s3://" + BUCKET + "/" + prefix, "S3DataDistributionType", "FullyReplicated")));
    }

    /** Changes a member that is an object. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> inside(Map<String, Object> request, String member) {
        return (Map<String, Object>) request.get(member);
    }

    Said create(Map<String, Object> request) throws IOException, InterruptedException {
        return client.sageMaker("CreateTrainingJob", request);
    }

    Members describe(String job) throws IOException, InterruptedException {
        return client.sageMaker("DescribeTrainingJob", Map.of("TrainingJobName", job)).json();
    }

    /** Waits for a job's end. */
    Members ended(String job) throws Exception {
        rehearsal.endOf(job).get(60, TimeUnit.SECONDS);
        return describe(job);
    }

    /** The lines of a job's first host. */
    List<String> lines(String job) throws IOException, InterruptedException {
        String stream = client.logs("DescribeLogStreams", Map.of("logGroupName", "/aws/sagemaker/TrainingJobs", "logStreamNamePrefix", job + "/algo-1"))
                .json().objects("logStreams").getFirst().needed("logStreamName");
        return client.logs("GetLogEvents", Map.of("logGroupName", "/aws/sagemaker/TrainingJobs", "logStreamName", stream, "startFromHead", true))
                .json().objects("events").stream().map(event -> event.needed("message")).toList();
    }

    @Override
    public void close() {
        rehearsal.close();
    }
}
