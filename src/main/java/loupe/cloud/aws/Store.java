package loupe.cloud.aws;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketAlreadyOwnedByYouException;
import software.amazon.awssdk.services.s3.model.CreateBucketRequest;
import software.amazon.awssdk.services.s3.model.CreateBucketResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.LifecycleRule;
import software.amazon.awssdk.services.s3.model.ServerSideEncryptionRule;

/** A bucket of the learner's account, in which jobs find their files. */
public final class Store {

    private static final String HOME_REGION = "us-east-1";
    private static final int DAYS = 30;

    private final AwsClients clients;
    private final Account account;
    private final String bucket;

    Store(AwsClients clients, Account account, String bucket) {
        this.clients = clients;
        this.account = account;
        this.bucket = bucket;
    }

    public String bucket() {
        return bucket;
    }

    /** Whether the bucket is there and belongs to the account. @throws AwsFault where it is somebody else's */
    public boolean isThere() {
        return Asking.ifThere("look for the bucket " + bucket, () -> clients.s3().headBucket(ask -> ask.bucket(bucket).expectedBucketOwner(account.number())))
                .isPresent();
    }

    /**
     * Makes the bucket: encrypted, closed to the public, asked over TLS only where it is asked so now, and what Loupe puts into it ends after 30
     * days.
     *
     * @return the parts of that which AWS would not do, each as a sentence
     */
    public List<String> make() {
        CreateBucketRequest.Builder request = CreateBucketRequest.builder().bucket(bucket);
        if (!account.region().equals(HOME_REGION)) {
            request.createBucketConfiguration(where -> where.locationConstraint(account.region()));
        }
        begin(request.build());
        List<String> missing = new ArrayList<>();
        S3Client s3 = clients.s3();
        part("encrypt it", missing, () -> s3.putBucketEncryption(ask -> ask.bucket(bucket).serverSideEncryptionConfiguration(all -> all.rules(List.of(
                ServerSideEncryptionRule.builder().applyServerSideEncryptionByDefault(by -> by.sseAlgorithm("AES256")).build())))));
        part("close it to the public", missing, () -> s3.putPublicAccessBlock(ask -> ask.bucket(bucket).publicAccessBlockConfiguration(block -> block
                .blockPublicAcls(true).ignorePublicAcls(true).blockPublicPolicy(true).restrictPublicBuckets(true))));
        if (clients.isSafe(Endpoints.Service.S3)) {
            part("refuse what is not sent over TLS", missing, () -> s3.putBucketPolicy(ask -> ask.bucket(bucket).policy(tlsOnly())));
        }
        part("end what Loupe put into it after " + DAYS + " days", missing, () -> s3.putBucketLifecycleConfiguration(ask -> ask.bucket(bucket)
                .lifecycleConfiguration(life -> life.rules(List.of(LifecycleRule.builder().id("loupe").status("Enabled")
                        .filter(where -> where.prefix(Channel.ROOT)).expiration(end -> end.days(DAYS)).build())))));
        return missing;
    }

    /** One that the account has already, and could not be looked at, is as good as made. */
    private void begin(CreateBucketRequest request) {
        Asking.ask("make the bucket " + bucket, () -> {
            try {
                return clients.s3().createBucket(request);
            } catch (BucketAlreadyOwnedByYouException ours) {
                return CreateBucketResponse.builder().build();
            }
        });
    }

    private String tlsOnly() {
        String arn = "arn:" + account.partition() + ":s3:::" + bucket;
        return """
                {"Version":"2012-10-17","Statement":[{"Sid":"OnlyOverTls","Effect":"Deny","Principal":"*","Action":"s3:*",\
                "Resource":["%s","%s/*"],"Condition":{"Bool":{"aws:SecureTransport":"false"}}}]}""".formatted(arn, arn);
    }

    private static void part(String what, List<String> missing, Runnable question) {
        try {
            question.run();
        } catch (SdkException fault) {
            missing.add("The bucket is there, but AWS did not " + what + ": " + AwsFault.of(what, fault).getMessage());
        }
    }

    /** Whether a file of this length is there. Who may not list a bucket is refused where it is not, so that is no. */
    public boolean has(Upload file) {
        try {
            return Asking.ifThere("look for " + uri(file.key()), () -> clients.s3().headObject(ask -> ask.bucket(bucket).key(file.key())))
                    .map(HeadObjectResponse::contentLength).filter(length -> length == file.bytes()).isPresent();
        } catch (AwsFault fault) {
            if (fault.kind() == AwsFault.Kind.REFUSED) {
                return false;
            }
            throw fault;
        }
    }

    /** Uploads what is not there yet. @param each hears of each file before it is sent */
    public void send(List<Channel> channels, Consumer<Upload> each) {
        for (Channel channel : channels) {
            for (Upload file : channel.files()) {
                if (!has(file)) {
                    each.accept(file);
                    put(file);
                }
            }
        }
    }

    void put(Upload file) {
        RequestBody body = switch (file.content()) {
            case Upload.OfFile(Path path) -> RequestBody.fromFile(path);
            case Upload.OfText(String text) -> RequestBody.fromString(text);
        };
        Asking.ask("take " + uri(file.key()), () -> clients.s3().putObject(ask -> ask.bucket(bucket).key(file.key()), body));
    }

    /** The content at {@code uri}, {@code s3://bucket/key}; empty where there is nothing. The caller closes it. */
    Optional<InputStream> read(String uri) throws IOException {
        String[] parts = uri.replaceFirst("^s3://", "").split("/", 2);
        return Asking.ifThere("give " + uri, () -> clients.s3().getObject(ask -> ask.bucket(parts[0]).key(parts.length > 1 ? parts[1] : "")));
    }

    String uri(String key) {
        return "s3://" + bucket + "/" + key;
    }
}
