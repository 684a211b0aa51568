package loupe.training;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import loupe.data.Augmentation;
import loupe.network.NetworkText;
import loupe.recommend.Recipe;

/** A job as facts in words, each with its name, in a fixed order: what a list shows and what a comparison compares. */
public final class JobFacts {

    private JobFacts() {}

    /** What is trained and on what, for example {@code mlp on mnist}. */
    public static String title(Job job) {
        return (switch (job) {
            case TrainingJob network -> network.network().name();
            case RecommenderJob recommender -> recommender.recipe().model().id();
        }) + " on " + job.data().name();
    }

    /** Everything that was chosen; folders are left out, for they change nothing. */
    public static Map<String, String> of(Job job) {
        Map<String, String> facts = new LinkedHashMap<>();
        switch (job) {
            case TrainingJob network -> add(network, facts);
            case RecommenderJob recommender -> add(recommender, facts);
        }
        facts.put("seed", Long.toString(job.seed()));
        facts.put("engine", job.where().engine().title());
        facts.put("device", job.where().device().toString());
        facts.put("threads", Integer.toString(job.where().threads()));
        return facts;
    }

    /** The names of the facts that are not the same in all of {@code some}, in their order. A fact that is missing is another. */
    public static List<String> differing(List<Map<String, String>> some) {
        Set<String> names = new LinkedHashSet<>();
        some.forEach(facts -> names.addAll(facts.keySet()));
        List<String> differing = new ArrayList<>();
        for (String name : names) {
            if (some.stream().map(facts -> facts.getOrDefault(name, "")).distinct().count() > 1) {
                differing.add(name);
            }
        }
        return differing;
    }

    private static void add(TrainingJob job, Map<String, String> facts) {
        facts.put("network", job.network().name());
        facts.put("layers", NetworkText.of(job.network()));
        addData(job.data(), facts);
        Hyperparameters settings = job.settings();
        facts.put("epochs", plain(settings.epochs()));
        facts.put("batch", Integer.toString(settings.batch()));
        facts.put("learning rate", plain(settings.learningRate()));
        facts.put("optimizer", word(settings.optimizer()));
        facts.put("momentum", plain(settings.momentum()));
        facts.put("weight decay", plain(settings.weightDecay()));
        facts.put("schedule", word(settings.schedule()));
        facts.put("augmentation", job.augmentation().equals(Augmentation.NONE) ? "none" : job.augmentation().text());
        if (job.validation() instanceof Validation.Cut cut) {
            facts.put("tried on", cut.count() + " training pictures (seed " + cut.seed() + ")");
        }
        facts.put("start", switch (job.start()) {
            case Start.Fresh _ -> "fresh";
            case Start.Model model -> model.address() + " (" + Start.brief(model.sha256()) + ")";
        });
    }

    private static void add(RecommenderJob job, Map<String, String> facts) {
        Recipe recipe = job.recipe();
        facts.put("recommender", recipe.model().id());
        addData(job.data(), facts);
        facts.put("split", switch (job.split()) {
            case RatingSplit.Named named -> named.protocol();
            case RatingSplit.Files files -> files.training() + " and " + files.test();
        });
        new TreeMap<>(recipe.settings()).forEach((setting, value) -> facts.put(setting.word(), plain(value)));
        recipe.optimizer().ifPresent(chosen -> facts.put("optimizer", word(chosen)));
        recipe.loss().ifPresent(chosen -> facts.put("loss", word(chosen)));
        facts.put("without", recipe.without().stream().sorted().map(JobFacts::word).collect(Collectors.joining(", ")));
    }

    private static void addData(DataRef data, Map<String, String> facts) {
        facts.put("data", data.name());
        facts.put("data sha256", Start.brief(data.sha256()));
    }

    private static String word(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String plain(double value) {
        return Double.isFinite(value) ? BigDecimal.valueOf(value).stripTrailingZeros().toPlainString() : Double.toString(value);
    }
}
