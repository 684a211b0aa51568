package loupe.storage;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import loupe.data.BadInputException;
import loupe.recommend.Origin;
import loupe.recommend.RatingTable;
import loupe.recommend.Recipe;
import loupe.recommend.Recommender;
import loupe.recommend.TrainedRecommender;

/**
 * A trained recommender as a folder: {@code recommender.json} with {@code {"format":1,"recommender":{…},"origin":{"data","sha256",
 * "protocol","seed","figures"},"answers":{…},"people":[…],"films":[{"id","title","year","genres"}],"genres":[…]}}, and
 * {@code tables.safetensors} with the ratings that it learnt from and its numbers.
 */
final class RecommenderFolder {

    static final String NAME = "recommender.json";
    static final String TABLES = "tables.safetensors";

    private RecommenderFolder() {}

    static boolean isIn(Source source) {
        return source.has(NAME) && source.has(TABLES);
    }

    static TrainedRecommender read(Source source) throws BadInputException {
        Fields document = Json.document(source.text(NAME), source.where(NAME));
        Tables tables = Tables.read(source, TABLES);
        Recipe recipe = RecipeCodec.read(document.object("recommender"));
        RatingTable ratings = RatingsCodec.read(document, tables);
        Recommender recommender = AnswersCodec.read(document.object("answers"), tables, ratings);
        return new TrainedRecommender(recipe, recommender, ratings, CatalogueCodec.read(document), origin(document.object("origin")));
    }

    static void write(Path folder, TrainedRecommender trained) throws IOException {
        ObjectNode document = Json.document();
        document.set("recommender", RecipeCodec.tree(trained.recipe()));
        document.set("origin", tree(trained.origin()));
        document.set("answers", AnswersCodec.tree(trained.recommender()));
        trained.ratings().people().numbers().forEach(document.putArray("people")::add);
        CatalogueCodec.put(document, trained.catalogue(), trained.ratings().films());
        Tables.Writer tables = new Tables.Writer();
        RatingsCodec.put(tables, trained.ratings());
        AnswersCodec.put(tables, trained.recommender());
        SafeTensors.write(folder.resolve(TABLES), tables.parameters(), Map.of());
        AtomicFile.write(folder.resolve(NAME), Json.text(document));
    }

    static ObjectNode tree(Origin origin) {
        ObjectNode tree = Json.object().put("data", origin.data()).put("sha256", origin.sha256()).put("protocol", origin.protocol())
                .put("seed", origin.seed());
        ObjectNode figures = tree.putObject("figures");
        origin.figures().forEach((name, value) -> Numbers.put(figures, name, value));
        return tree;
    }

    static Origin origin(Fields origin) throws BadInputException {
        Map<String, Double> figures = new LinkedHashMap<>();
        Fields found = origin.object("figures");
        for (String name : found.names()) {
            figures.put(name, found.number(name));
        }
        return new Origin(origin.text("data"), origin.text("sha256"), origin.text("protocol"), origin.whole("seed"), figures);
    }
}
