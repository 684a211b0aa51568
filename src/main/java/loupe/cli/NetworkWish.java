package loupe.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import loupe.cloud.aws.MetricLines;
import loupe.cloud.aws.Upload;
import loupe.data.BadInputException;
import loupe.data.IdxFiles;
import loupe.storage.JobCodec;
import loupe.storage.NetworkFile;
import loupe.training.JobHyperparameters;
import loupe.training.TrainingJob;

/** A network's training as a job elsewhere is told it. */
record NetworkWish(JobOptions options, Elsewhere machines, int logInterval) {

    CloudWish of(JobOptions.Chosen chosen, Services services) throws BadInputException {
        TrainingJob job = chosen.job();
        Map<String, String> settings = new LinkedHashMap<>(JobHyperparameters.of(job));
        settings.remove("engine");
        settings.put("log_interval", Integer.toString(logInterval));
        settings.putAll(options.told(machines));
        Map<String, Upload.Content> files = new LinkedHashMap<>();
        files.put("network.json", new Upload.OfText(NetworkFile.text(job.network())));
        files.put("job.json", new Upload.OfText(JobCodec.line(job)));
        if (chosen.lender().isPresent()) {
            settings.put("from", start(chosen.lender().get(), files, services));
        }
        return new CloudWish(chosen.title(), settings, pictures(job), files, MetricLines.NETWORK);
    }

    /** A model that comes with Loupe is there too; another one goes along. */
    private static String start(StartOption.Lender lender, Map<String, Upload.Content> files, Services services) throws BadInputException {
        String address = lender.start().address();
        if (!Files.isDirectory(Path.of(address))) {
            return address;
        }
        try {
            Path folder = services.cloud().job("start-" + lender.start().sha256());
            services.save(folder, lender.model());
            try (Stream<Path> saved = Files.list(folder)) {
                saved.filter(Files::isRegularFile).forEach(file -> files.put("start/" + file.getFileName(), new Upload.OfFile(file)));
            }
            return "start";
        } catch (IOException e) {
            throw new BadInputException("--from: " + address + " cannot be put into the job (" + e.getClass().getSimpleName() + ").", e);
        }
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
