package loupe.cloud.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.OutputLogEvent;
import software.amazon.awssdk.services.cloudwatchlogs.model.ResourceNotFoundException;
import software.amazon.awssdk.services.pricing.PricingClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Object;
import software.amazon.awssdk.services.sagemaker.SageMakerClient;
import software.amazon.awssdk.services.sagemaker.model.CreateTrainingJobRequest;
import software.amazon.awssdk.services.sagemaker.model.DescribeTrainingJobResponse;
import software.amazon.awssdk.services.sagemaker.model.ResourceInUseException;
import software.amazon.awssdk.services.sagemaker.model.ResourceLimitExceededException;
import software.amazon.awssdk.services.servicequotas.ServiceQuotasClient;
import software.amazon.awssdk.services.sts.StsClient;

/** AWS's own clients as referees: they ask the rehearsal as they ask AWS, and read its answers. */
class AwsClientsTest {

    private static final AwsCredentialsProvider WHO = StaticCredentialsProvider.create(AwsBasicCredentials.create("rehearsal", "rehearsal"));

    @TempDir
    private Path folder;
    private Stand stand;

    @BeforeEach
    void setUp() throws Exception {
        stand = new Stand(folder);
        stand.script("echo 'Validation: accuracy=0.5'");
    }

    @AfterEach
    void tearDown() {
        stand.close();
    }

    private <B extends AwsClientBuilder<B, C>, C> C client(B builder) {
        URI here = stand.rehearsal.endpoint();
        return builder.endpointOverride(here).region(Region.US_WEST_2).credentialsProvider(WHO).build();
    }

    private static CreateTrainingJobRequest job(String name) {
        return CreateTrainingJobRequest.builder().trainingJobName(name).roleArn(Rehearsal.ROLE)
                .algorithmSpecification(told -> told.trainingImage(Stand.IMAGE).trainingInputMode("File").containerEntrypoint("/bin/bash")
                        .containerArguments("/opt/ml/input/data/code/train.sh")
                        .metricDefinitions(metric()))
                .inputDataConfig(software.amazon.awssdk.services.sagemaker.model.Channel.builder().channelName("code").dataSource(source -> source.s3DataSource(
                        data -> data.s3DataType("S3Prefix").s3Uri("s3://" + Stand.BUCKET + "/loupe/code/1/"))).build())
                .outputDataConfig(to -> to.s3OutputPath("s3://" + Stand.BUCKET + "/loupe/jobs"))
                .resourceConfig(machines -> machines.instanceType("ml.m5.large").instanceCount(1).volumeSizeInGB(10))
                .stoppingCondition(limits -> limits.maxRuntimeInSeconds(60)).build();
    }

    private static software.amazon.awssdk.services.sagemaker.model.MetricDefinition metric() {
        return software.amazon.awssdk.services.sagemaker.model.MetricDefinition.builder().name("validation:accuracy").regex("accuracy=([0-9.]+)").build();
    }

    @Test
    void a_training_job_is_made_followed_and_refused_a_second_time() throws Exception {
        try (SageMakerClient sageMaker = client(SageMakerClient.builder()); CloudWatchLogsClient logs = client(CloudWatchLogsClient.builder())) {
            assertThatThrownBy(() -> logs.describeLogStreams(request -> request.logGroupName(LogBook.JOBS))).isInstanceOf(ResourceNotFoundException.class);
            sageMaker.createTrainingJob(job("loupe-sdk"));
            stand.rehearsal.endOf("loupe-sdk").get(60, TimeUnit.SECONDS);

            DescribeTrainingJobResponse ended = sageMaker.describeTrainingJob(request -> request.trainingJobName("loupe-sdk"));
            assertThat(ended.trainingJobStatusAsString()).isEqualTo("Completed");
            assertThat(ended.finalMetricDataList().getFirst().value()).isEqualTo(0.5f);
            assertThat(ended.trainingEndTime()).isAfterOrEqualTo(ended.trainingStartTime());
            assertThat(ended.billableTimeInSeconds()).isPositive();
            String stream = logs.describeLogStreams(request -> request.logGroupName(LogBook.JOBS).logStreamNamePrefix("loupe-sdk/")).logStreams().getFirst().logStreamName();
            assertThat(logs.getLogEvents(request -> request.logGroupName(LogBook.JOBS).logStreamName(stream).startFromHead(true)).events())
                    .extracting(OutputLogEvent::message).containsExactly("Validation: accuracy=0.5");
            assertThatThrownBy(() -> sageMaker.createTrainingJob(job("loupe-sdk"))).isInstanceOf(ResourceInUseException.class);
            assertThatThrownBy(() -> sageMaker.createTrainingJob(job("loupe-gpu").toBuilder().resourceConfig(
                    machines -> machines.instanceType("ml.g5.xlarge").instanceCount(1).volumeSizeInGB(10)).build())).isInstanceOf(ResourceLimitExceededException.class);
            assertThatThrownBy(() -> sageMaker.stopTrainingJob(request -> request.trainingJobName("loupe-sdk"))).isInstanceOfSatisfying(AwsServiceException.class,
                    fault -> assertThat(fault.awsErrorDetails().errorCode()).isEqualTo("ValidationException"));
        }
    }

