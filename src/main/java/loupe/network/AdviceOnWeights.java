package loupe.network;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** What there is to say about where the weights are. */
final class AdviceOnWeights {

    private static final double MOST = 0.9;
    private static final int DECIMALS = 6;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private AdviceOnWeights() {}

    static List<Advice> of(Survey survey) {
        List<Step> holders = survey.flat().stream()
                .filter(step -> !(step.layer().bare() instanceof Residual) && step.parameterCount() > 0).toList();
        List<Advice> all = new ArrayList<>();
        long sum = holders.stream().mapToLong(Step::parameterCount).sum();
        if (holders.size() > 1) {
            holders.stream().filter(step -> step.parameterCount() > MOST * sum)
                    .forEach(step -> all.add(new Advice(step.path(), largest(step, sum))));
        }
        nothingToTrain(survey).ifPresent(sentence -> all.add(new Advice(LayerPath.of(0), sentence)));
        return all;
    }

    static Optional<String> nothingToTrain(Survey survey) {
        List<ParameterShape> arrays = survey.steps().stream().flatMap(step -> step.parameters().stream()).toList();
        return arrays.stream().anyMatch(ParameterShape::trained) ? Optional.empty() : Optional.of(arrays.isEmpty()
                ? "No layer has weights, so there is nothing to train." : "Every layer with weights is frozen, so training would change nothing.");
    }

    private static String largest(Step step, long sum) {
        String share = String.format(Locale.ROOT, "%s holds %s %% of all parameters (%s of %s). ", step.layer().bare().text(),
                percent(step.parameterCount(), sum), grouped(step.parameterCount()), grouped(sum));
        return share + switch (step.layer().bare()) {
            case Dense _ -> "Fewer inputs, by pooling before it, or fewer units make it smaller.";
            case LayerNorm _ -> "It has a scale and a shift for each number that it gets: fewer, by pooling before it, make it smaller.";
            case BatchNorm _ -> "It has a scale and a shift for each channel: fewer channels make it smaller.";
            case Layer _ -> "Fewer filters or a smaller kernel make it smaller.";
        };
    }

    /** A part is never called the whole: as many decimals as it takes, rounded down where even six would not do. */
    private static String percent(long part, long sum) {
        BigDecimal share = BigDecimal.valueOf(100 * part).divide(BigDecimal.valueOf(sum), MathContext.DECIMAL64);
        return IntStream.rangeClosed(0, DECIMALS).mapToObj(decimals -> share.setScale(decimals, RoundingMode.HALF_EVEN))
                .filter(rounded -> rounded.compareTo(HUNDRED) < 0).findFirst()
                .orElseGet(() -> share.setScale(DECIMALS, RoundingMode.DOWN)).toPlainString();
    }

    /** With narrow spaces that never break between thousands. */
    private static String grouped(long count) {
        return String.format(Locale.ROOT, "%,d", count).replace(',', '\u202f');
    }
}
