package loupe.network;

import java.util.ArrayList;
import java.util.List;

/** What there is to say about what of the picture a network sees. */
final class AdviceOnSight {

    /** MNIST's digits were fitted into so many pixels (LeCun et al. 1998), and the learner's are too. */
    static final int DIGIT = 20;

    private AdviceOnSight() {}

    static List<Advice> of(Survey survey) {
        List<Advice> all = new ArrayList<>();
        for (Step step : survey.flat()) {
            skipped(step, all);
        }
        head(survey.steps(), all);
        return all;
    }

    private static void skipped(Step step, List<Advice> all) {
        switch (step.layer().bare()) {
            case Layer _ when step.layer().isOff() -> { }
            case Conv2d conv when conv.dilation() == 1 -> skipped(step, conv.kernel(), conv.stride(), all);
            case MaxPool pool -> skipped(step, pool.size(), pool.stride(), all);
            case AvgPool pool -> skipped(step, pool.size(), pool.stride(), all);
            case Layer _ -> { }
        }
    }

    private static void skipped(Step step, int size, int stride, List<Advice> all) {
        if (stride > size && step.output() instanceof Shape.Pictures out && out.height() > 1) {
            all.add(new Advice(step.path(), "A stride of " + stride + " is more than the " + size + " pixels that "
                    + step.layer().bare().text() + " reads at once: of every " + stride + " rows and columns it never reads "
                    + (stride - size) + "."));
        }
    }

    /** The last pictures before the list, in a network that slides windows over pictures. */
    private static void head(List<Step> steps, List<Advice> all) {
        for (int i = 1; i < steps.size(); i++) {
            Step step = steps.get(i);
            if (step.input() instanceof Shape.Pictures && step.output() instanceof Shape.Values) {
                field(steps, steps.get(i - 1), step, all);
            }
        }
    }

    private static void field(List<Step> steps, Step last, Step head, List<Advice> all) {
        boolean windows = new Survey(steps, List.of()).flat().stream().anyMatch(step -> step.path().compareTo(head.path()) < 0
                && !step.layer().isOff() && step.layer().bare() instanceof Conv2d);
        Area seen = ReceptiveField.uncut(steps, last.path()).orElse(Area.NONE);
        if (windows && steps.getFirst().input() instanceof Shape.Pictures picture && Math.min(picture.height(), picture.width()) >= DIGIT
                && Math.min(seen.height(), seen.width()) < DIGIT) {
            all.add(new Advice(head.path(), "Each number before " + head.layer().bare().text() + " sees " + seen.height() + "x"
                    + seen.width() + " pixels and a digit is up to " + DIGIT + "x" + DIGIT + ": " + consequence(head.layer().bare())));
        }
    }

    private static String consequence(Layer head) {
        return switch (head) {
            case Flatten _ -> "only the layers behind it bring a whole one together.";
            case Layer _ -> "it knows digits by their parts, wherever those stand. More layers, or pooling before, let it see more.";
        };
    }
}
