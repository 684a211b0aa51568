package loupe.engine.towers;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.stream.IntStream;
import loupe.data.Chance;

/** What two towers can be told is wrong. */
final class Losses {

    /** What keeps a film out of a softmax. */
    private static final float NEVER = -1e9f;
    private static final int DRAWN = 4;
    private static final int SHUFFLED = 3;

    private Losses() {}

    /** Cross-entropy of each chosen film among all films that have a rating; exact, nothing is drawn. */
    static Meeting.Slopes softmax(Meeting meeting, NDManager scope, Chance chance) {
        int rows = meeting.chosen().rows();
        float inverse = (float) (1 / meeting.temperature());
        NDArray people = scope.create(meeting.people().rows(), new Shape(rows, meeting.k()));
        NDArray films = scope.create(meeting.films().rows(), new Shape(meeting.count(), meeting.k()));
        NDArray logits = people.matMul(films.transpose()).muli(inverse).addi(scope.create(offered(meeting)));
        Targets targets = Targets.of(meeting);
        NDArray wanted = scope.create(targets.wanted(), logits.getShape());
        double loss = -logits.logSoftmax(-1).muli(wanted).sum().getFloat();
        NDArray slope = logits.softmax(-1).muli(scope.create(targets.shares(), new Shape(rows, 1))).subi(wanted);
        return new Meeting.Slopes(loss, slope.matMul(films).muli(inverse).toFloatArray(),
                slope.transpose().matMul(people).muli(inverse).toFloatArray(), slope.sum(new int[] {0}).toFloatArray());
    }

    private static float[] offered(Meeting meeting) {
        float[] offered = meeting.popularity().clone();
        for (int film = 0; film < offered.length; film++) {
            offered[film] = meeting.rated()[film] ? offered[film] : NEVER;
        }
        return offered;
    }

    /** The share of each choice, and of each row, among all choices of the batch. */
    private record Targets(float[] wanted, float[] shares) {

        static Targets of(Meeting meeting) {
            Meeting.Chosen chosen = meeting.chosen();
            float each = 1f / chosen.films().length;
            float[] wanted = new float[chosen.rows() * meeting.count()];
            float[] shares = new float[chosen.rows()];
            for (int row = 0; row < chosen.rows(); row++) {
                shares[row] = each * (chosen.begin()[row + 1] - chosen.begin()[row]);
                for (int place = chosen.begin()[row]; place < chosen.begin()[row + 1]; place++) {
                    wanted[row * meeting.count() + chosen.films()[place]] += each;
                }
            }
            return new Targets(wanted, shares);
        }
    }

    /**
     * Cross-entropy of each row's one film among the films of the batch. Films come into a batch as often as they are rated, so
     * the logarithm of their share is taken away (Bengio and Senecal 2008); the same film in another row does not count as wrong.
     *
     * @param shares of all ratings, film by film
     */
    static Meeting.Loss inBatch(double[] shares) {
        return (meeting, scope, chance) -> {
            int[] films = meeting.chosen().films();
            int rows = films.length;
            float inverse = (float) (1 / meeting.temperature());
            NDArray people = scope.create(meeting.people().rows(), new Shape(rows, meeting.k()));
            NDArray others = scope.create(gathered(meeting, films), new Shape(rows, meeting.k()));
            NDArray logits = people.matMul(others.transpose()).muli(inverse).addi(scope.create(corrected(meeting, films, shares), new Shape(rows, rows)));
            NDArray wanted = scope.eye(rows).muli(1f / rows);
            double loss = -logits.logSoftmax(-1).muli(wanted).sum().getFloat();
            NDArray slope = logits.softmax(-1).muli(1f / rows).subi(wanted);
            Meeting.Slopes slopes = new Meeting.Slopes(loss, slope.matMul(others).muli(inverse).toFloatArray(),
                    new float[meeting.films().rows().length], new float[meeting.count()]);
            spread(films, slope.transpose().matMul(people).muli(inverse).toFloatArray(), slopes.films(), meeting.k());
            spread(films, slope.sum(new int[] {0}).toFloatArray(), slopes.popularity(), 1);
            return slopes;
        };
    }

