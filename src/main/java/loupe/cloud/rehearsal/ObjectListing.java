package loupe.cloud.rehearsal;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** ListObjectsV2: keys in order, page by page, and what is below a delimiter as one. */
record ObjectListing(Buckets buckets) {

    private static final int MOST = 1000;

    Answer answer(Asked asked, String bucket) throws Refused, IOException {
        String prefix = asked.asked("prefix").orElse("");
        String after = asked.asked("continuation-token").or(() -> asked.asked("start-after")).orElse("");
        int most = Math.min(MOST, asked.asked("max-keys").map(Integer::parseInt).orElse(MOST));
        List<StoredObject> here = new ArrayList<>();
        Set<String> folders = new LinkedHashSet<>();
        String last = "";
        boolean more = false;
        for (StoredObject object : buckets.objects(bucket, prefix)) {
            String folder = folder(object.key(), prefix, asked.asked("delimiter").orElse(""));
            if (object.key().compareTo(after) <= 0 || !folder.isEmpty() && (folders.contains(folder) || after.startsWith(folder))) {
                continue;
            }
            if (here.size() + folders.size() == most) {
                more = true;
                break;
            }
            last = object.key();
            if (folder.isEmpty()) {
                here.add(object);
            } else {
                folders.add(folder);
            }
        }
        return Xml.answer(200, document(asked, bucket, new Page(here, folders, more ? last : "")));
    }

    /** @param next where the next page goes on; empty where there is none */
    private record Page(List<StoredObject> objects, Set<String> folders, String next) {}

    private static String document(Asked asked, String bucket, Page page) {
        boolean url = asked.asked("encoding-type").orElse("").equals("url");
        StringBuilder text = new StringBuilder("<ListBucketResult xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\">")
                .append(Xml.element("Name", bucket)).append(Xml.element("Prefix", written(asked.asked("prefix").orElse(""), url)))
                .append(Xml.element("KeyCount", page.objects().size() + page.folders().size()))
                .append(Xml.element("MaxKeys", asked.asked("max-keys").orElse(Integer.toString(MOST))))
                .append(Xml.element("IsTruncated", !page.next().isEmpty()));
        if (url) {
            text.append(Xml.element("EncodingType", "url"));
        }
        if (!page.next().isEmpty()) {
            text.append(Xml.element("NextContinuationToken", page.next()));
        }
        page.objects().forEach(object -> text.append("<Contents>").append(Xml.element("Key", written(object.key(), url)))
                .append(Xml.element("LastModified", object.modified())).append(Xml.element("ETag", "\"" + object.etag() + "\""))
                .append(Xml.element("Size", object.size())).append("<StorageClass>STANDARD</StorageClass></Contents>"));
        text.append(page.folders().stream().map(folder -> "<CommonPrefixes>" + Xml.element("Prefix", written(folder, url)) + "</CommonPrefixes>")
                .collect(Collectors.joining()));
        return text.append("</ListBucketResult>").toString();
    }

    private static String folder(String key, String prefix, String delimiter) {
        int at = delimiter.isEmpty() ? -1 : key.indexOf(delimiter, prefix.length());
        return at < 0 ? "" : key.substring(0, at + delimiter.length());
    }

    private static String written(String key, boolean url) {
        return url ? URLEncoder.encode(key, StandardCharsets.UTF_8).replace("%2F", "/") : key;
    }
}
