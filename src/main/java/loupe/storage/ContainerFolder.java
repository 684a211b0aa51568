package loupe.storage;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Makes the folder that {@link OptMl} reads, as Amazon SageMaker makes it for a training container. */
public final class ContainerFolder {

    private static final String TYPE = "local";

    private ContainerFolder() {}

    /**
     * Writes the three files that tell of the job, and the folders for what comes out.
     *
     * @param root     stands for {@code /opt/ml}
     * @param settings the hyperparameters
     * @param channels the names of the channels, whose folders come from elsewhere
     */
    public static void write(Path root, Map<String, String> settings, OptMl.Hosts hosts, Collection<String> channels) throws IOException {
        Path config = Files.createDirectories(root.resolve("input/config"));
        for (String made : new String[] {"input/data", "model", "checkpoints", "output/data"}) {
            Files.createDirectories(root.resolve(made));
        }
        ObjectNode hyperparameters = Json.MAPPER.createObjectNode();
        new TreeMap<>(settings).forEach(hyperparameters::put);
        AtomicFile.write(config.resolve("hyperparameters.json"), Json.text(hyperparameters));
        AtomicFile.write(config.resolve("resourceconfig.json"), Json.text(resources(hosts)));
        ObjectNode inputs = Json.MAPPER.createObjectNode();
        new TreeSet<>(channels).forEach(channel -> inputs.putObject(channel).put("TrainingInputMode", "File")
                .put("S3DistributionType", "FullyReplicated").put("RecordWrapperType", "None"));
        AtomicFile.write(config.resolve("inputdataconfig.json"), Json.text(inputs));
    }

    private static ObjectNode resources(OptMl.Hosts hosts) {
        ObjectNode resources = Json.MAPPER.createObjectNode().put("current_host", hosts.here()).put("current_instance_type", TYPE)
                .put("current_group_name", "homogeneousCluster");
        hosts.all().forEach(resources.putArray("hosts")::add);
        ObjectNode group = resources.putArray("instance_groups").addObject().put("instance_group_name", "homogeneousCluster")
                .put("instance_type", TYPE);
        hosts.all().forEach(group.putArray("hosts")::add);
        return resources.put("network_interface_name", hosts.network());
    }
}
