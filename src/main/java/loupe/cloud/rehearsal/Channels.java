package loupe.cloud.rehearsal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** What a job's channels hold, out of the buckets. */
record Channels(Buckets buckets) {

    /** The objects of a channel. @throws Refused where there are none */
    List<StoredObject> objects(Members channel, String region, String role) throws Refused, IOException {
        Members source = channel.object("DataSource").object("S3DataSource");
        S3Location from = S3Location.of(source.needed("S3Uri"));
        List<StoredObject> all = buckets.objects(from.bucket(), from.key()).stream().filter(object -> !object.key().endsWith("/")).toList();
        if (all.isEmpty()) {
            throw Refused.invalid("No S3 objects found under S3 URL \"" + source.needed("S3Uri") + "\" given in input data source. Please ensure that the "
                    + "bucket exists in the selected region (" + region + "), that objects exist under that S3 prefix, and that the role \"" + role
                    + "\" has \"s3:ListBucket\" permissions on bucket \"" + from.bucket() + "\".");
        }
        return all;
    }

    /** Brings a channel to a host. @param index which of {@code hosts} hosts it is, from 0 */
    void fetch(Members channel, List<StoredObject> objects, HostFolder host, int index, int hosts) throws IOException, Refused {
        Members source = channel.object("DataSource").object("S3DataSource");
        boolean shared = source.text("S3DataDistributionType").orElse("").equals("ShardedByS3Key");
        Path folder = host.inside("input/data").resolve(channel.needed("ChannelName"));
        String prefix = S3Location.of(source.needed("S3Uri")).key();
        for (int i : IntStream.range(0, objects.size()).filter(i -> !shared || i % hosts == index).toArray()) {
            HostFolder.fetch(objects.get(i).file(), folder.resolve(name(objects.get(i).key(), prefix)));
        }
    }

    /** A key's place below its channel: without the prefix where that is a folder's, else from the prefix's last word on. */
    static String name(String key, String prefix) {
        String rest = key.substring(prefix.length());
        if (prefix.endsWith("/") || prefix.isEmpty()) {
            return rest;
        }
        return rest.startsWith("/") ? rest.substring(1) : key.substring(prefix.lastIndexOf('/') + 1);
    }
}
