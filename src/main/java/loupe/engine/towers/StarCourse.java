package loupe.engine.towers;

import ai.djl.ndarray.NDManager;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import loupe.data.Chance;
import loupe.engine.Optimization;
import loupe.recommend.Embedding;
import loupe.recommend.FactorModel;
import loupe.recommend.FoldIn;
import loupe.recommend.KnownModel;
import loupe.recommend.Lesson;
import loupe.recommend.RatingTable;
import loupe.recommend.Roster;
import loupe.recommend.Scale;
import loupe.recommend.Setting;
import loupe.recommend.Side;
import loupe.training.BatchOrder;
import loupe.training.Optimizer;

/**
 * Neural matrix factorisation. The workshop's, by its own recipe: everything starts within 0.01 of 0, no mean, no biases, the batches
 * are cut once. Ours: mean and biases; a person is their row and the films that they rated (Koren 2008); a residual block with dropout
 * on either side, held near the identity; rates that fall to a twentieth.
 */
final class StarCourse implements Course {

    private static final double FIRST = 0.01;
    private static final double LAST_RATE = 0.05;
    private static final double BLOCK_DECAY = 0.01;
    private static final double BLOCK_PACE = 0.02;
    private static final double BAG_PULL = 0.02;

    private final NDManager home;
    private final RatingTable ratings;
    private final long seed;
    private final Plan plan;
    private int[] order = {};

    /** @param home the engine's memory */
    StarCourse(Lesson lesson, NDManager home) {
        this.home = home;
        ratings = lesson.ratings();
        seed = lesson.seed();
        plan = lesson.recipe().model() == KnownModel.WORKSHOP_NMF ? workshop(lesson) : residual(lesson);
    }

    /** How a network is trained. @param once whether the batches are cut once for all epochs @param last share of the rate at the end */
    private record Plan(StarNetwork network, Optimization optimization, int batch, boolean once, double last, Scale scale, FoldIn foldIn) {}

    @Override
    public List<Weight> weights() {
        return plan.network().weights();
    }

    @Override
    public Optimization optimization() {
        return plan.optimization();
    }

    @Override
    public double lastRate() {
        return plan.last();
    }

    @Override
    public int begin(int epoch) {
        order = BatchOrder.of(seed, plan.once() ? 0 : epoch, ratings.size());
        return Math.ceilDiv(order.length, plan.batch());
    }

    @Override
    public double learn(int batch, Chance chance) {
        int from = batch * plan.batch();
        return plan.network().learn(home, batch(from, Math.min(order.length, from + plan.batch())), chance);
    }

    private StarNetwork.Batch batch(int from, int to) {
        int[] people = new int[to - from];
        int[] films = new int[to - from];
        float[] stars = new float[to - from];
        for (int i = from; i < to; i++) {
            people[i - from] = ratings.personRows()[order[i]];
            films[i - from] = ratings.filmRows()[order[i]];
            stars[i - from] = ratings.stars()[order[i]];
        }
        return new StarNetwork.Batch(people, films, stars);
    }

    private static Plan workshop(Lesson lesson) {
        int k = lesson.recipe().count(Setting.K);
        double decay = lesson.recipe().number(Setting.REGULARIZATION);
        boolean adam = lesson.recipe().optimizer().filter(loupe.recommend.Optimizer.ADAM::equals).isPresent();
        Starts starts = new Starts(lesson.seed());
        StarNetwork network = new StarNetwork(workshop("people", lesson.ratings().people(), k, decay, starts),
                workshop("films", lesson.ratings().films(), k, decay, starts), 0, false, 0);
        return new Plan(network, adam ? new Optimization(Optimizer.ADAM, 0, 0) : new Optimization(Optimizer.SGD, 0.9, 0), adam ? 100 : 50,
                true, 1, Scale.STARS, new FoldIn.Ridge(0.1, OptionalDouble.empty()));
    }

    /** Table, ReLU, dense; in the workshop's MXNet weight decay leaves the dense layer's bias alone. */
    private static TowerSide workshop(String name, Roster roster, int k, double decay, Starts starts) {
        Weight table = starts.even(name, roster.size(), k, FIRST, decay);
        Layer dense = new Layer.Dense(starts.even(name + ".weight", k, k, FIRST, decay), Weight.zeros(name + ".bias", 1, k, 0));
        return new TowerSide(table, new Layer.Stack(List.of(new Layer.Relu(), dense)), Weight.zeros(name + ".biases", roster.size(), 1, 0),
                Optional.empty());
    }

    private static Plan residual(Lesson lesson) {
        RatingTable ratings = lesson.ratings();
        int k = lesson.recipe().count(Setting.K);
        Starts starts = new Starts(lesson.seed());
        TowerSide.Told rated = new TowerSide.Told(Bag.of(ratings.byPerson()), starts.normal("rated", ratings.films().size(), k, FIRST, 0), BAG_PULL);
        StarNetwork network = new StarNetwork(residual("people", lesson, ratings.byPerson(), starts, Optional.of(rated)),
                residual("films", lesson, ratings.byFilm(), starts, Optional.empty()), ratings.mean(), true,
                lesson.recipe().number(Setting.REGULARIZATION));
        return new Plan(network, new Optimization(Optimizer.ADAM, 0, 0), 2000, false, LAST_RATE, Scale.CUT_STARS,
                new FoldIn.Ridge(2, OptionalDouble.of(3)));
    }

    private static TowerSide residual(String name, Lesson lesson, Side side, Starts starts, Optional<TowerSide.Told> rated) {
        int k = lesson.recipe().count(Setting.K);
        Layer tower = starts.residual(name, k, lesson.recipe().number(Setting.DROPOUT), BLOCK_DECAY, BLOCK_PACE);
        return new TowerSide(starts.normal(name, side.rows(), k, 0.05, 0), tower, Weight.zeros(name + ".biases", side.rows(), 1, 0), rated);
    }

    @Override
    public FactorModel model() {
        return new FactorModel(embedding(ratings.people(), plan.network().people(), ratings.byPerson()),
                embedding(ratings.films(), plan.network().films(), ratings.byFilm()), plan.network().mean(), plan.foldIn(), plan.scale());
    }

    /** With a mean and biases, what was never trained has nothing to add to them. */
    private Embedding embedding(Roster roster, TowerSide side, Side counted) {
        float[] vectors = side.vectors(home);
        int k = vectors.length / Math.max(1, roster.size());
        for (int row = 0; row < roster.size() && plan.network().biased(); row++) {
            if (counted.count(row) == 0) {
                Arrays.fill(vectors, row * k, row * k + k, 0);
            }
        }
        return new Embedding(roster, k, vectors, side.bias().values().clone());
    }
}
