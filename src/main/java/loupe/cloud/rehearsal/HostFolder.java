package loupe.cloud.rehearsal;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import loupe.storage.JsonText;

/**
 * What a host of a training job sees as {@code /opt/ml}.
 *
 * @param ml   the folder that stands for it
 * @param name the host's name, {@code algo-1}
 */
record HostFolder(Path ml, String name) {

    static final String ROOT = "/opt/ml";

    Path inside(String path) {
        return ml.resolve(path);
    }

    /** {@code text}, in which {@code /opt/ml} is this folder. */
    String rewritten(String text) {
        return text.replace(ROOT, ml.toString());
    }

    /** Writes the three files that tell of the job. @param hyperparameters as the job has them */
    void describe(Members request, Map<String, String> hyperparameters, List<String> hosts) throws IOException {
        for (String folder : List.of("input/config", "input/data", "model", "output/data", "checkpoints")) {
            Files.createDirectories(inside(folder));
        }
        write("hyperparameters.json", hyperparameters);
        String type = request.object("ResourceConfig").text("InstanceType").orElse("");
        Map<String, Object> resources = new LinkedHashMap<>();
        resources.put("current_host", name);
        resources.put("current_instance_type", type);
        resources.put("current_group_name", "homogeneousCluster");
        resources.put("hosts", hosts);
        resources.put("instance_groups", List.of(Map.of("instance_group_name", "homogeneousCluster", "instance_type", type, "hosts", hosts)));
        resources.put("network_interface_name", "lo");
        write("resourceconfig.json", resources);
        Map<String, Object> channels = new LinkedHashMap<>();
        request.objects("InputDataConfig").forEach(channel -> channels.put(channel.needed("ChannelName"), channel(channel)));
        write("inputdataconfig.json", channels);
    }

    private static Map<String, Object> channel(Members channel) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("TrainingInputMode", channel.text("InputMode").orElse("File"));
        channel.text("ContentType").ifPresent(type -> all.put("ContentType", type));
        all.put("S3DistributionType", channel.object("DataSource").object("S3DataSource").text("S3DataDistributionType").orElse("FullyReplicated"));
        all.put("RecordWrapperType", channel.text("RecordWrapperType").orElse("None"));
        return all;
    }

    private void write(String file, Map<String, ?> content) throws IOException {
        Files.writeString(inside("input/config").resolve(file), JsonText.line(content));
    }

    /** Copies {@code from} to {@code to} as S3 gives it out: nobody may execute it. */
    static void fetch(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.copy(from, to);
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(to, PosixFilePermissions.fromString("rw-r--r--"));
        }
    }
}
