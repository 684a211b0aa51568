package loupe.ui.maps;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import loupe.data.Stroke;
import loupe.ui.common.easel.Sheet;

/**
 * Which class the drawing shows, and who says so.
 *
 * @param label  its number
 * @param chosen whether the learner said it; else it was guessed
 */
record Truth(int label, boolean chosen) {

    /** What stays the same while a drawing is moved, turned, scaled or drawn with another pen. */
    record Form(List<Integer> strokes, Optional<Object> picture) {

        static Form of(Sheet sheet) {
            return new Form(sheet.upright().strokes().stream().map(Stroke::points).map(List::size).toList(),
                    sheet.picture().map(placed -> placed.picture()));
        }
    }

    /** The class whose probabilities, added up over the networks, are highest; empty where none has answered. */
    static Optional<Truth> guessed(List<List<Float>> answers) {
        int classes = answers.stream().mapToInt(List::size).max().orElse(0);
        return IntStream.range(0, classes).boxed()
                .max((a, b) -> Double.compare(sum(answers, a), sum(answers, b)))
                .map(label -> new Truth(label, false));
    }

    private static double sum(List<List<Float>> answers, int label) {
        return answers.stream().filter(answer -> label < answer.size()).mapToDouble(answer -> answer.get(label)).sum();
    }
}
