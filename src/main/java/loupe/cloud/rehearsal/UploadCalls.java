package loupe.cloud.rehearsal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import loupe.data.BadInputException;
import loupe.storage.JsonText;

/** Objects that are put in parts: begun, part by part, made whole or given up. */
record UploadCalls(Buckets buckets) {

    private static final Pattern PART = Pattern.compile("<PartNumber>\\s*(\\d+)\\s*</PartNumber>");
    private static final int MOST_PARTS = 10_000;
    private static final long LEAST_PART = 5L * 1024 * 1024;

    Answer answer(Asked asked, String bucket, String key) throws Refused, IOException {
        if (asked.query().containsKey("uploads")) {
            return begin(asked, bucket, key);
        }
        Path folder = folder(bucket, asked.asked("uploadId").orElse(""));
        return switch (asked.method()) {
            case "PUT" -> part(asked, folder);
            case "POST" -> complete(asked, bucket, key, folder);
            case "DELETE" -> {
                Folders.delete(folder);
                yield Answer.empty(204);
            }
            case String other -> throw new Refused(501, "NotImplemented", "The rehearsal does not know this call.");
        };
    }

    private Answer begin(Asked asked, String bucket, String key) throws IOException {
        String id = UUID.randomUUID().toString();
        Path folder = Files.createDirectories(buckets.own(bucket, "parts", id));
        Files.writeString(folder.resolve("headers"), JsonText.line(ObjectCalls.told(asked)));
        return Xml.answer(200, "<InitiateMultipartUploadResult>" + Xml.element("Bucket", bucket) + Xml.element("Key", key)
                + Xml.element("UploadId", id) + "</InitiateMultipartUploadResult>");
    }

    private Path folder(String bucket, String id) throws Refused {
        Path folder = buckets.own(bucket, "parts", id);
        if (!id.matches("[0-9a-f-]{36}") || !Files.isDirectory(folder)) {
            throw new Refused(404, "NoSuchUpload", "The specified upload does not exist.");
        }
        return folder;
    }

    private static Answer part(Asked asked, Path folder) throws Refused, IOException {
        int number = asked.asked("partNumber").filter(text -> text.matches("\\d{1,5}")).map(Integer::parseInt).orElse(0);
        if (number < 1 || number > MOST_PARTS) {
            throw new Refused(400, "InvalidArgument", "Part number must be an integer between 1 and 10000, inclusive");
        }
        String etag = Buckets.write(new BodyOf(asked).open(), folder.resolve(Integer.toString(number)));
        Files.writeString(folder.resolve(number + ".etag"), etag);
        return Answer.empty(200).with(Map.of("ETag", "\"" + etag + "\""));
    }

    private Answer complete(Asked asked, String bucket, String key, Path folder) throws Refused, IOException {
        List<Path> parts = parts(asked.text(), folder);
        Path whole = folder.resolve("whole");
        MessageDigest of = md5();
        try (OutputStream to = Files.newOutputStream(whole)) {
            for (Path part : parts) {
                Files.copy(part, to);
                of.update(HexFormat.of().parseHex(Files.readString(folder.resolve(part.getFileName() + ".etag"))));
            }
        }
        String etag = HexFormat.of().formatHex(of.digest()) + "-" + parts.size();
        buckets.place(bucket, key, whole, new Buckets.Told(etag, headers(folder)));
        Folders.delete(folder);
        return Xml.answer(200, "<CompleteMultipartUploadResult>" + Xml.element("Bucket", bucket) + Xml.element("Key", key)
                + Xml.element("ETag", "\"" + etag + "\"") + "</CompleteMultipartUploadResult>");
    }

    private static List<Path> parts(String document, Path folder) throws Refused, IOException {
        List<Path> parts = new ArrayList<>();
        Matcher number = PART.matcher(document);
        int before = 0;
        while (number.find()) {
            int here = Integer.parseInt(number.group(1));
            Path part = folder.resolve(number.group(1));
            if (here <= before) {
                throw new Refused(400, "InvalidPartOrder", "The list of parts was not in ascending order.");
            }
            if (!Files.exists(part)) {
                throw new Refused(400, "InvalidPart", "One or more of the specified parts could not be found.");
            }
            before = here;
            parts.add(part);
        }
        if (parts.isEmpty()) {
            throw new Refused(400, "MalformedXML", "The XML you provided was not well-formed or did not validate against our published schema");
        }
        for (Path part : parts.subList(0, parts.size() - 1)) {
            if (Files.size(part) < LEAST_PART) {
                throw new Refused(400, "EntityTooSmall", "Your proposed upload is smaller than the minimum allowed size");
            }
        }
        return parts;
    }

    private static Map<String, String> headers(Path folder) throws IOException {
        try {
            return new Members(Map.of("headers", JsonText.object(Files.readString(folder.resolve("headers")), "headers"))).pairs("headers");
        } catch (BadInputException e) {
            throw new IOException(e);
        }
    }

    private static MessageDigest md5() {
        try {
            return MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
