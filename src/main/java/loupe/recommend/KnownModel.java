package loupe.recommend;

import static loupe.recommend.Setting.DROPOUT;
import static loupe.recommend.Setting.EPOCHS;
import static loupe.recommend.Setting.K;
import static loupe.recommend.Setting.RATE;
import static loupe.recommend.Setting.REGULARIZATION;
import static loupe.recommend.Setting.TEMPERATURE;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import loupe.data.films.KnownFilms;

/** The recommenders that Loupe knows by name, simplest first. */
public enum KnownModel {
    /** The mean of all stars, for everybody and everything. */
    GLOBAL_MEAN("global-mean", Map.of()),
    /** The mean of the person's stars. */
    USER_MEAN("user-mean", Map.of()),
    /** The mean of the film's stars. */
    ITEM_MEAN("item-mean", Map.of()),
    /** Mean and two biases, fitted in turn with shrinkage. */
    BIAS("bias", Map.of(EPOCHS, 20., REGULARIZATION, 5.)),
    /** The workshop's matrix factorisation as it was. */
    WORKSHOP_MF("workshop-mf", Map.of(K, 64., EPOCHS, 15., RATE, .02, REGULARIZATION, 1e-4)),
    /** The workshop's neural matrix factorisation as it was. */
    WORKSHOP_NMF("workshop-nmf", Map.of(K, 64., EPOCHS, 15., RATE, .02, REGULARIZATION, 1e-4)),
    /** Biases and factors, one step a rating. */
    MF("mf", Map.of(K, 100., EPOCHS, 45., RATE, .01, REGULARIZATION, .1)),
    /** Two towers with residual blocks and dropout. */
    NEURAL_MF("neural-mf", Map.of(K, 64., EPOCHS, 15., RATE, .005, REGULARIZATION, .13, DROPOUT, .5)),
    /** An autoencoder of the films' columns of ratings. */
    AUTOREC("autorec", Map.of(K, 200., EPOCHS, 60., RATE, .001, REGULARIZATION, 1e-3, DROPOUT, .5)),
    /** Each film's nearest neighbours by who rated both. */
    KNN("knn", Map.of(K, 200., REGULARIZATION, 20.)),
    /** A linear autoencoder that must not copy. */
    EASE("ease", Map.of(REGULARIZATION, 400.)),
    /** Matrix factorisation of who rated what. */
    IALS("ials", Map.of(K, 48., EPOCHS, 8., REGULARIZATION, 60.)),
    /** Two towers of what is known of person and film. */
    DSSM("dssm", Map.of(K, 64., EPOCHS, 24., RATE, .006, REGULARIZATION, 1e-5, DROPOUT, .1, TEMPERATURE, .3));

    private static final Set<KnownModel> NEURAL = Set.of(WORKSHOP_NMF, NEURAL_MF, AUTOREC, DSSM);
    private static final Set<KnownModel> ORDERS = Set.of(KNN, EASE, IALS, DSSM);

    private static final Map<Setting, Double> WORKSHOP_ADAM = Map.of(K, 64., EPOCHS, 25., RATE, .001, REGULARIZATION, 1e-4);
    private static final Map<Setting, Double> INVENTED_FILMS = Map.of(K, 6., EPOCHS, 60., RATE, .02, REGULARIZATION, .05);

    private final String id;
    private final Map<Setting, Double> defaults;

    KnownModel(String id, Map<Setting, Double> defaults) {
        this.id = id;
        this.defaults = defaults;
    }

    /** The model of that name, as the command line writes it. */
    public static Optional<KnownModel> named(String id) {
        return Stream.of(values()).filter(model -> model.id.equals(id)).findFirst();
    }

    /** All names, simplest first. */
    public static List<String> names() {
        return Stream.of(values()).map(KnownModel::id).toList();
    }

    /** As the command line and the files write it. */
    public String id() {
        return id;
    }

    /** Whether it is trained by an engine, in a process of its own. */
    public boolean isNeural() {
        return NEURAL.contains(this);
    }

    /** Whether it predicts stars, and not only an order. */
    public boolean predictsStars() {
        return !ORDERS.contains(this);
    }

    /** The optimisers that it can be trained with, its own first; none where it has no steps. */
    public List<Optimizer> optimizers() {
        return switch (this) {
            case WORKSHOP_MF, WORKSHOP_NMF -> List.of(Optimizer.SGD, Optimizer.ADAM);
            case MF -> List.of(Optimizer.SGD);
            case NEURAL_MF, AUTOREC, DSSM -> List.of(Optimizer.ADAM);
            case GLOBAL_MEAN, USER_MEAN, ITEM_MEAN, BIAS, KNN, EASE, IALS -> List.of();
        };
    }

    /** The losses that it can be trained with, its own first; none where there is no choice. */
    public List<Loss> losses() {
        return this == DSSM ? List.of(Loss.SOFTMAX, Loss.IN_BATCH, Loss.SAMPLED, Loss.COSINE) : List.of();
    }

    /** What it is told of films and people, beyond the ratings. */
    public Set<Input> inputs() {
        return this == DSSM ? Set.of(Input.values()) : Set.of();
    }

    /** Those of its {@link #inputs()} that are off where nothing else is said: a title's letters tell films apart and nothing of the next one. */
    public Set<Input> without() {
        return this == DSSM ? Set.of(Input.TRIGRAMS) : Set.of();
    }

    /** The settings that it has, with the values that reach its figures. */
    public Map<Setting, Double> settings() {
        return defaults;
    }

    /** How it is trained where nothing else is said. */
    public Recipe recipe() {
        return recipe(optimizers().stream().findFirst());
    }

    /** The same with an optimiser of its {@link #optimizers()}, which may bring settings of its own. */
    public Recipe recipe(Optional<Optimizer> optimizer) {
        boolean other = this == WORKSHOP_MF && optimizer.equals(Optional.of(Optimizer.ADAM));
        return recipe(other ? WORKSHOP_ADAM : defaults, optimizer);
    }

    /** The same for a film set by its name: where the taste is known to have six dimensions, mf takes six factors. */
    public Recipe recipe(Optional<Optimizer> optimizer, String data) {
        return this == MF && data.equals(KnownFilms.FILMS.id()) ? recipe(INVENTED_FILMS, optimizer) : recipe(optimizer);
    }

    private Recipe recipe(Map<Setting, Double> settings, Optional<Optimizer> optimizer) {
        return new Recipe(this, settings, optimizer, losses().stream().findFirst(), without());
    }
}
