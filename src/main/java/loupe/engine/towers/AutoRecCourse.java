package loupe.engine.towers;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import loupe.data.BadInputException;
import loupe.data.Chance;
import loupe.engine.Optimization;
import loupe.recommend.AmongPeople;
import loupe.recommend.Embedding;
import loupe.recommend.FactorModel;
import loupe.recommend.Fits;
import loupe.recommend.FoldIn;
import loupe.recommend.KnownModel;
import loupe.recommend.Lesson;
import loupe.recommend.Progress;
import loupe.recommend.RatingTable;
import loupe.recommend.Scale;
import loupe.recommend.Setting;
import loupe.recommend.Side;
import loupe.training.BatchOrder;
import loupe.training.Optimizer;

/**
 * I-AutoRec (Sedhain, Menon, Sanner and Xie 2015): a film's row, what everybody gave it, goes through a hidden layer of sigmoids and
 * is written out again with what those would give it who have not rated it. The row holds what is left when the bias model is taken
 * away, with 0 where there is no rating; in training a share of the ratings is hidden from the input, so that the network cannot
 * learn to copy them. Only what was rated counts as right or wrong.
 *
 * <p>What comes out is an inner product of the film's hidden numbers and the person's row of the last layer: vectors like any
 * other's. Someone it has never met changes nothing in the rows of the films that they have not rated, so these films' hidden numbers are
 * what they were; what is missing is that person's row of the last layer, which follows from their row of ratings: {@link AmongPeople}.
 */
final class AutoRecCourse implements Course {

    private static final int BATCH = 64;
    private static final double HIDDEN_DROPOUT = 0.3;
    private static final double LAST_RATE = 0.05;
    /** Variance of a star around what is foretold. */
    private static final double NOISE = 0.8;
    /** Of the regularisation, what draws all numbers alike; the rest draws a person's row as strongly as they have ratings. */
    private static final double EVEN_SHARE = 0.05;

    private final NDManager home;
    private final RatingTable ratings;
    private final long seed;
    private final FactorModel biases;
    private final Layer encoder;
    private final Layer.Dense decoder;
    private final Layer whole;
    private final float[] rest;
    private final double regularization;
    private int[] order = {};

    /** @param home the engine's memory */
    AutoRecCourse(Lesson lesson, NDManager home) throws BadInputException {
        this.home = home;
        ratings = lesson.ratings();
        seed = lesson.seed();
        biases = (FactorModel) Fits.of(KnownModel.BIAS).fit(new Lesson(ratings, lesson.content(), KnownModel.BIAS.recipe(), seed), Progress.NONE);
        int people = ratings.people().size();
        int hidden = lesson.recipe().count(Setting.K);
        regularization = lesson.recipe().number(Setting.REGULARIZATION);
        double decay = regularization * EVEN_SHARE;
        Starts starts = new Starts(seed);
        encoder = new Layer.Stack(List.of(new Layer.Dropout(lesson.recipe().number(Setting.DROPOUT)),
                starts.dense("encoder", people, hidden, 1, decay), new Layer.Sigmoid()));
        decoder = starts.dense("decoder", hidden, people, 1, decay);
        whole = new Layer.Stack(List.of(encoder, new Layer.Dropout(HIDDEN_DROPOUT), decoder));
        rest = rest();
    }

    @Override
    public List<Weight> weights() {
        return whole.weights().toList();
    }

    @Override
    public Optimization optimization() {
        return new Optimization(Optimizer.ADAM, 0, 0);
    }

    @Override
    public double lastRate() {
        return LAST_RATE;
    }

    @Override
    public int begin(int epoch) {
        order = BatchOrder.of(seed, epoch, ratings.films().size());
        return Math.ceilDiv(order.length, BATCH);
    }

    @Override
    public double learn(int batch, Chance chance) {
        return learn(Arrays.copyOfRange(order, batch * BATCH, Math.min(order.length, (batch + 1) * BATCH)), chance);
    }

