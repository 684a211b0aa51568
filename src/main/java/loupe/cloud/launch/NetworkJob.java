package loupe.cloud.launch;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import loupe.cloud.aws.MetricLines;
import loupe.cloud.aws.Upload;
import loupe.data.IdxFiles;
import loupe.storage.JobCodec;
import loupe.storage.NetworkFile;
import loupe.training.JobHyperparameters;
import loupe.training.TrainingJob;
import loupe.training.Validation;

/** A network's training as what a job in the cloud needs. */
public final class NetworkJob {

    private NetworkJob() {}

    /**
     * What {@code job} is there.
     *
     * @param told settings beside the job's own: engine, device and threads where the machines are not to choose them themselves
     */
    public static CloudWish wish(String title, TrainingJob job, Map<String, String> told, LentFiles lent) {
        Map<String, String> settings = new LinkedHashMap<>(JobHyperparameters.of(job));
        settings.remove("engine");
        settings.putAll(told);
        Map<String, Upload.Content> files = new LinkedHashMap<>();
        files.put("network.json", new Upload.OfText(NetworkFile.text(job.network())));
        files.put("job.json", new Upload.OfText(JobCodec.line(job)));
        files.putAll(lent.files());
        if (!lent.from().isEmpty()) {
            settings.put("from", lent.from());
        }
        if (job.validation() instanceof Validation.Cut cut) {
            settings.put("validation", Integer.toString(cut.count()));
        }
        return new CloudWish(title, settings, pictures(job), files, MetricLines.NETWORK);
    }

    private static CloudWish.LearningFiles pictures(TrainingJob job) {
        Path folder = Path.of(job.data().folder());
        Map<String, Path> files = new LinkedHashMap<>();
        for (String name : IdxFiles.NAMES) {
            IdxFiles.find(folder, name).ifPresent(there -> files.put(job.data().name() + "/" + there.getFileName(), there));
        }
        return new CloudWish.LearningFiles(job.data().name(), files, "");
    }
}
