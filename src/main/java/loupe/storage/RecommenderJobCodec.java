package loupe.storage;

import com.fasterxml.jackson.databind.node.ObjectNode;
import loupe.data.BadInputException;
import loupe.training.RatingSplit;
import loupe.training.RecommenderJob;

/**
 * A recommender's job as JSON, complete both ways: {@code {"format":1,"recommender":{the recipe},"data":{…},
 * "split":{"protocol":"t1"} or {"training":FILE,"test":FILE},"seed":1,"where":{…}}}.
 */
final class RecommenderJobCodec {

    private RecommenderJobCodec() {}

    static ObjectNode tree(RecommenderJob job) {
        ObjectNode tree = Json.document();
        tree.set("recommender", RecipeCodec.tree(job.recipe()));
        JobCodec.putData(tree, job.data());
        switch (job.split()) {
            case RatingSplit.Named named -> tree.putObject("split").put("protocol", named.protocol());
            case RatingSplit.Files files -> tree.putObject("split").put("training", files.training()).put("test", files.test());
        }
        JobCodec.putPlace(tree, job);
        return tree;
    }

    static RecommenderJob read(Fields job) throws BadInputException {
        return new RecommenderJob(RecipeCodec.read(job.object("recommender")), JobCodec.data(job), split(job.object("split")),
                job.whole("seed"), JobCodec.place(job));
    }

    private static RatingSplit split(Fields split) throws BadInputException {
        return split.has("protocol") ? new RatingSplit.Named(split.text("protocol"))
                : new RatingSplit.Files(split.text("training"), split.text("test"));
    }
}
