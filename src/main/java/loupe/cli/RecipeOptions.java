package loupe.cli;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import loupe.data.BadInputException;
import loupe.recommend.Input;
import loupe.recommend.KnownModel;
import loupe.recommend.Loss;
import loupe.recommend.Optimizer;
import loupe.recommend.Recipe;
import loupe.recommend.Setting;
import picocli.CommandLine.Option;

/** Which recommender, and how it learns; what is left out is the recipe's. */
final class RecipeOptions {

    private static final String INPUTS = "title|trigrams|genre|year|poster|id|user|demographics|query";

    @Option(names = {"--model", "--recommender"}, required = true, paramLabel = "NAME")
    private String model = "";

    @Option(names = "--k", descriptionKey = "recommender.k", paramLabel = "N")
    private Optional<Double> factors = Optional.empty();

    @Option(names = "--epochs", descriptionKey = "recommender.epochs", paramLabel = "N")
    private Optional<Double> epochs = Optional.empty();

    @Option(names = "--lr", descriptionKey = "recommender.lr", paramLabel = "RATE")
    private Optional<Double> rate = Optional.empty();

    @Option(names = "--reg", descriptionKey = "recommender.reg", paramLabel = "FACTOR")
    private Optional<Double> regularization = Optional.empty();

    @Option(names = "--optimizer", descriptionKey = "recommender.optimizer", paramLabel = "sgd|adam")
    private Optional<Optimizer> optimizer = Optional.empty();

    @Option(names = "--loss", descriptionKey = "recommender.loss", paramLabel = "softmax|in-batch|sampled|cosine", converter = LossWord.class)
    private Optional<Loss> loss = Optional.empty();

    @Option(names = "--dropout", descriptionKey = "recommender.dropout", paramLabel = "SHARE")
    private Optional<Double> dropout = Optional.empty();

    @Option(names = "--temperature", descriptionKey = "recommender.temperature", paramLabel = "T")
    private Optional<Double> temperature = Optional.empty();

    @Option(names = "--without", descriptionKey = "recommender.without", paramLabel = INPUTS, split = ",")
    private List<Input> without = new ArrayList<>();

    @Option(names = "--with", descriptionKey = "recommender.with", paramLabel = INPUTS, split = ",")
    private List<Input> with = new ArrayList<>();

    @Option(names = "--seed", descriptionKey = "recommender.seed", paramLabel = "N")
    private long seed = 1;

    long seed() {
        return seed;
    }

    /** The recipe for a film set by its name; it may have a fault. */
    Recipe recipe(String data) throws BadInputException {
        KnownModel known = RecommenderName.read(model);
        Recipe own = known.recipe(optimizer.or(() -> known.optimizers().stream().findFirst()), data);
        Recipe recipe = new Recipe(known, own.settings(), own.optimizer(), loss.or(own::loss), without(known));
        for (Map.Entry<Setting, Optional<Double>> given : Map.of(Setting.K, factors, Setting.EPOCHS, epochs, Setting.RATE, rate,
                Setting.REGULARIZATION, regularization, Setting.DROPOUT, dropout, Setting.TEMPERATURE, temperature).entrySet()) {
            recipe = given.getValue().isPresent() ? recipe.with(given.getKey(), given.getValue().get()) : recipe;
        }
        return recipe;
    }

    private Set<Input> without(KnownModel known) throws BadInputException {
        for (Input input : with) {
            if (without.contains(input)) {
                throw new BadInputException("--with and --without both name " + input.word() + ". Leave one of them away.");
            }
            if (!known.inputs().contains(input)) {
                throw new BadInputException("--with: " + known.id() + " can be told nothing but ratings.");
            }
        }
        Set<Input> off = EnumSet.noneOf(Input.class);
        off.addAll(known.without());
        off.removeAll(with);
        off.addAll(without);
        return off;
    }
}
