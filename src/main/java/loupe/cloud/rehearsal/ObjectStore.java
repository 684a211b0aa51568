package loupe.cloud.rehearsal;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** S3, path-style, out of folders: {@code /bucket/key}. */
final class ObjectStore implements Service {

    private static final Set<String> SETTINGS = Set.of("lifecycle", "publicAccessBlock", "encryption", "policy", "tagging", "versioning",
            "ownershipControls");
    private static final String OWNER = "x-amz-expected-bucket-owner";

    private final Buckets buckets;
    private final BucketCalls bucketCalls;
    private final ObjectCalls objectCalls;
    private final UploadCalls uploadCalls;

    ObjectStore(Buckets buckets) {
        this.buckets = buckets;
        bucketCalls = new BucketCalls(buckets);
        objectCalls = new ObjectCalls(buckets);
        uploadCalls = new UploadCalls(buckets);
    }

    @Override
    public String call(Asked asked) {
        String[] names = names(asked);
        String method = asked.method().charAt(0) + asked.method().substring(1).toLowerCase(Locale.ROOT);
        if (names[0].isEmpty()) {
            return "ListBuckets";
        }
        if (names[1].isEmpty()) {
            return SETTINGS.stream().filter(asked.query()::containsKey).findFirst()
                    .map(setting -> method + "Bucket" + Character.toUpperCase(setting.charAt(0)) + setting.substring(1))
                    .orElse(method.equals("Put") ? "CreateBucket" : method.equals("Get") ? "ListObjectsV2" : method.equals("Post") ? "DeleteObjects" : method + "Bucket");
        }
        if (asked.query().containsKey("uploads")) {
            return "CreateMultipartUpload";
        }
        if (asked.query().containsKey("uploadId")) {
            return switch (method) {
                case "Put" -> "UploadPart";
                case "Post" -> "CompleteMultipartUpload";
                case "Delete" -> "AbortMultipartUpload";
                case String other -> "ListParts";
            };
        }
        return method + "Object";
    }

    @Override
    public Answer answer(Asked asked, Caller caller) throws Refused, IOException {
        String[] names = names(asked);
        if (names[0].isEmpty()) {
            return bucketCalls.all();
        }
        if (!asked.header(OWNER).orElse(Caller.ACCOUNT).equals(Caller.ACCOUNT)) {
            throw new Refused(403, "AccessDenied", "Access Denied");
        }
        boolean create = names[1].isEmpty() && asked.method().equals("PUT") && SETTINGS.stream().noneMatch(asked.query()::containsKey);
        if (!create && !buckets.has(names[0])) {
            throw new Refused(404, "NoSuchBucket", "The specified bucket does not exist");
        }
        try {
            return answer(asked, caller, names[0], names[1]);
        } catch (AwsChunks.ChecksumDiffers e) {
            throw new Refused(400, "BadDigest", "The CRC32 you specified did not match the calculated checksum.");
        }
    }

    private Answer answer(Asked asked, Caller caller, String bucket, String key) throws Refused, IOException {
        if (!key.isEmpty()) {
            boolean upload = asked.query().containsKey("uploads") || asked.query().containsKey("uploadId");
            return upload ? uploadCalls.answer(asked, bucket, key) : objectCalls.answer(asked, bucket, key);
        }
        for (String setting : SETTINGS) {
            if (asked.query().containsKey(setting)) {
                return bucketCalls.setting(asked, bucket, setting);
            }
        }
        return bucketCalls.answer(asked, caller, bucket);
    }

    @Override
    public Answer refusal(Refused refused) {
        return Xml.answer(refused.status(), "<Error>" + Xml.element("Code", refused.code()) + Xml.element("Message", refused.getMessage())
                + "<RequestId>REHEARSAL</RequestId></Error>").with(Map.of("x-amz-request-id", "REHEARSAL"));
    }

    /** Bucket and key; each empty where it is not named. */
    private static String[] names(Asked asked) {
        String path = asked.path().substring(1);
        int slash = path.indexOf('/');
        return slash < 0 ? new String[] {path, ""} : new String[] {path.substring(0, slash), path.substring(slash + 1)};
    }
}
