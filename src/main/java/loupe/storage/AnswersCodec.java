package loupe.storage;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.OptionalDouble;
import loupe.data.BadInputException;
import loupe.recommend.Embedding;
import loupe.recommend.FactorModel;
import loupe.recommend.FoldIn;
import loupe.recommend.ItemWeights;
import loupe.recommend.RatingTable;
import loupe.recommend.Recommender;
import loupe.recommend.Roster;
import loupe.recommend.Scale;

/**
 * What a recommender answers with: {@code {"form":"factors","mean":3.5,"dimension":100,"scale":"cut-stars","foldIn":{"kind":"ridge",
 * "factors":2,"bias":3}}} and the arrays {@code people.vectors}, {@code people.biases}, {@code films.vectors}, {@code films.biases};
 * {@code {"form":"weights"}} and the array {@code weights}.
 */
final class AnswersCodec {

    private AnswersCodec() {}

    static ObjectNode tree(Recommender recommender) {
        return switch (recommender) {
            case FactorModel factors -> tree(factors);
            case ItemWeights weights -> Json.object().put("form", "weights");
        };
    }

    static void put(Tables.Writer tables, Recommender recommender) {
        switch (recommender) {
            case FactorModel factors -> {
                put(tables, "people", factors.people());
                put(tables, "films", factors.filmSide());
            }
            case ItemWeights weights -> tables.put("weights", weights.weights(), weights.films().size(), weights.films().size());
        }
    }

    static Recommender read(Fields answers, Tables tables, RatingTable ratings) throws BadInputException {
        return switch (answers.text("form")) {
            case "factors" -> factors(answers, tables, ratings);
            case "weights" -> new ItemWeights(ratings, tables.values("weights", (long) ratings.films().size() * ratings.films().size()));
            default -> throw new BadInputException(answers.where() + ": Loupe knows no recommender of the form \"" + answers.text("form") + "\".");
        };
    }

    private static ObjectNode tree(FactorModel factors) {
        ObjectNode tree = Json.object().put("form", "factors").put("mean", factors.mean())
                .put("dimension", factors.filmSide().dimension()).put("scale", Fields.word(factors.scale()));
        ObjectNode foldIn = tree.putObject("foldIn");
        switch (factors.foldIn()) {
            case FoldIn.Ridge ridge -> {
                foldIn.put("kind", "ridge").put("factors", ridge.factors());
                ridge.bias().ifPresent(bias -> foldIn.put("bias", bias));
            }
            case FoldIn.Direction(FoldIn.Implicit ridge, double length) -> foldIn.put("kind", "direction").put("alpha", ridge.alpha())
                    .put("lambda", ridge.lambda()).put("length", length);
            case FoldIn.Implicit implicit -> foldIn.put("kind", "implicit").put("alpha", implicit.alpha()).put("lambda", implicit.lambda());
        }
        return tree;
    }

    private static void put(Tables.Writer tables, String side, Embedding embedding) {
        tables.put(side + ".vectors", embedding.vectors(), embedding.roster().size(), embedding.dimension());
        tables.put(side + ".biases", embedding.biases(), embedding.roster().size());
    }

    private static FactorModel factors(Fields answers, Tables tables, RatingTable ratings) throws BadInputException {
        int dimension = answers.integer("dimension");
        Embedding films = embedding(tables, "films", ratings.films(), dimension);
        return new FactorModel(embedding(tables, "people", ratings.people(), dimension), films, answers.finite("mean"),
                foldIn(answers.object("foldIn"), films), answers.choice("scale", Scale.values()));
    }

    private static Embedding embedding(Tables tables, String side, Roster roster, int dimension) throws BadInputException {
        return new Embedding(roster, dimension, tables.values(side + ".vectors", (long) roster.size() * dimension),
                tables.values(side + ".biases", roster.size()));
    }

    private static FoldIn foldIn(Fields foldIn, Embedding films) throws BadInputException {
        return switch (foldIn.text("kind")) {
            case "ridge" -> new FoldIn.Ridge(foldIn.finite("factors"),
                    foldIn.has("bias") ? OptionalDouble.of(foldIn.finite("bias")) : OptionalDouble.empty());
            case "direction" -> new FoldIn.Direction(FoldIn.Implicit.of(foldIn.finite("alpha"), foldIn.finite("lambda"), films),
                    foldIn.finite("length"));
            case "implicit" -> FoldIn.Implicit.of(foldIn.finite("alpha"), foldIn.finite("lambda"), films);
            default -> throw new BadInputException(foldIn.where() + ": Loupe knows no fold-in \"" + foldIn.text("kind") + "\".");
        };
    }
}
