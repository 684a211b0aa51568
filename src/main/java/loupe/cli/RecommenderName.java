package loupe.cli;

import java.util.Optional;
import loupe.data.BadInputException;
import loupe.recommend.KnownModel;
import loupe.recommend.Nearest;

/** The name of a recommender's kind, such as {@code mf}. */
final class RecommenderName {

    private RecommenderName() {}

    static KnownModel read(String name) throws BadInputException {
        Optional<KnownModel> model = KnownModel.named(name);
        if (model.isPresent()) {
            return model.get();
        }
        String meant = Nearest.of(name, KnownModel.names()).map(word -> "Did you mean " + word + "? ").orElse("");
        throw new BadInputException("--model: there is no recommender \"" + name + "\". " + meant + "There are "
                + String.join(", ", KnownModel.names()) + ".");
    }
}