    private static float[] gathered(Meeting meeting, int[] films) {
        float[] rows = new float[films.length * meeting.k()];
        for (int i = 0; i < films.length; i++) {
            System.arraycopy(meeting.films().rows(), films[i] * meeting.k(), rows, i * meeting.k(), meeting.k());
        }
        return rows;
    }

    private static float[] corrected(Meeting meeting, int[] films, double[] shares) {
        int rows = films.length;
        float[] added = new float[rows * rows];
        for (int column = 0; column < rows; column++) {
            float offer = meeting.popularity()[films[column]] - (float) Math.log(shares[films[column]]);
            for (int row = 0; row < rows; row++) {
                added[row * rows + column] = row != column && films[row] == films[column] ? NEVER : offer;
            }
        }
        return added;
    }

    private static void spread(int[] films, float[] from, float[] to, int k) {
        for (int i = 0; i < from.length; i++) {
            to[films[i / k] * k + i % k] += from[i];
        }
    }

    /** Cross-entropy of each row's one film among it and four that are drawn evenly. */
    static Meeting.Slopes sampled(Meeting meeting, NDManager scope, Chance chance) {
        int[] open = IntStream.range(0, meeting.count()).filter(film -> meeting.rated()[film]).toArray();
        Meeting.Slopes slopes = meeting.flat();
        double loss = 0;
        int rows = meeting.chosen().rows();
        int[] five = new int[1 + DRAWN];
        for (int row = 0; row < rows; row++) {
            five[0] = meeting.chosen().films()[row];
            for (int i = 1; i < five.length; i++) {
                five[i] = open[chance.below(open.length)];
            }
            loss += among(meeting, slopes, row, five) / rows;
        }
        return new Meeting.Slopes(loss, slopes.people(), slopes.films(), slopes.popularity());
    }

    /** The first of {@code films} is right. */
    private static double among(Meeting meeting, Meeting.Slopes slopes, int row, int[] films) {
        double[] weights = new double[films.length];
        for (int i = 0; i < films.length; i++) {
            weights[i] = Math.exp(meeting.cosine(row, films[i]) / meeting.temperature() + meeting.popularity()[films[i]]);
        }
        double sum = Arrays.stream(weights).sum();
        for (int i = 0; i < films.length; i++) {
            float slope = (float) ((weights[i] / sum - (i == 0 ? 1 : 0)) / meeting.chosen().rows());
            meeting.descend(slopes, row, films[i], (float) (slope / meeting.temperature()));
            slopes.popularity()[films[i]] += slope;
        }
        return -Math.log(weights[0] / sum);
    }

    /**
     * The workshop's: the mean of |1 - cosine - label| over each row's film, label 0, and over three shuffles of the batch's films,
     * label 1. Nobody looks whether a shuffled pair is a rating after all; popularity and temperature have no part.
     */
    static Meeting.Slopes cosine(Meeting meeting, NDManager scope, Chance chance) {
        Meeting.Slopes slopes = meeting.flat();
        int[] films = meeting.chosen().films().clone();
        float each = 1f / (films.length * (1 + SHUFFLED));
        double loss = 0;
        for (int row = 0; row < films.length; row++) {
            loss += each * (1 - meeting.cosine(row, films[row]));
            meeting.descend(slopes, row, films[row], -each);
        }
        for (int turn = 0; turn < SHUFFLED; turn++) {
            shuffle(films, chance);
            for (int row = 0; row < films.length; row++) {
                float cosine = meeting.cosine(row, films[row]);
                loss += each * Math.abs(cosine);
                meeting.descend(slopes, row, films[row], each * Math.signum(cosine));
            }
        }
        return new Meeting.Slopes(loss, slopes.people(), slopes.films(), slopes.popularity());
    }

    private static void shuffle(int[] films, Chance chance) {
        for (int last = films.length - 1; last > 0; last--) {
            int other = chance.below(last + 1);
            int kept = films[last];
            films[last] = films[other];
            films[other] = kept;
        }
    }
}
