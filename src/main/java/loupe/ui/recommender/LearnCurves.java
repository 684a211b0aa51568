package loupe.ui.recommender;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import loupe.recommend.Protocol;
import loupe.recommend.Recipe;
import loupe.recommend.Setting;
import loupe.recommend.Study;
import loupe.ui.common.SeriesMark;
import loupe.ui.common.Texts;

/**
 * What a training has shown so far: errors of stars where the model foretells stars, and how good its lists are where it makes an order.
 *
 * @param levels of the baselines, by their names
 */
record LearnCurves(Recipe recipe, List<Study.Moment> moments, Map<String, Double> levels) {

    private static final String TRAINING = "training rmse";

    LearnCurves {
        moments = List.copyOf(moments);
    }

    /** How a model is tried. */
    static Protocol protocol(Recipe recipe) {
        return recipe.model().predictsStars() ? Protocol.U1 : Protocol.T1;
    }

    /** The figure that is drawn. */
    static String figure(Protocol protocol) {
        return protocol == Protocol.U1 ? "rmse" : "ndcg@10";
    }

    private boolean stars() {
        return recipe.model().predictsStars();
    }

    private String figure() {
        return figure(protocol(recipe));
    }

    Chart chart() {
        double last = Math.max(moments.isEmpty() ? 1 : moments.getLast().epoch(), epochs());
        List<Curve> curves = new ArrayList<>();
        if (!moments.isEmpty() && stars()) {
            curves.add(curve(TRAINING, "films.learn.training", SeriesMark.B));
        }
        if (!moments.isEmpty()) {
            curves.add(curve(figure(), stars() ? "films.learn.test" : "films.learn.test.lists", SeriesMark.A));
        }
        levels.forEach((name, value) -> curves.add(Curve.level(name, value, 1, last, Optional.empty())));
        return new Chart(Texts.of(stars() ? "films.learn.title" : "films.learn.title.lists"), Texts.of("films.learn.epoch"),
                Texts.of(stars() ? "films.learn.rmse" : "films.learn.ndcg"), curves, Optional.empty());
    }

    int epochs() {
        return recipe.settings().containsKey(Setting.EPOCHS) ? recipe.count(Setting.EPOCHS) : 1;
    }

    private Curve curve(String figure, String name, SeriesMark mark) {
        List<Study.Moment> known = moments.stream().filter(moment -> moment.figures().containsKey(figure)).toList();
        return new Curve(Texts.of(name), known.stream().map(moment -> (double) moment.epoch()).toList(),
                known.stream().map(moment -> moment.figures().get(figure)).toList(), Optional.of(mark));
    }

    /** What the curves say, once the training is over. */
    String sentence(boolean stopped) {
        if (moments.isEmpty()) {
            return Texts.of("films.learn.said.none");
        }
        Study.Moment last = moments.getLast();
        boolean early = stopped && last.epoch() < epochs();
        String key = "films.learn.said" + (stars() ? "" : ".lists") + (early ? ".stopped" : "");
        String training = last.figures().containsKey(TRAINING) ? number(last.figures().get(TRAINING)) : "";
        return Texts.of(key, protocol(recipe).label(), training, number(last.figures().get(figure())), best().epoch(),
                number(best().figures().get(figure())), number(last.seconds()), last.epoch())
                + levels.entrySet().stream().map(level -> level.getKey() + " " + number(level.getValue())).collect(Collectors.joining(", ", " ", "."));
    }

    private Study.Moment best() {
        Comparator<Study.Moment> order = Comparator.comparingDouble(moment -> moment.figures().get(figure()));
        return moments.stream().min(stars() ? order : order.reversed()).orElseThrow();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
