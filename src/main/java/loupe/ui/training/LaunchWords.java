package loupe.ui.training;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import loupe.ui.common.Texts;
import loupe.ui.common.clouds.CloudTerms;

/** How a launch is said. */
final class LaunchWords {

    private LaunchWords() {}

    /** A name and what is to be known under it. */
    record Fact(String name, String words) {}

    static List<Fact> facts(CloudTerms terms) {
        List<Fact> facts = new ArrayList<>();
        if (!terms.place().elsewhere().isEmpty()) {
            facts.add(new Fact(Texts.of("launch.place"), Texts.of("launch.place.words", String.join(", ", terms.place().elsewhere()))));
        }
        facts.add(new Fact(Texts.of("launch.who"), Texts.of("launch.who.words", terms.who().arn(), terms.who().account(), terms.who().region())));
        facts.add(new Fact(Texts.of("launch.upload"), Texts.of("launch.upload.words", Words.count(terms.upload().bytes()), terms.place().name(),
                terms.upload().there(), terms.upload().files())));
        facts.add(new Fact(Texts.of("launch.price"), price(terms.cost())));
        facts.add(new Fact(Texts.of("launch.worst"), worst(terms.cost())));
        CloudTerms.Time time = terms.cost().time();
        facts.add(new Fact(Texts.of("launch.limit"), Texts.of("launch.limit.words", Words.clock(time.longest().toSeconds()))));
        time.withWaits().ifPresent(all -> facts.add(new Fact(Texts.of("launch.spot.name"), Texts.of("launch.spot.words", Words.clock(all.toSeconds())))));
        if (!time.warm().isZero()) {
            facts.add(new Fact(Texts.of("launch.warm.name"), Texts.of("launch.warm.words", Words.clock(time.warm().toSeconds()),
                    time.warmCost().isPresent() ? Texts.of("launch.warm.cost", dollars(time.warmCost())) : Texts.of("launch.warm.unknown"))));
        }
        facts.add(new Fact(Texts.of("launch.quota"), terms.cost().quota().isPresent() ? Texts.of("launch.quota.words", terms.cost().quota().getAsInt())
                : Texts.of("cloud.unknown")));
        return facts;
    }

    private static String price(CloudTerms.Cost cost) {
        return cost.price().isPresent() ? Texts.of("launch.price.words", plain(cost.price().getAsDouble()), cost.source()) : Texts.of("cloud.unknown");
    }

    private static String worst(CloudTerms.Cost cost) {
        return cost.worst().isPresent() ? Texts.of("launch.worst.words", dollars(cost.worst())) : Texts.of("launch.worst.unknown");
    }

    /** What the button that agrees says, the cost among it where that is known. */
    static String agree(LaunchState state) {
        OptionalDouble worst = state.terms().map(terms -> terms.cost().worst()).orElse(OptionalDouble.empty());
        return worst.isPresent() ? Texts.of("launch.agree.worst", dollars(worst)) : Texts.of("launch.agree");
    }

    private static String dollars(OptionalDouble amount) {
        double dollars = amount.orElseThrow();
        return BigDecimal.valueOf(dollars).setScale(dollars < 1 ? 4 : 2, RoundingMode.UP).stripTrailingZeros().toPlainString();
    }

    private static String plain(double amount) {
        return BigDecimal.valueOf(amount).stripTrailingZeros().toPlainString();
    }
}
