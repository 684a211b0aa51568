package loupe.cloud.aws;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.pricing.PricingClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.sagemaker.SageMakerClient;
import software.amazon.awssdk.services.sagemakerruntime.SageMakerRuntimeClient;
import software.amazon.awssdk.services.servicequotas.ServiceQuotasClient;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.utils.IoUtils;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/**
 * The clients of the services that Loupe asks, each made when it is first needed, all with one sign-in and one way to the network. A call
 * that fails in passing is tried again, after waits that grow and are drawn by chance.
 */
final class AwsClients implements AutoCloseable {

    private static final int TRIES = 5;
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(60);
    /** Price and quota are good to know; nobody waits for them long. */
    private static final Duration GOOD_TO_KNOW = Duration.ofSeconds(6);

    private final Region region;
    private final AwsCredentialsProvider credentials;
    private final Endpoints endpoints;
    private final CallLog calls;
    private final SdkHttpClient http = UrlConnectionHttpClient.builder().connectionTimeout(CONNECT).socketTimeout(ANSWER).build();
    private final List<SdkAutoCloseable> open = new ArrayList<>();
    private final Supplier<SageMakerClient> sageMaker = once(() -> build(SageMakerClient.builder(), Endpoints.Service.SAGEMAKER, patient()));
    private final Supplier<SageMakerRuntimeClient> runtime = once(() -> build(SageMakerRuntimeClient.builder(),
            Endpoints.Service.SAGEMAKER_RUNTIME, patient()));
    private final Supplier<S3Client> s3 = once(() -> build(storage(), Endpoints.Service.S3, patient()));
    private final Supplier<CloudWatchLogsClient> logs = once(() -> build(CloudWatchLogsClient.builder(), Endpoints.Service.CLOUDWATCH_LOGS, patient()));
    private final Supplier<StsClient> sts = once(() -> build(StsClient.builder(), Endpoints.Service.STS, patient()));
    private final Supplier<PricingClient> pricing = once(() -> build(PricingClient.builder(), Endpoints.Service.PRICING, quick()));
    private final Supplier<ServiceQuotasClient> quotas = once(() -> build(ServiceQuotasClient.builder(), Endpoints.Service.SERVICE_QUOTAS, quick()));

    AwsClients(Region region, AwsCredentialsProvider credentials, Endpoints endpoints, CallLog calls) {
        this.region = region;
        this.credentials = credentials;
        this.endpoints = endpoints;
        this.calls = calls;
    }

    Region region() {
        return region;
    }

    CallLog calls() {
        return calls;
    }

    /** Whether a service is asked over TLS. */
    boolean isSafe(Endpoints.Service service) {
        return endpoints.of(service).map(URI::getScheme).filter("http"::equalsIgnoreCase).isEmpty();
    }

    SageMakerClient sageMaker() {
        return sageMaker.get();
    }

    SageMakerRuntimeClient runtime() {
        return runtime.get();
    }

    S3Client s3() {
        return s3.get();
    }

    CloudWatchLogsClient logs() {
        return logs.get();
    }

    StsClient sts() {
        return sts.get();
    }

    PricingClient pricing() {
        return pricing.get();
    }

    ServiceQuotasClient quotas() {
        return quotas.get();
    }

    /** Bodies are sent as they are and signed whole, which every S3 understands. */
    private software.amazon.awssdk.services.s3.S3ClientBuilder storage() {
        return S3Client.builder().forcePathStyle(endpoints.pathStyle())
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .serviceConfiguration(S3Configuration.builder().chunkedEncodingEnabled(false).build());
    }

    private ClientOverrideConfiguration patient() {
        return ClientOverrideConfiguration.builder().addExecutionInterceptor(calls).addExecutionInterceptor(new Unexpecting())
                .retryStrategy(AwsRetryStrategy.standardRetryStrategy().toBuilder().maxAttempts(TRIES).build()).build();
    }

    private ClientOverrideConfiguration quick() {
        return ClientOverrideConfiguration.builder().addExecutionInterceptor(calls).retryStrategy(RetryMode.STANDARD)
                .apiCallTimeout(GOOD_TO_KNOW).build();
    }

    private <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C extends SdkAutoCloseable> C build(B builder, Endpoints.Service service,
            ClientOverrideConfiguration configuration) {
        Optional<URI> elsewhere = endpoints.of(service);
        elsewhere.ifPresent(builder::endpointOverride);
        C client = builder.region(at(service, elsewhere)).credentialsProvider(credentials).httpClient(http).overrideConfiguration(configuration).build();
        synchronized (open) {
            open.add(client);
        }
        return client;
    }

    /** Prices are told in few regions only. */
    private Region at(Endpoints.Service service, Optional<URI> elsewhere) {
        return service == Endpoints.Service.PRICING && elsewhere.isEmpty() ? Region.US_EAST_1 : region;
    }

    private static <T> Supplier<T> once(Supplier<T> make) {
        return new Supplier<>() {
            private Optional<T> made = Optional.empty();

            @Override
            public synchronized T get() {
                if (made.isEmpty()) {
                    made = Optional.of(make.get());
                }
                return made.get();
            }
        };
    }

    @Override
    public void close() {
        synchronized (open) {
            open.forEach(SdkAutoCloseable::close);
        }
        IoUtils.closeIfCloseable(credentials, null);
        http.close();
    }
}
