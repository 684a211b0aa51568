package loupe.storage;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import loupe.data.BadInputException;
import loupe.inference.TrainedModel;
import loupe.network.NetworkSpec;
import loupe.network.Parameters;

/**
 * A trained network as a folder: {@code network.json} with the classes' names beside the design, {@code parameters.safetensors},
 * and {@code figures.json} with what is known of its training, {@code {"format":1,"facts":{…}}}.
 */
final class ModelFolder {

    static final String PARAMETERS = "parameters.safetensors";

    private ModelFolder() {}

    static boolean isIn(Source source) {
        return source.has(NetworkFile.NAME) && source.has(PARAMETERS);
    }

    static TrainedModel read(Source source) throws BadInputException {
        Fields design = Json.document(source.text(NetworkFile.NAME), source.where(NetworkFile.NAME));
        NetworkSpec network = NetworkCodec.read(design);
        Parameters found = SafeTensorsReader.read(source.bytes(PARAMETERS), source.where(PARAMETERS)).arrays();
        return new TrainedModel(network.name(), network, Fit.of(network, found, source.where(PARAMETERS)),
                classNames(design, network), facts(source));
    }

    static void write(Path folder, TrainedModel model) throws IOException {
        ObjectNode design = NetworkCodec.tree(model.network()).put("name", model.title());
        model.classNames().forEach(design.putArray("classes")::add);
        ObjectNode figures = Json.document();
        ObjectNode facts = figures.putObject("facts");
        new TreeMap<>(model.facts()).forEach(facts::put);
        SafeTensors.write(folder.resolve(PARAMETERS), model.parameters(), Map.of());
        AtomicFile.write(folder.resolve(Figures.NAME), Json.text(figures));
        AtomicFile.write(folder.resolve(NetworkFile.NAME), Json.text(design));
    }

    /** Names for {@code network}'s classes: {@code known} where there are as many, else their numbers. */
    static List<String> classNames(List<String> known, NetworkSpec network) {
        return known.size() == network.classes() ? known
                : IntStream.range(0, network.classes()).mapToObj(Integer::toString).toList();
    }

    private static List<String> classNames(Fields design, NetworkSpec network) throws BadInputException {
        if (!design.has("classes")) {
            return classNames(List.of(), network);
        }
        List<String> names = design.texts("classes");
        if (names.size() != network.classes()) {
            throw new BadInputException(design.where() + ": \"classes\" has " + names.size()
                    + " names and the network tells " + network.classes() + " classes apart.");
        }
        return names;
    }

    private static Map<String, String> facts(Source source) throws BadInputException {
        Map<String, String> facts = new HashMap<>();
        if (source.has(Figures.NAME)) {
            Fields figures = Json.document(source.text(Figures.NAME), source.where(Figures.NAME));
            if (figures.has("facts")) {
                Fields found = figures.object("facts");
                for (String name : found.names()) {
                    facts.put(name, found.text(name));
                }
            }
        }
        return facts;
    }
}
