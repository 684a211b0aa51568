package loupe.labs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import loupe.data.BadInputException;
import loupe.inference.TrainedModel;
import loupe.process.ChildProgram;
import loupe.storage.CheckpointChoice;
import loupe.storage.Models;
import loupe.storage.Workspace;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Makes the networks that come with Loupe anew, {@code mvn -Pshipped verify}: each is trained by the command that its
 * figures name, and put under {@code src/main/resources}. It needs MNIST and Fashion-MNIST, and about half an hour on two
 * idle cores. A run that lies finished under {@code target/shipped}, as a try before may have left it, is taken as it is.
 */
@Tag("shipped")
class ShippedNetworks {

    private final Path resources = Path.of("src", "main", "resources", "loupe", "pretrained");
    private final Path runs = Path.of("target", "shipped");

    @Test
    void every_shipped_network_is_made_by_its_command() throws Exception {
        assumeTrue(System.getenv("LOUPE_DATASETS") != null, "skipped: LOUPE_DATASETS does not name the folder with mnist");
        for (Shipped network : Shipped.ALL) {
            ship(network);
        }
        Files.writeString(resources.resolve("index.json"), Shipped.ALL.stream().map(network -> "\"" + network.name() + "\"")
                .collect(Collectors.joining(",", "{\"format\":1,\"models\":[", "]}\n")));

        assertThat(new Models(workspace()).open(resources.resolve("cnn").toString(), CheckpointChoice.LAST).facts())
                .containsEntry("data", "mnist").containsEntry("epoch", "9");
    }

    private void ship(Shipped shipped) throws IOException, InterruptedException, BadInputException {
        Path run = runs.resolve(shipped.name());
        if (!Files.exists(run.resolve("figures.json"))) {
            delete(run);
            List<String> arguments = shipped.arguments(run.toString());
            assertThat(run(arguments)).as("exit code of " + arguments).isZero();
        }
        Models models = new Models(workspace());
        TrainedModel model = models.open(run.toString(), CheckpointChoice.LAST);
        Map<String, String> facts = new HashMap<>(model.facts());
        facts.put("command", shipped.command());
        models.save(Files.createDirectories(resources.resolve(shipped.name())),
                new TrainedModel(shipped.name(), model.network(), model.parameters(), model.classNames(), facts));
    }

    private static int run(List<String> arguments) throws IOException, InterruptedException {
        ChildProgram program = ChildProgram.ofThisProcess();
        List<String> command = new ArrayList<>(List.of(program.java().toString(), "--enable-native-access=ALL-UNNAMED",
                "-cp", System.getProperty("java.class.path"), program.mainClass()));
        command.addAll(arguments);
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }

    private static Workspace workspace() {
        return Workspace.standard(System.getenv());
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