    @Test
    void what_is_put_is_got_and_listed() {
        byte[] much = new byte[3_000_000];
        new Random(1).nextBytes(much);
        try (S3Client s3 = client(S3Client.builder().forcePathStyle(true))) {
            s3.putObject(request -> request.bucket(Stand.BUCKET).key("loupe/much & more").serverSideEncryption("AES256"), RequestBody.fromBytes(much));

            assertThat(s3.getObjectAsBytes(request -> request.bucket(Stand.BUCKET).key("loupe/much & more")).asByteArray()).isEqualTo(much);
            assertThat(s3.headObject(request -> request.bucket(Stand.BUCKET).key("loupe/much & more")).contentLength()).isEqualTo(much.length);
            assertThat(s3.listObjectsV2(request -> request.bucket(Stand.BUCKET).prefix("loupe/")).contents()).extracting(S3Object::key)
                    .containsExactly("loupe/code/1/train.sh", "loupe/data/1/numbers", "loupe/much & more");
            assertThatThrownBy(() -> s3.headObject(request -> request.bucket(Stand.BUCKET).key("none"))).isInstanceOf(NoSuchKeyException.class);
        }
    }

    @Test
    void who_asks_what_it_may_and_what_it_costs_is_told() {
        try (StsClient sts = client(StsClient.builder()); ServiceQuotasClient quotas = client(ServiceQuotasClient.builder());
                PricingClient prices = client(PricingClient.builder())) {
            assertThat(sts.getCallerIdentity().account()).isEqualTo(Rehearsal.ACCOUNT);
            assertThat(quotas.listServiceQuotas(request -> request.serviceCode("sagemaker")).quotas())
                    .anySatisfy(quota -> assertThat(quota.quotaName() + " " + quota.value()).isEqualTo("ml.g5.xlarge for training job usage 0.0"));
            assertThat(prices.getProducts(request -> request.serviceCode("AmazonSageMaker").filters(filter -> filter.type("TERM_MATCH").field("instanceName")
                    .value("ml.m5.large")))
                    .priceList()).hasSize(2).allSatisfy(text -> assertThat(text).contains("invented, not a price of AWS"));
        }
    }

    @Test
    void faults_are_what_the_clients_take_them_for() {
        stand.rehearsal.faults().order(Fault.EXPIRED_TOKEN, "ListTrainingJobs", 1);
        stand.rehearsal.faults().order(Fault.THROTTLED, "ListModels", 2);
        stand.rehearsal.faults().order(Fault.CUT_CONNECTION, "ListEndpoints", 1);
        try (SageMakerClient sageMaker = client(SageMakerClient.builder())) {
            assertThatThrownBy(() -> sageMaker.listTrainingJobs(request -> request.maxResults(1))).isInstanceOfSatisfying(AwsServiceException.class,
                    fault -> assertThat(fault.awsErrorDetails().errorCode()).isEqualTo("ExpiredTokenException"));
            assertThat(sageMaker.listModels(request -> request.maxResults(1)).models()).as("asked again after being throttled").isEmpty();
            assertThat(sageMaker.listEndpoints(request -> request.maxResults(1)).endpoints()).as("asked again after the connection was cut").isEmpty();
        }
    }
}
