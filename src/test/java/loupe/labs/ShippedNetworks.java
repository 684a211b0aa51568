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
 * figures name, and put under {@code src/main/resources}. It needs MNIST, and no more than a few minutes.
 */
@Tag("shipped")
class ShippedNetworks {

    private static final List<String> NAMES = List.of("mlp", "cnn");

    private final Path resources = Path.of("src", "main", "resources", "loupe", "pretrained");
    private final Path runs = Path.of("target", "shipped");

    @Test
    void every_shipped_network_is_made_by_its_command() throws Exception {
        assumeTrue(System.getenv("LOUPE_DATASETS") != null, "skipped: LOUPE_DATASETS does not name the folder with mnist");
        for (String name : NAMES) {
            ship(name);
        }
        Files.writeString(resources.resolve("index.json"), "{\"format\":1,\"models\":[\"mlp\",\"cnn\"]}\n");

        assertThat(new Models(workspace()).open(resources.resolve("cnn").toString(), CheckpointChoice.LAST).facts())
                .containsEntry("data", "mnist").containsEntry("epoch", "9");
    }

    private void ship(String name) throws IOException, InterruptedException, BadInputException {
        List<String> arguments = List.of("train", "--network", name, "--data", "mnist", "--out", runs.resolve(name).toString());
        delete(runs.resolve(name));
        assertThat(run(arguments)).as("exit code of " + arguments).isZero();
        Models models = new Models(workspace());
        TrainedModel model = models.open(runs.resolve(name).toString(), CheckpointChoice.LAST);
        Map<String, String> facts = new HashMap<>(model.facts());
        facts.put("command", "java -jar target/loupe.jar train --network " + name + " --data mnist --out " + name);
        Path folder = Files.createDirectories(resources.resolve(name));
        models.save(folder, new TrainedModel(model.title(), model.network(), model.parameters(), model.classNames(), facts));
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
