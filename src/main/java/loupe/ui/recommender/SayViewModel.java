package loupe.ui.recommender;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import loupe.data.films.Ratings;
import loupe.recommend.FactorModel;
import loupe.recommend.HeardTaste;
import loupe.recommend.ItemWeights;
import loupe.recommend.KnownModel;
import loupe.recommend.Taste;
import loupe.recommend.TrainedRecommender;
import loupe.recommend.ViewerTower;

/** What whoever is here says besides stars, which only the person's tower hears. It is not kept. On the screen's thread. */
final class SayViewModel {

    /** What can be told: the first words of the facts. */
    static final List<String> KINDS = List.of("age", "gender", "occupation");

    private final FittedModels models;
    private final ReadOnlyObjectWrapper<ViewerTower.Saying> saying = new ReadOnlyObjectWrapper<>(ViewerTower.Saying.NOTHING);
    private final Map<String, String> facts = new TreeMap<>();
    private String question = "";

    SayViewModel(FittedModels models, MeViewModel me) {
        this.models = models;
        me.arrivals().addListener((arrivals, before, after) -> forget());
    }

    ReadOnlyObjectProperty<ViewerTower.Saying> saying() {
        return saying.getReadOnlyProperty();
    }

    /** Whether anybody hears it. */
    ReadOnlyObjectProperty<Optional<ViewerTower>> hearer() {
        return models.viewers();
    }

    /** Whether the hearer hears questions. */
    boolean isAsked() {
        return models.viewers().get().filter(ViewerTower::isAsked).isPresent();
    }

    /** Whether the hearer hears anything but stars. */
    boolean isHeard() {
        return isAsked() || KINDS.stream().anyMatch(kind -> !choices(kind).isEmpty());
    }

    /** Whether a question was asked that means nothing to the hearer. */
    boolean isUnheard() {
        return !question.isEmpty() && models.search().filter(search -> !search.resembles(question)).isPresent();
    }

    /** What the hearer knows of a kind of fact, such as {@code writer} among the occupations; a kind with fewer than two tells nothing. */
    List<String> choices(String kind) {
        List<String> known = models.viewers().get().stream().flatMap(tower -> tower.told().names().stream())
                .filter(fact -> fact.startsWith(kind + " ")).map(fact -> fact.substring(kind.length() + 1)).filter(word -> !word.isBlank()).sorted().toList();
        return known.size() < 2 ? List.of() : known;
    }

    /** Says that one is of that kind; empty takes it back. */
    void tell(String kind, Optional<String> choice) {
        choice.ifPresentOrElse(word -> facts.put(kind, kind + " " + word), () -> facts.remove(kind));
        say();
    }

    /** Asks for something, as one would type into a search. */
    void ask(String text) {
        question = text.strip();
        say();
    }

    private void say() {
        saying.set(new ViewerTower.Saying(facts.values(), question));
    }

    private void forget() {
        facts.clear();
        ask("");
    }

    /** How a model sees someone with these stars, who says what is said here, if it hears it. */
    Taste taste(TrainedRecommender trained, Ratings own) {
        Optional<ViewerTower> viewers = models.viewers().get().filter(tower -> trained.recipe().model() == KnownModel.DSSM && !saying.get().isNothing());
        return switch (trained.recommender()) {
            case FactorModel model when viewers.isPresent() -> new HeardTaste(model, viewers.get(), own, saying.get());
            case FactorModel model -> model.stranger(own);
            case ItemWeights weights -> weights.stranger(own);
        };
    }
}
