package loupe.storage;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import loupe.data.BadInputException;
import loupe.recommend.QuestionLetters;
import loupe.recommend.ViewerTower;

/**
 * The person's tower of a kept recommender, beside it: {@code viewers.json} with {@code {"format":1,"facts":[…],"letters":[…],"k":64,
 * "reach":2.1,"length":3.3}}, and {@code viewers.safetensors} with its numbers.
 */
final class ViewerFile {

    static final String NAME = "viewers.json";
    static final String TABLES = "viewers.safetensors";

    private ViewerFile() {}

    static void write(Path folder, ViewerTower tower, SafeTensors.Form form) throws IOException {
        List<String> facts = tower.told().names();
        List<String> letters = tower.asked().letters().names();
        int k = tower.asked().table().length / Math.max(1, letters.size());
        ObjectNode document = Json.document();
        facts.forEach(document.putArray("facts")::add);
        letters.forEach(document.putArray("letters")::add);
        document.put("k", k).put("reach", tower.reach()).put("length", tower.length());
        Tables.Writer tables = new Tables.Writer();
        tables.put("told", tower.told().table(), tower.told().table().length / k, k);
        tables.put("asked", tower.asked().table(), tower.asked().table().length / k, k);
        SafeTensors.write(folder.resolve(TABLES), tables.parameters(), Map.of(), form);
        AtomicFile.write(folder.resolve(NAME), Json.text(document));
    }

    /** The tower in the folder; empty where the recommender has none. */
    static Optional<ViewerTower> read(Source source) throws BadInputException {
        if (!source.has(NAME) || !source.has(TABLES)) {
            return Optional.empty();
        }
        Fields document = Json.document(source.text(NAME), source.where(NAME));
        Tables tables = Tables.read(source, TABLES);
        List<String> facts = document.texts("facts");
        List<String> letters = document.texts("letters");
        long k = document.integer("k");
        return Optional.of(new ViewerTower(new ViewerTower.Told(facts, tables.values("told", Math.max(1, facts.size()) * k)),
                new ViewerTower.Asked(QuestionLetters.known(letters), tables.values("asked", Math.max(1, letters.size()) * k)),
                document.finite("reach"), document.finite("length")));
    }
}
