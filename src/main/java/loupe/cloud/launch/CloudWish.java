package loupe.cloud.launch;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import loupe.cloud.aws.MetricLines;
import loupe.cloud.aws.Upload;

/**
 * A training as it is asked for in the cloud and in local mode alike.
 *
 * @param title    what is trained on what
 * @param settings the hyperparameters
 * @param data     what it learns from
 * @param job      the files of the channel {@code job}, by their names
 * @param figures  what is read from its lines
 */
public record CloudWish(String title, Map<String, String> settings, LearningFiles data, Map<String, Upload.Content> job, MetricLines figures) {

    public CloudWish {
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
        job = Collections.unmodifiableMap(new LinkedHashMap<>(job));
    }

    /**
     * The files of a data set.
     *
     * @param set   its name
     * @param files by their names in the channel {@code training}
     * @param terms under which it may be used, where they must be known; else empty
     */
    public record LearningFiles(String set, Map<String, Path> files, String terms) {}
}
