package loupe.cloud.rehearsal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import loupe.cloud.Tar;

/** Carries what a job's hosts leave into its bucket, and checkpoints both ways. */
record Results(PlayedJob job, List<HostFolder> hosts, Buckets buckets) {

    private static final String CHECKPOINTS = HostFolder.ROOT + "/checkpoints";

    /** Model and output of all hosts as one; says where the model lies. */
    String upload() throws IOException, Refused {
        Members output = job.request().object("OutputDataConfig");
        S3Location to = S3Location.of(output.needed("S3OutputPath")).below(job.name()).below("output");
        List<Path> models = hosts.stream().map(host -> host.inside("model")).toList();
        List<Path> rest = hosts.stream().map(host -> host.inside("output/data")).toList();
        boolean loose = output.text("CompressionType").orElse("GZIP").equals("NONE");
        if (!files(rest)) {
            carry(rest, loose, to, "output");
        }
        return carry(models, loose, to, "model");
    }

    private static boolean files(List<Path> folders) throws IOException {
        for (Path folder : folders) {
            if (!Folders.files(folder).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private String carry(List<Path> folders, boolean loose, S3Location to, String name) throws IOException {
        if (loose) {
            for (Path folder : folders) {
                copy(folder, to.below(name));
            }
            return to.below(name).uri();
        }
        Path archive = hosts.getFirst().ml().resolveSibling(name + ".tar.gz");
        Tar.pack(folders, archive);
        put(archive, to.below(name + ".tar.gz"));
        Files.delete(archive);
        return to.below(name + ".tar.gz").uri();
    }

    /** Brings the checkpoints of a job that goes on. */
    void bringCheckpoints() throws IOException, Refused {
        Members config = job.request().object("CheckpointConfig");
        if (config.has("S3Uri")) {
            S3Location from = S3Location.of(config.needed("S3Uri")).below("");
            for (HostFolder host : hosts) {
                for (StoredObject object : buckets.objects(from.bucket(), from.key())) {
                    Path to = checkpoints(config, host).resolve(object.key().substring(from.key().length()));
                    Files.deleteIfExists(to);
                    HostFolder.fetch(object.file(), to);
                }
            }
        }
    }

    void keepCheckpoints() throws IOException, Refused {
        Members config = job.request().object("CheckpointConfig");
        if (config.has("S3Uri")) {
            for (HostFolder host : hosts) {
                copy(checkpoints(config, host), S3Location.of(config.needed("S3Uri")));
            }
        }
    }

    private static Path checkpoints(Members config, HostFolder host) {
        return Path.of(host.rewritten(config.text("LocalPath").orElse(CHECKPOINTS)));
    }

    private void copy(Path folder, S3Location to) throws IOException {
        for (Path file : Folders.files(folder)) {
            put(file, to.below(Folders.name(folder, file)));
        }
    }

    private void put(Path file, S3Location to) throws IOException {
        try (InputStream from = Files.newInputStream(file)) {
            buckets.put(to.bucket(), to.key(), from, Map.of());
        }
    }
}
