package loupe.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import loupe.inference.Prediction;
import loupe.storage.JsonText;

/** Answers as text. */
final class PredictionText {

    private static final int SHOWN = 3;

    private final List<String> classNames;

    PredictionText(List<String> classNames) {
        this.classNames = classNames;
    }

    /** An array with a label and the probabilities of each answer. */
    static String json(List<Prediction> answers) {
        return JsonText.line(answers.stream().map(PredictionText::asMap).toList());
    }

    private static Map<String, Object> asMap(Prediction answer) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("label", answer.label());
        map.put("probabilities", answer.probabilities());
        return map;
    }

    /** A line an answer: the likeliest classes, and what was found out about the picture. */
    List<String> lines(List<Question> questions, List<Prediction> answers) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            Question question = questions.get(i);
            String remark = question.remark().isEmpty() ? "" : "; " + question.remark();
            lines.add(question.name() + ": " + likeliest(answers.get(i).probabilities()) + remark);
        }
        return lines;
    }

    private String likeliest(List<Float> probabilities) {
        return IntStream.range(0, probabilities.size()).boxed()
                .sorted(Comparator.comparing(probabilities::get, Comparator.reverseOrder())).limit(SHOWN)
                .map(i -> String.format(Locale.ROOT, "%s (%.1f %%)", name(i), probabilities.get(i) * 100))
                .collect(Collectors.joining(", "));
    }

    private String name(int label) {
        return label < classNames.size() ? classNames.get(label) : Integer.toString(label);
    }
}
