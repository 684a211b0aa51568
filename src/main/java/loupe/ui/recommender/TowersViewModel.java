package loupe.ui.recommender;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import loupe.data.films.KnownFilms;
import loupe.recommend.FactorModel;
import loupe.recommend.Input;
import loupe.recommend.KnownModel;
import loupe.recommend.Loss;
import loupe.recommend.Recipe;
import loupe.recommend.Setting;
import loupe.recommend.TowerPlan;
import loupe.recommend.ViewerTower;
import loupe.ui.common.Texts;

/** Networks of two towers: how they are built, what is switched on, and what they made of a film and of me. On the screen's thread. */
final class TowersViewModel {

    /** What can be set here; the rest is set where it is trained. */
    static final Set<Setting> SETTINGS = EnumSet.of(Setting.K, Setting.DROPOUT, Setting.TEMPERATURE);

    private final LoadedFilms films;
    private final FittedModels models;
    private final MeViewModel me;
    private final SayViewModel say;
    private final LearnViewModel learn;
    private final Map<KnownModel, Recipe> recipes = new EnumMap<>(KnownModel.class);
    private final ReadOnlyObjectWrapper<Towers> shown = new ReadOnlyObjectWrapper<>(Towers.DSSM);
    private final ReadOnlyObjectWrapper<TowerPlan> plan;
    private final ReadOnlyObjectWrapper<Integer> film;
    private final ReadOnlyObjectWrapper<Optional<Encounter>> encounter = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper fault = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<StageSight> sight = new ReadOnlyObjectWrapper<>(StageSight.NOTHING);
    private Optional<Look> look = Optional.empty();

    /** Which stage is looked at. @param film whether of the film's tower, or of the person's */
    private record Look(boolean film, TowerPlan.Part part) {}

    TowersViewModel(LoadedFilms films, FittedModels models, MeViewModel me, SayViewModel say, LearnViewModel learn) {
        this.films = films;
        this.models = models;
        this.me = me;
        this.say = say;
        this.learn = learn;
        film = new ReadOnlyObjectWrapper<>(films.byCount().stream().findFirst().orElse(0));
        plan = new ReadOnlyObjectWrapper<>(plan(shown.get()));
        models.changes().addListener((changes, before, after) -> meet());
        me.stars().addListener((stars, before, after) -> meet());
        say.saying().addListener((saying, before, after) -> meet());
        meet();
    }

