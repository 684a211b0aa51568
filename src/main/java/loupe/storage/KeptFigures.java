package loupe.storage;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import loupe.data.BadInputException;

/** Figures that took long to measure, by whose they are and by their names: {@code {"format":1,"of":["mf"],"mf":{"names":["rmse"],"rmse":0.9}}}. */
public final class KeptFigures {

    private final Path file;

    public KeptFigures(Path file) {
        this.file = file;
    }

    /** What was written last, in its order; nothing where nothing was. @throws BadInputException where the file is damaged */
    public Map<String, Map<String, Double>> read() throws BadInputException {
        Map<String, Map<String, Double>> figures = new LinkedHashMap<>();
        if (Files.exists(file)) {
            Fields document = Json.document(file);
            for (String whose : document.texts("of")) {
                figures.put(whose, figures(document.object(whose)));
            }
        }
        return figures;
    }

    private static Map<String, Double> figures(Fields object) throws BadInputException {
        Map<String, Double> figures = new LinkedHashMap<>();
        List<String> names = object.texts("names");
        for (String name : names) {
            figures.put(name, object.finite(name));
        }
        return figures;
    }

    public void write(Map<String, Map<String, Double>> figures) throws IOException {
        ObjectNode document = Json.document();
        figures.keySet().forEach(document.putArray("of")::add);
        figures.forEach((whose, named) -> {
            ObjectNode object = document.putObject(whose);
            named.keySet().forEach(object.putArray("names")::add);
            named.forEach(object::put);
        });
        Files.createDirectories(file.getParent());
        AtomicFile.write(file, Json.text(document));
    }
}
