package loupe.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import loupe.cloud.aws.Upload;
import loupe.cloud.launch.CloudWish;
import loupe.data.BadInputException;
import loupe.storage.BegunWith;
import loupe.storage.JobChannel;
import loupe.storage.JsonText;
import loupe.storage.Temporary;

/** What a job in local mode learns from and is told. @param folder of the job */
record LocalModeFiles(Path folder) {

    private static final String TRAINING = "training";
    private static final String JOB_FILE = "job.json";

    Map<String, Path> channels() {
        return Map.of(TRAINING, channel(TRAINING), JobChannel.NAME, channel(JobChannel.NAME));
    }

    private Path channel(String name) {
        return folder.resolve("channels").resolve(name);
    }

    /** Links or copies the data, and writes what the job is told. */
    void write(CloudWish wish) throws IOException {
        for (Map.Entry<String, Path> file : wish.data().files().entrySet()) {
            Path link = channel(TRAINING).resolve(file.getKey());
            Files.createDirectories(link.getParent());
            try {
                Files.createLink(link, file.getValue());
            } catch (UnsupportedOperationException | IOException notHere) {
                Files.copy(file.getValue(), link, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        for (Map.Entry<String, Upload.Content> content : wish.job().entrySet()) {
            Path file = channel(JobChannel.NAME).resolve(content.getKey());
            Files.createDirectories(file.getParent());
            switch (content.getValue()) {
                case Upload.OfFile(Path from) -> Files.copy(from, file, StandardCopyOption.REPLACE_EXISTING);
                case Upload.OfText(String text) -> Files.writeString(file, text);
            }
        }
    }

    /** The settings that the job was begun with, as they were written. */
    Map<String, String> settings() throws BadInputException, IOException {
        Path file = folder.resolve("algo-1/ml/input/config/hyperparameters.json");
        Map<String, String> settings = new LinkedHashMap<>();
        JsonText.object(Files.readString(file), file.toString()).forEach((name, value) -> settings.put(name, String.valueOf(value)));
        return settings;
    }

    /** What {@code wish} asks for otherwise than the job was begun; empty where that is nothing. */
    Optional<String> changedBy(CloudWish wish, int instances, int wanted) throws BadInputException, IOException {
        if (instances != wanted) {
            return Optional.of("--instances was " + instances + " and is " + wanted);
        }
        Optional<String> settings = new BegunWith(settings()).changedBy(wish.settings());
        return settings.isPresent() || wish.job().get(JOB_FILE).equals(new Upload.OfText(Files.readString(channel(JobChannel.NAME).resolve(JOB_FILE)))) ? settings
                : Optional.of("with another network or other data");
    }

    /** Deletes the containers' folders and all that was in them. */
    static void forget(Path folder) throws IOException {
        List<Path> entries;
        try (Stream<Path> all = Files.list(folder)) {
            entries = all.filter(Files::isDirectory).toList();
        }
        for (Path entry : entries) {
            Temporary.delete(entry);
        }
    }
}
