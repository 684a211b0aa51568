package loupe.cloud.rehearsal;

import java.io.IOException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is asked of one object: put, get, head, delete. */
record ObjectCalls(Buckets buckets) {

    private static final Pattern RANGE = Pattern.compile("bytes=(\\d+)-(\\d*)");
    private static final int LONGEST_KEY = 1024;

    Answer answer(Asked asked, String bucket, String key) throws Refused, IOException {
        return switch (asked.method()) {
            case "PUT" -> put(asked, bucket, key);
            case "GET", "HEAD" -> get(asked, there(bucket, key));
            case "DELETE" -> {
                buckets.remove(bucket, key);
                yield Answer.empty(204);
            }
            case String other -> throw new Refused(405, "MethodNotAllowed", "The specified method is not allowed against this resource.");
        };
    }

    private Answer put(Asked asked, String bucket, String key) throws Refused, IOException {
        if (asked.header("x-amz-copy-source").isPresent() || !asked.query().isEmpty() && !asked.query().keySet().equals(Set.of("x-id"))) {
            throw new Refused(501, "NotImplemented", "The rehearsal does not know this call.");
        }
        if (key.length() > LONGEST_KEY) {
            throw new Refused(400, "KeyTooLongError", "Your key is too long");
        }
        if (asked.header("If-None-Match").isPresent() && buckets.object(bucket, key).isPresent()) {
            throw new Refused(412, "PreconditionFailed", "At least one of the pre-conditions you specified did not hold");
        }
        StoredObject put = buckets.put(bucket, key, new BodyOf(asked).open(), told(asked));
        return Answer.empty(200).with(Map.of("ETag", "\"" + put.etag() + "\"", "x-amz-server-side-encryption", "AES256"));
    }

    /** What is kept of a put object's headers. */
    static Map<String, String> told(Asked asked) {
        Map<String, String> told = new LinkedHashMap<>();
        asked.headers().forEach((name, value) -> {
            if (name.startsWith("x-amz-meta-") || name.equals("content-type") || name.startsWith("x-amz-server-side-encryption")) {
                told.put(name, value);
            }
        });
        return told;
    }

    private StoredObject there(String bucket, String key) throws Refused {
        return buckets.object(bucket, key).orElseThrow(() -> new Refused(404, "NoSuchKey", "The specified key does not exist."));
    }

    private static Answer get(Asked asked, StoredObject object) throws Refused {
        Map<String, String> headers = new LinkedHashMap<>(Map.of("Content-Type", "binary/octet-stream", "x-amz-server-side-encryption", "AES256"));
        headers.putAll(object.headers());
        headers.put("ETag", "\"" + object.etag() + "\"");
        headers.put("Accept-Ranges", "bytes");
        headers.put("Last-Modified", DateTimeFormatter.RFC_1123_DATE_TIME.format(object.modified().atOffset(ZoneOffset.UTC)));
        Matcher range = RANGE.matcher(asked.header("Range").orElse(""));
        if (!range.matches()) {
            return Answer.file(200, object.file(), 0, object.size()).with(headers);
        }
        long from = Long.parseLong(range.group(1));
        long to = range.group(2).isEmpty() ? object.size() - 1 : Math.min(object.size() - 1, Long.parseLong(range.group(2)));
        if (from > to) {
            throw new Refused(416, "InvalidRange", "The requested range is not satisfiable");
        }
        headers.put("Content-Range", "bytes " + from + "-" + to + "/" + object.size());
        return Answer.file(206, object.file(), from, to - from + 1).with(headers);
    }
}
