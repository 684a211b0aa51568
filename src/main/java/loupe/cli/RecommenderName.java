package loupe.cli;

import java.util.Optional;
import loupe.data.BadInputException;
import loupe.network.NearestWord;
import loupe.recommend.KnownModel;

/** The name of a recommender's kind, such as {@code mf}. */
final class RecommenderName {

    private RecommenderName() {}

    static KnownModel read(String name) throws BadInputException {
        Optional<KnownModel> model = KnownModel.named(name);
        if (model.isPresent()) {
            return model.get();
        }
        String meant = NearestWord.of(name, KnownModel.names()).map(word -> "Did you mean " + word + "? ").orElse("");
        throw new BadInputException("--model: there is no recommender \"" + name + "\". " + meant + "There are "
                + String.join(", ", KnownModel.names()) + ".");
    }
}
