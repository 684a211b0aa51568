package loupe.engine.towers;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import loupe.data.Chance;
import loupe.data.films.Film;
import loupe.engine.Optimization;
import loupe.recommend.Lesson;
import loupe.recommend.MadeQuestions;
import loupe.recommend.QuestionLetters;
import loupe.recommend.ViewerTower;
import loupe.training.BatchOrder;
import loupe.training.Optimizer;

/**
 * Teaches a person's tower to hear questions once the towers have met: a table with a row for every three letters, so that made
 * questions come nearest to the films that answer them. Films and people stay as they are. Half of the questions come from someone who
 * rated the film, and half from nobody, so that both are answered.
 */
final class QuestionFit {

    private static final int EPOCHS = 10;
    private static final int A_FILM = 4;
    private static final int BATCH = 256;
    private static final int NEAR = 10;
    private static final double RATE = 0.03;
    private static final double FIRST = 0.01;
    private static final double TEMPERATURE = 0.1;

    private final Lesson lesson;
    private final List<Film> films;
    private final Faces faces;
    private final MadeQuestions made;
    private final QuestionLetters letters;
    private final Weight table;

    /** What the towers made. @param films unit vectors of all films @param people sums of all people @param reach mean length of the sums */
    record Faces(float[] films, float[] people, double reach) {
        static Faces of(float[] films, float[] people, int k) {
            double lengths = 0;
            for (int from = 0; from < people.length; from += k) {
                lengths += Math.sqrt(IntStream.range(from, from + k).mapToDouble(i -> people[i] * people[i]).sum());
            }
            return new Faces(films, people, lengths * k / Math.max(1, people.length));
        }

        int k(int count) {
            return films.length / Math.max(1, count);
        }
    }

    QuestionFit(Lesson lesson, List<Film> films, Faces faces) {
        this.lesson = lesson;
        this.films = films;
        this.faces = faces;
        List<String> genres = lesson.content().orElseThrow().genres();
        made = new MadeQuestions(genres);
        letters = QuestionLetters.of(films, genres);
        table = new Starts(lesson.seed() + 1).normal("people.asked", Math.max(1, letters.names().size()), faces.k(lesson.ratings().films().size()), FIRST, 0);
    }

    /** What was learnt until {@code stopped} says so. */
    ViewerTower.Asked learnt(NDManager home, BooleanSupplier stopped) {
        Descent descent = new Descent(new Optimization(Optimizer.ADAM, 0, 0), List.of(table));
        int[][] near = near();
        int steps = Math.ceilDiv(films.size() * A_FILM, BATCH);
        try (NDManager scope = home.newSubManager()) {
            NDArray all = scope.create(faces.films(), new Shape(faces.films().length / table.columns(), table.columns()));
            for (int step = 0; step < EPOCHS * steps && !stopped.getAsBoolean(); step++) {
                int[] order = BatchOrder.of(lesson.seed(), step / steps, films.size() * A_FILM);
                int from = step % steps * BATCH;
                learn(all, near, Arrays.copyOfRange(order, from, Math.min(order.length, from + BATCH)), Chance.of(lesson.seed(), -1, step));
                descent.step(RATE * (1 - 0.95 * step / (EPOCHS * steps)));
            }
        }
        return new ViewerTower.Asked(letters, table.values().clone());
    }

    private void learn(NDArray all, int[][] near, int[] places, Chance chance) {
        int k = table.columns();
        int[] targets = new int[places.length];
        float[] sums = new float[places.length * k];
        List<Map<Integer, Float>> rows = new ArrayList<>();
        for (int i = 0; i < places.length; i++) {
            int film = places[i] % films.size();
            targets[i] = lesson.ratings().films().row(films.get(film).id());
            rows.add(letters.row(made.about(films.get(film), films.get(near[film][chance.below(near[film].length)]).title(), chance)));
            asker(targets[i], chance, sums, i * k);
        }
        Bag bag = Bag.of(rows);
        int[] each = IntStream.range(0, places.length).toArray();
        bag.addTimes(table, each, sums);
        UnitRows vectors = UnitRows.of(k, sums);
        float[] slopes = slopes(all, vectors, targets);
        vectors.back(slopes);
        bag.descend(table, each, slopes);
    }

    /** Of the cross-entropy of each row's film among all: the mean film by the softmax, less the right one. */
    private float[] slopes(NDArray all, UnitRows vectors, int[] targets) {
        int k = table.columns();
        try (NDManager scope = all.getManager().newSubManager()) {
            NDArray rows = scope.create(vectors.rows(), new Shape(targets.length, k));
            NDArray logits = rows.matMul(all.transpose()).muli((float) (1 / TEMPERATURE));
            float[] slopes = logits.softmax(-1).matMul(all).toFloatArray();
            float each = (float) (1 / (TEMPERATURE * targets.length));
            for (int i = 0; i < slopes.length; i++) {
                slopes[i] = each * (slopes[i] - faces.films()[targets[i / k] * k + i % k]);
            }
            return slopes;
        }
    }

    /** In half of the cases someone who rated the film asks. */
    private void asker(int film, Chance chance, float[] sums, int at) {
        int count = lesson.ratings().byFilm().count(film);
        if (count > 0 && chance.uniform() < 0.5) {
            int person = lesson.ratings().byFilm().other()[lesson.ratings().byFilm().begin()[film] + chance.below(count)];
            System.arraycopy(faces.people(), person * table.columns(), sums, at, table.columns());
        }
    }

    /** For each film those nearest to it, itself where there is no other. */
    private int[][] near() {
        int k = table.columns();
        int[] at = films.stream().mapToInt(film -> lesson.ratings().films().row(film.id()) * k).toArray();
        int[][] near = new int[at.length][];
        for (int film = 0; film < at.length; film++) {
            double[] own = new double[k];
            for (int c = 0; c < k; c++) {
                own[c] = faces.films()[at[film] + c];
            }
            double[] likeness = IntStream.of(at).mapToDouble(other -> Rows.product(faces.films(), other, own)).toArray();
            int self = film;
            int[] best = IntStream.range(0, at.length).filter(other -> other != self).boxed()
                    .sorted(Comparator.comparingDouble(other -> -likeness[other])).limit(NEAR).mapToInt(Integer::intValue).toArray();
            near[film] = best.length == 0 ? new int[] {film} : best;
        }
        return near;
    }
}
