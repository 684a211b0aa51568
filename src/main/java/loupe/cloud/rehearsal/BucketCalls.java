package loupe.cloud.rehearsal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What is asked of a bucket: to be made, looked for, listed, set and deleted. */
final class BucketCalls {

    private static final Pattern NAME = Pattern.compile("(?!xn--)(?!.*\\.\\.)(?!\\d+\\.\\d+\\.\\d+\\.\\d+$)[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]");
    private static final Pattern PLACE = Pattern.compile("<LocationConstraint[^>]*>([^<]*)</LocationConstraint>");
    private static final String FIRST_REGION = "us-east-1";
    private static final String REGION = "region";

    /** What is answered where a setting is asked for that was never made. */
    private static final Map<String, String> MISSING = Map.of("lifecycle", "NoSuchLifecycleConfiguration", "publicAccessBlock",
            "NoSuchPublicAccessBlockConfiguration", "encryption", "ServerSideEncryptionConfigurationNotFoundError", "policy", "NoSuchBucketPolicy",
            "tagging", "NoSuchTagSet", "ownershipControls", "OwnershipControlsNotFoundError");

    private final Buckets buckets;
    private final ObjectListing listing;

    BucketCalls(Buckets buckets) {
        this.buckets = buckets;
        listing = new ObjectListing(buckets);
    }

    Answer all() throws IOException {
        return Xml.answer(200, "<ListAllMyBucketsResult><Buckets>" + buckets.names().stream()
                .map(name -> "<Bucket>" + Xml.element("Name", name) + "</Bucket>").collect(Collectors.joining()) + "</Buckets></ListAllMyBucketsResult>");
    }

    Answer answer(Asked asked, Caller caller, String bucket) throws Refused, IOException {
        return switch (asked.method()) {
            case "PUT" -> create(asked, caller, bucket);
            case "HEAD" -> Answer.empty(200).with(Map.of("x-amz-bucket-region", region(bucket)));
            case "GET" -> asked.query().containsKey("location") ? Xml.answer(200, location(bucket)) : listing.answer(asked, bucket);
            case "POST" -> deleteAll(asked, bucket);
            case "DELETE" -> delete(bucket);
            case String other -> throw new Refused(405, "MethodNotAllowed", "The specified method is not allowed against this resource.");
        };
    }

    private Answer create(Asked asked, Caller caller, String bucket) throws Refused, IOException {
        if (!NAME.matcher(bucket).matches()) {
            throw new Refused(400, "InvalidBucketName", "The specified bucket is not valid.");
        }
        Matcher place = PLACE.matcher(asked.text());
        String wanted = place.find() ? place.group(1) : FIRST_REGION;
        if (!wanted.equals(caller.region()) || place.reset().find() && wanted.equals(FIRST_REGION)) {
            throw new Refused(400, "IllegalLocationConstraintException",
                    "The " + (wanted.equals(FIRST_REGION) ? "unspecified" : wanted) + " location constraint is incompatible for the region specific endpoint this request was sent to.");
        }
        if (buckets.has(bucket)) {
            throw new Refused(409, "BucketAlreadyOwnedByYou", "Your previous request to create the named bucket succeeded and you already own it.");
        }
        buckets.create(bucket);
        Files.writeString(buckets.own(bucket, "settings", REGION), caller.region());
        return Answer.empty(200).with(Map.of("Location", "/" + bucket));
    }

    private Answer delete(String bucket) throws Refused, IOException {
        if (!buckets.objects(bucket, "").isEmpty()) {
            throw new Refused(409, "BucketNotEmpty", "The bucket you tried to delete is not empty");
        }
        buckets.delete(bucket);
        return Answer.empty(204);
    }

    private Answer deleteAll(Asked asked, String bucket) throws Refused, IOException {
        if (!asked.query().containsKey("delete")) {
            throw new Refused(501, "NotImplemented", "The rehearsal does not know this call.");
        }
        StringBuilder deleted = new StringBuilder();
        Matcher key = Pattern.compile("<Key>([^<]*)</Key>").matcher(new String(new BodyOf(asked).open().readAllBytes(), StandardCharsets.UTF_8));
        while (key.find()) {
            buckets.remove(bucket, key.group(1).replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&"));
            deleted.append("<Deleted><Key>").append(key.group(1)).append("</Key></Deleted>");
        }
        return Xml.answer(200, "<DeleteResult xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\">" + deleted + "</DeleteResult>");
    }

    /** Keeps what is said of a setting and says it again. */
    Answer setting(Asked asked, String bucket, String setting) throws Refused, IOException {
        Path file = buckets.own(bucket, "settings", setting);
        switch (asked.method()) {
            case "PUT" -> Buckets.write(new BodyOf(asked).open(), file);
            case "DELETE" -> Files.deleteIfExists(file);
            default -> {
                return read(file, setting);
            }
        }
        return Answer.empty(asked.method().equals("PUT") && !setting.equals("policy") ? 200 : 204);
    }

    private static Answer read(Path file, String setting) throws Refused, IOException {
        if (!Files.exists(file) && setting.equals("versioning")) {
            return Xml.answer(200, "<VersioningConfiguration/>");
        }
        if (!Files.exists(file)) {
            throw new Refused(404, MISSING.get(setting), "The " + setting + " configuration does not exist");
        }
        return Answer.file(200, file, 0, Files.size(file)).with(Map.of("Content-Type", Xml.TYPE));
    }

    private String location(String bucket) throws IOException {
        String region = region(bucket);
        return "<LocationConstraint xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\">" + (region.equals(FIRST_REGION) ? "" : region) + "</LocationConstraint>";
    }

    private String region(String bucket) throws IOException {
        return Files.readString(buckets.own(bucket, "settings", REGION));
    }
}
