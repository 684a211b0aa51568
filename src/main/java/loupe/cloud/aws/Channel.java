package loupe.cloud.aws;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Files that a job finds in the folder {@code /opt/ml/input/data/NAME}.
 *
 * @param prefix where they lie in the bucket, with a slash at its end
 */
public record Channel(String name, String prefix, List<Upload> files) {

    /** Everything that Loupe puts into a bucket lies below this. */
    public static final String ROOT = "loupe/";

    public Channel {
        files = List.copyOf(files);
    }

    /**
     * A channel whose place is named after its content, so that the same files are uploaded once, whoever uploads them.
     *
     * @param place below {@link #ROOT}, for example {@code data/mnist}
     * @param files by their names in the channel
     */
    public static Channel ofContent(String name, String place, Map<String, Path> files) throws IOException {
        SortedMap<String, Path> sorted = new TreeMap<>(files);
        StringBuilder whole = new StringBuilder();
        for (Map.Entry<String, Path> file : sorted.entrySet()) {
            whole.append(file.getKey()).append('\n').append(Sha256.of(file.getValue())).append('\n');
        }
        String prefix = ROOT + place + "/" + Sha256.of(whole.toString().getBytes(StandardCharsets.UTF_8)) + "/";
        List<Upload> uploads = new ArrayList<>();
        for (Map.Entry<String, Path> file : sorted.entrySet()) {
            uploads.add(Upload.of(prefix + file.getKey(), new Upload.OfFile(file.getValue())));
        }
        return new Channel(name, prefix, uploads);
    }

    /**
     * A channel of one job alone. Its place is named after its content too: a name that is asked for again, with other settings, neither changes
     * the files of a job that has it nor finds those of a job that never began.
     *
     * @param contents by their names in the channel
     */
    public static Channel ofJob(String name, String job, Map<String, Upload.Content> contents) throws IOException {
        String prefix = ROOT + "jobs/" + job + "/" + name + "/" + mark(contents) + "/";
        List<Upload> uploads = new ArrayList<>();
        for (Map.Entry<String, Upload.Content> content : new TreeMap<>(contents).entrySet()) {
            uploads.add(Upload.of(prefix + content.getKey(), content.getValue()));
        }
        return new Channel(name, prefix, uploads);
    }

    private static String mark(Map<String, Upload.Content> contents) throws IOException {
        StringBuilder whole = new StringBuilder();
        for (Map.Entry<String, Upload.Content> content : new TreeMap<>(contents).entrySet()) {
            whole.append(content.getKey()).append('\n').append(switch (content.getValue()) {
                case Upload.OfFile(Path file) -> Sha256.of(file);
                case Upload.OfText(String text) -> Sha256.of(text.getBytes(StandardCharsets.UTF_8));
            }).append('\n');
        }
        return Sha256.of(whole.toString().getBytes(StandardCharsets.UTF_8));
    }
}
