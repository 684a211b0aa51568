package loupe.recommend;

import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The person's side of two trained towers as plain arrays: what is known of someone, what is told of them and what they ask add up,
 * and the sum is brought to one length. It answers without an engine. The arrays are read only.
 *
 * @param told    age, gender and occupation
 * @param asked   the letters of a question
 * @param reach   how long the sum of those from whom it learnt was, in the mean, before it was brought to one length
 * @param length  of every person's vector
 */
public record ViewerTower(Told told, Asked asked, double reach, double length) {

    /** @param names of the columns, as {@link PersonFacts} writes them @param table [names, k] */
    public record Told(List<String> names, float[] table) {
        public Told {
            names = List.copyOf(names);
        }

        /** Of a tower that is told nothing: one empty row. */
        public static Told nothing(int k) {
            return new Told(List.of(), new float[k]);
        }
    }

    /** @param table [letters, k] */
    public record Asked(QuestionLetters letters, float[] table) {

        /** Of a tower that hears no question: one empty row. */
        public static Asked nothing(int k) {
            return new Asked(QuestionLetters.known(List.of()), new float[k]);
        }
    }

    /** Whether it hears questions. */
    public boolean isAsked() {
        return !asked.letters().names().isEmpty();
    }

    /** What someone says besides stars. @param facts as {@link PersonFacts} writes them; what the tower has never met does not count */
    public record Saying(Collection<String> facts, String question) {
        public static final Saying NOTHING = new Saying(List.of(), "");

        public Saying {
            facts = List.copyOf(facts);
        }

        public boolean isNothing() {
            return facts.isEmpty() && question.isBlank();
        }
    }

    /**
     * Someone before the films.
     *
     * @param known their vector as the films alone place them; all 0 where nothing is known
     * @return all 0 where nothing is known, told or asked
     */
    public double[] vector(double[] known, Saying saying) {
        double[] sum = known.clone();
        scale(sum, reach);
        saying.facts().stream().mapToInt(told.names()::indexOf).filter(column -> column >= 0)
                .forEach(column -> IntStream.range(0, sum.length).forEach(c -> sum[c] += told.table()[column * sum.length + c]));
        if (!saying.question().isBlank()) {
            QuestionLetters.add(asked.letters().row(saying.question()), asked.table(), sum);
        }
        scale(sum, length);
        return sum;
    }

    /** Brings a vector to a length; one of 0 stays. */
    private static void scale(double[] vector, double to) {
        double own = Math.sqrt(IntStream.range(0, vector.length).mapToDouble(c -> vector[c] * vector[c]).sum());
        for (int c = 0; c < vector.length && own > 0; c++) {
            vector[c] *= to / own;
        }
    }
}
