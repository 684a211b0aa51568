package loupe.cloud.aws;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.util.DefaultSdkAutoConstructList;
import software.amazon.awssdk.services.sagemaker.model.AlgorithmSpecification;
import software.amazon.awssdk.services.sagemaker.model.Channel.Builder;
import software.amazon.awssdk.services.sagemaker.model.CheckpointConfig;
import software.amazon.awssdk.services.sagemaker.model.CreateTrainingJobRequest;
import software.amazon.awssdk.services.sagemaker.model.MetricDefinition;
import software.amazon.awssdk.services.sagemaker.model.OutputDataConfig;
import software.amazon.awssdk.services.sagemaker.model.ResourceConfig;
import software.amazon.awssdk.services.sagemaker.model.StoppingCondition;
import software.amazon.awssdk.services.sagemaker.model.Tag;

/** A job as the request that Amazon SageMaker takes (API 2017-07-24, CreateTrainingJob), and the parts that a tuning's request shares with it. */
final class Requests {

    /** In the container; the program is not in the image but in a channel. */
    static final String CODE = "/opt/ml/input/data/code";
    /** Tells the request of one start from another's, where an answer was lost. */
    static final String REQUEST = "LOUPE_REQUEST";

    private static final int DISK_GIGABYTES = 10;

    private Requests() {}

    /** @param mark tells this request from all others */
    static CreateTrainingJobRequest training(CloudJob job, MetricLines figures, String mark) {
        CreateTrainingJobRequest.Builder request = CreateTrainingJobRequest.builder().trainingJobName(job.name()).roleArn(job.where().role())
                .algorithmSpecification(AlgorithmSpecification.builder().trainingImage(job.where().image()).trainingInputMode("File")
                        .containerEntrypoint("/bin/bash").containerArguments(CODE + "/train.sh")
                        .metricDefinitions(definitions(figures)).enableSageMakerMetricsTimeSeries(true).build())
                .hyperParameters(job.settings())
                .inputDataConfig(channels(job))
                .outputDataConfig(output(job))
                .resourceConfig(machines(job.on()))
                .stoppingCondition(end(job.on()))
                .enableManagedSpotTraining(job.on().spot())
                // What the job needs is in its channels; nothing else needs the network.
                .enableNetworkIsolation(!job.on().gpu())
                .environment(Map.of(REQUEST, mark))
                .tags(tags(job.where().tags()));
        if (job.on().spot()) {
            request.checkpointConfig(CheckpointConfig.builder().s3Uri(job.where().uri(job.folder() + "checkpoints")).build());
        }
        return request.build();
    }

    static List<MetricDefinition> definitions(MetricLines figures) {
        List<MetricDefinition> all = new ArrayList<>();
        figures.patterns().forEach((name, pattern) -> all.add(MetricDefinition.builder().name(name).regex(pattern.pattern()).build()));
        return all;
    }

    static List<software.amazon.awssdk.services.sagemaker.model.Channel> channels(CloudJob job) {
        return job.channels().stream().map(channel -> channel(channel, job)).toList();
    }

    private static software.amazon.awssdk.services.sagemaker.model.Channel channel(Channel channel, CloudJob job) {
        Builder made = software.amazon.awssdk.services.sagemaker.model.Channel.builder().channelName(channel.name()).inputMode("File").compressionType("None");
        return made.dataSource(source -> source.s3DataSource(s3 -> s3.s3DataType("S3Prefix").s3Uri(job.where().uri(channel.prefix()))
                .s3DataDistributionType("FullyReplicated"))).build();
    }

    /** AWS puts the model into {@code JOB/output/model.tar.gz} below this. */
    static OutputDataConfig output(CloudJob job) {
        return OutputDataConfig.builder().s3OutputPath(job.where().uri(CloudJob.FOLDERS)).compressionType("GZIP").build();
    }

    static ResourceConfig machines(Machines on) {
        ResourceConfig.Builder config = ResourceConfig.builder().instanceType(on.type()).instanceCount(on.count()).volumeSizeInGB(DISK_GIGABYTES);
        return on.warm().isZero() ? config.build() : config.keepAlivePeriodInSeconds((int) on.warm().toSeconds()).build();
    }

    static StoppingCondition end(Machines on) {
        StoppingCondition.Builder end = StoppingCondition.builder().maxRuntimeInSeconds((int) on.longest().toSeconds());
        return on.spot() ? end.maxWaitTimeInSeconds((int) on.longestWithWaits().toSeconds()).build() : end.build();
    }

    /** None are not even said: who may not tag may not say that there are none. */
    static List<Tag> tags(Map<String, String> tags) {
        return tags.isEmpty() ? DefaultSdkAutoConstructList.getInstance() : tags.entrySet().stream().map(tag -> Tag.builder().key(tag.getKey()).value(tag.getValue()).build()).toList();
    }
}