    ReadOnlyObjectProperty<Towers> shown() {
        return shown.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<TowerPlan> plan() {
        return plan.getReadOnlyProperty();
    }

    /** The film that goes up its tower, by number. */
    ReadOnlyObjectProperty<Integer> film() {
        return film.getReadOnlyProperty();
    }

    /** What the towers made of the film and of me; empty while the model is not trained. */
    ReadOnlyObjectProperty<Optional<Encounter>> encounter() {
        return encounter.getReadOnlyProperty();
    }

    /** What is wrong with the number typed in last; empty text for nothing. */
    ReadOnlyStringProperty fault() {
        return fault.getReadOnlyProperty();
    }

    /** What the stage that is looked at makes of the film, or of me. */
    ReadOnlyObjectProperty<StageSight> sight() {
        return sight.getReadOnlyProperty();
    }

    /** Looks at a stage. @param ofFilms whether of the film's tower, or of the person's */
    void look(boolean ofFilms, TowerPlan.Part part) {
        look = Optional.of(new Look(ofFilms, part));
        see();
    }

    private void see() {
        sight.set(look.map(now -> now.film() ? films.catalogue().film(film.get())
                .map(known -> StageSight.ofFilm(now.part(), films, known, encounter.get())).orElse(StageSight.NOTHING)
                : StageSight.ofMe(now.part(), say.saying().get(), hearer(), encounter.get())).orElse(StageSight.NOTHING));
    }

    private Optional<ViewerTower> hearer() {
        return say.hearer().get().filter(tower -> shown.get() == Towers.DSSM);
    }

    /** Which inputs these films and people do not have, in sentences; empty text where all are there. */
    String missing() {
        return Stream.concat(plan.get().films().stream(), plan.get().people().stream()).filter(stage -> !stage.on() && stage.input().isEmpty())
                .map(stage -> Texts.of("films.towers.missing." + stage.part().name().toLowerCase(Locale.ROOT))).collect(Collectors.joining(" "));
    }

    /** The film's title. */
    String title() {
        return films.name(film.get());
    }

    void show(Towers next) {
        shown.set(next);
        look = Optional.empty();
        plan.set(plan(next));
        tellFault();
        meet();
    }

    /** How the towers that are shown learn; empty for those that nobody can train. */
    Optional<Recipe> recipe() {
        return recipe(shown.get());
    }

    private Optional<Recipe> recipe(Towers towers) {
        return towers.model().map(model -> recipes.computeIfAbsent(model, unseen -> FilmsWork.recipe(films, unseen)));
    }

    private TowerPlan plan(Towers towers) {
        boolean posters = films.set().name().equals(KnownFilms.FILMS.id());
        return recipe(towers).flatMap(recipe -> TowerPlan.of(recipe, films.set(), posters)).orElseGet(TowerPlan::workshop);
    }

    private void change(Recipe next) {
        recipes.put(next.model(), next);
        plan.set(plan(shown.get()));
    }

    /** Tells a tower something, or no longer. */
    void tell(Input input, boolean told) {
        recipe().filter(recipe -> recipe.model().inputs().contains(input)).ifPresent(recipe -> {
            Set<Input> without = EnumSet.noneOf(Input.class);
            without.addAll(recipe.without());
            if (told) {
                without.remove(input);
            } else {
                without.add(input);
            }
            change(recipe.without(without));
            tellFault();
        });
    }

    private void tellFault() {
        fault.set(recipe().flatMap(Recipe::fault).map(sentence -> sentence.replaceFirst("^--", "")).orElse(""));
    }

    void choose(Loss loss) {
        recipe().filter(recipe -> recipe.model().losses().contains(loss)).ifPresent(recipe ->
                change(new Recipe(recipe.model(), recipe.settings(), recipe.optimizer(), Optional.of(loss), recipe.without())));
    }

    /** Changes one number; a text that is none, or out of bounds, is a fault and changes nothing. */
    void set(Setting setting, String text) {
        recipe().filter(recipe -> recipe.settings().containsKey(setting)).ifPresent(recipe -> {
            try {
                double value = Double.parseDouble(text.strip());
                Optional<String> wrong = setting.fault(value);
                fault.set(wrong.map(sentence -> sentence.replaceFirst("^--", "")).orElse(""));
                if (wrong.isEmpty()) {
                    change(recipe.with(setting, value));
                }
            } catch (NumberFormatException e) {
                fault.set(Texts.of("films.learn.number", setting.word()));
            }
        });
    }

    /** Has another film go up its tower: the one whose title is most like {@code text}. */
    void find(String text) {
        films.search().find(text, 1).stream().findFirst().ifPresent(found -> take(found.film().id()));
    }

    /** Has another film go up its tower. */
    void take(int number) {
        film.set(number);
        meet();
    }

    /** Whether {@link #train} does anything: the model can be learnt in this window, and its towers are told enough. */
    boolean isTrainable() {
        return shown.get().model().filter(LearnViewModel.MODELS::contains).isPresent() && recipe().flatMap(Recipe::fault).isEmpty();
    }

    /** Hands the recipe to where it is trained. */
    void train() {
        recipe().filter(recipe -> isTrainable()).ifPresent(learn::choose);
    }

    /** Loupe's command that trains what is shown. */
    Optional<String> command() {
        return recipe().map(recipe -> {
            StringBuilder words = new StringBuilder("recommend train --model " + recipe.model().id() + " --data " + films.set().name());
            Recipe usual = FilmsWork.recipe(films, recipe.model());
            SETTINGS.stream().filter(setting -> recipe.settings().containsKey(setting) && recipe.number(setting) != usual.number(setting))
                    .forEach(setting -> words.append(" --").append(setting.word()).append(' ').append(text(recipe.number(setting))));
            recipe.loss().filter(loss -> !recipe.loss().equals(usual.loss())).ifPresent(loss -> words.append(" --loss ").append(loss.word()));
            recipe.without().stream().filter(input -> !usual.without().contains(input)).sorted()
                    .forEach(input -> words.append(" --without ").append(input.word()));
            recipe.with().forEach(input -> words.append(" --with ").append(input.word()));
            return words.toString();
        });
    }

    static String text(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }

    /** What comes of it where the towers meet, or why nothing does. */
    String sentence() {
        if (shown.get() == Towers.WORKSHOP_DSSM) {
            return Texts.of("films.towers.never");
        }
        return encounter.get().map(now -> Encounter.length(now.me()) == 0 ? Texts.of("films.towers.stranger", VectorStrip.number(now.biases()))
                : Texts.of("films.towers.met", VectorStrip.number(now.product()), VectorStrip.number(now.cosine()), VectorStrip.number(now.biases()),
                        VectorStrip.number(now.score()))).orElse(Texts.of("films.towers.untrained"));
    }

    private void meet() {
        encounter.set(shown.get().model().filter(FittedModels.ALL::contains).flatMap(models::ready)
                .flatMap(trained -> trained.recommender() instanceof FactorModel model ? Optional.of(model) : Optional.empty())
                .filter(model -> model.films().row(film.get()) >= 0)
                .map(model -> Encounter.of(model, model.films().row(film.get()), standing(model))));
        see();
    }

    /** Where I stand: by my stars and, where the person's tower hears more, by what I say. */
    private FactorModel.Standing standing(FactorModel model) {
        FactorModel.Standing stars = model.standing(me.stars().get().ratings());
        ViewerTower.Saying saying = say.saying().get();
        return hearer().filter(tower -> !saying.isNothing()).map(tower -> new FactorModel.Standing(stars.bias(), tower.vector(stars.vector(), saying)))
                .orElse(stars);
    }
}