    /** What the bias model leaves of each rating, in the order of the films' side. */
    private float[] rest() {
        Side films = ratings.byFilm();
        float[] left = films.stars().clone();
        for (int film = 0; film < films.rows(); film++) {
            for (int place = films.begin()[film]; place < films.begin()[film + 1]; place++) {
                left[place] -= (float) (biases.mean() + biases.people().bias(films.other()[place]) + biases.filmSide().bias(film));
            }
        }
        return left;
    }

    private double learn(int[] chosen, Chance dropping) {
        try (NDManager scope = home.newSubManager()) {
            int people = ratings.people().size();
            Layer.Pass pass = whole.forward(scope.create(rows(chosen), new Shape(chosen.length, people)), Optional.of(dropping));
            float[] slopes = new float[chosen.length * people];
            double squares = errors(chosen, pass.output().toFloatArray(), slopes);
            float share = (float) ratings.films().size() / chosen.length / ratings.size();
            pass.back().apply(scope.create(slopes, new Shape(chosen.length, people)).muli(share));
            pullDecoder();
            return squares;
        }
    }

    private void pullDecoder() {
        int people = ratings.people().size();
        float[] strength = new float[people];
        for (int person = 0; person < people; person++) {
            strength[person] = (float) (regularization * ratings.byPerson().count(person) * people / ratings.size());
        }
        float[] gradient = decoder.weight().gradient();
        float[] values = decoder.weight().values();
        for (int i = 0; i < values.length; i += people) {
            for (int person = 0; person < people; person++) {
                gradient[i + person] += strength[person] * values[i + person];
            }
        }
    }

    private float[] rows(int[] chosen) {
        Side films = ratings.byFilm();
        int people = ratings.people().size();
        float[] rows = new float[chosen.length * people];
        for (int i = 0; i < chosen.length; i++) {
            for (int place = films.begin()[chosen[i]]; place < films.begin()[chosen[i] + 1]; place++) {
                rows[i * people + films.other()[place]] = rest[place];
            }
        }
        return rows;
    }

    /** Puts what is wrong with the rated ones into {@code slopes}; returns the sum of its squares. */
    private double errors(int[] chosen, float[] output, float[] slopes) {
        Side films = ratings.byFilm();
        int people = ratings.people().size();
        double squares = 0;
        for (int i = 0; i < chosen.length; i++) {
            for (int place = films.begin()[chosen[i]]; place < films.begin()[chosen[i] + 1]; place++) {
                int at = i * people + films.other()[place];
                slopes[at] = output[at] - rest[place];
                squares += (double) slopes[at] * slopes[at];
            }
        }
        return squares;
    }

    /** The hidden numbers of every film, without their mean, which the people's biases take over. */
    @Override
    public FactorModel model() {
        int k = decoder.weight().rows();
        float[] hidden = hidden();
        double[] mean = Rows.mean(hidden, k);
        Rows.subtract(hidden, mean);
        float[] vectors = Rows.turned(decoder.weight().values(), k, ratings.people().size());
        float[] personBiases = biases.people().biases().clone();
        for (int person = 0; person < personBiases.length; person++) {
            personBiases[person] += decoder.bias().values()[person] + (float) Rows.product(vectors, person * k, mean);
        }
        return AmongPeople.of(new FactorModel(new Embedding(ratings.people(), k, vectors, personBiases),
                new Embedding(ratings.films(), k, hidden, biases.filmSide().biases()), biases.mean(),
                new FoldIn.Ridge(2, OptionalDouble.of(3)), Scale.CUT_STARS),
                IntStream.range(0, personBiases.length).filter(person -> ratings.byPerson().count(person) > 0).toArray(), NOISE);
    }

    private float[] hidden() {
        try (NDManager scope = home.newSubManager()) {
            int[] all = IntStream.range(0, ratings.films().size()).toArray();
            NDArray rows = scope.create(rows(all), new Shape(all.length, ratings.people().size()));
            return encoder.forward(rows, Optional.empty()).output().toFloatArray();
        }
    }
}
