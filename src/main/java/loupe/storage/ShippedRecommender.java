package loupe.storage;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import loupe.data.BadInputException;
import loupe.recommend.Catalogue;
import loupe.recommend.RatingTable;
import loupe.recommend.TrainedRecommender;

/**
 * A recommender that comes with Loupe: {@code recommender.json} and {@code tables.safetensors} as {@link RecommenderFolder} has them, but
 * without the films and the ratings, which Loupe makes itself, and with its numbers rounded to float16.
 */
final class ShippedRecommender {

    private ShippedRecommender() {}

    static TrainedRecommender read(Source source, RatingTable ratings, Catalogue catalogue) throws BadInputException {
        Fields document = Json.document(source.text(RecommenderFolder.NAME), source.where(RecommenderFolder.NAME));
        Tables tables = Tables.read(source, RecommenderFolder.TABLES);
        return new TrainedRecommender(RecipeCodec.read(document.object("recommender")),
                AnswersCodec.read(document.object("answers"), tables, ratings), ratings, catalogue, RecommenderFolder.origin(document.object("origin")));
    }

    static void write(Path folder, TrainedRecommender trained) throws IOException {
        ObjectNode document = Json.document();
        document.set("recommender", RecipeCodec.tree(trained.recipe()));
        document.set("origin", RecommenderFolder.tree(trained.origin()));
        document.set("answers", AnswersCodec.tree(trained.recommender()));
        Tables.Writer tables = new Tables.Writer();
        AnswersCodec.put(tables, trained.recommender());
        SafeTensors.write(folder.resolve(RecommenderFolder.TABLES), tables.parameters(), Map.of(), SafeTensors.Form.F16);
        AtomicFile.write(folder.resolve(RecommenderFolder.NAME), Json.text(document));
    }
}
