package loupe.recommend;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import loupe.data.films.FilmSet;

/**
 * A network of two towers as it is built: what goes in on either side, what is made of it, and how many numbers are learnt for it.
 *
 * @param films  the film's side, {@code people} the person's, each from what goes in to the vector that meets the other
 */
public record TowerPlan(List<Stage> films, List<Stage> people) {

    /** Units of the film tower's hidden layer. */
    static final int HIDDEN = 96;

    /** What a stage does. */
    public enum Part {
        /** Tables whose rows add up in the hidden layer. */
        WORDS, LETTERS, GENRES, YEARS, POSTER,
        /** The sum, and tanh of it. */
        SUM,
        DROPOUT, DENSE, RELU,
        /** x + dropout(dense(relu(dense(x)))). */
        BLOCK,
        /** A row of its own for each film or person. */
        FILM_ROW, PERSON_ROW,
        /** A row for each age, gender and occupation. */
        FACTS,
        /** A row for each group of three letters of what is asked. */
        QUESTION,
        /** A row for each film that the person rated. */
        RATED,
        /** A number that is added to the score. */
        BIAS, POPULARITY,
        /** Brought to length 1. */
        UNIT,
        /** The workshop's. */
        ALEXNET, PROJECTED_TITLE, PROJECTED_QUERY, CONCAT
    }

    /**
     * A step on the way up.
     *
     * @param input      which can be switched off; empty where there is no choice
     * @param on         whether it is there
     * @param in         numbers that come in, {@code out} that go out
     * @param parameters that are learnt for it; 0 where it is off
     */
    public record Stage(Part part, Optional<Input> input, boolean on, long in, long out, long parameters) {}

    public TowerPlan {
        films = List.copyOf(films);
        people = List.copyOf(people);
    }

    public long parameters() {
        return Stream.concat(films.stream(), people.stream()).mapToLong(Stage::parameters).sum();
    }

    /**
     * The towers that a recipe gives.
     *
     * @param posters whether the films have any
     * @return empty where the model has no two towers
     */
    public static Optional<TowerPlan> of(Recipe recipe, FilmSet set, boolean posters) {
        return switch (recipe.model()) {
            case NEURAL_MF -> Optional.of(residual(recipe.count(Setting.K), set));
            case WORKSHOP_NMF -> Optional.of(workshopNmf(recipe.count(Setting.K), set));
            case DSSM -> Optional.of(dssm(recipe, set, posters));
            case GLOBAL_MEAN, USER_MEAN, ITEM_MEAN, BIAS, WORKSHOP_MF, MF, AUTOREC, KNN, EASE, IALS -> Optional.empty();
        };
    }

    private static TowerPlan residual(int k, FilmSet set) {
        long films = set.films().size();
        long people = set.people().size();
        return new TowerPlan(List.of(rows(Part.FILM_ROW, films, k), stage(Part.BLOCK, k, k, 2L * k * (k + 1)), stage(Part.BIAS, films, 1, films)),
                List.of(rows(Part.PERSON_ROW, people, k), rows(Part.RATED, films, k), stage(Part.BLOCK, k, k, 2L * k * (k + 1)),
                        stage(Part.BIAS, people, 1, people)));
    }

    private static TowerPlan workshopNmf(int k, FilmSet set) {
        return new TowerPlan(List.of(rows(Part.FILM_ROW, set.films().size(), k), stage(Part.RELU, k, k, 0), dense(k, k)),
                List.of(rows(Part.PERSON_ROW, set.people().size(), k), stage(Part.RELU, k, k, 0), dense(k, k)));
    }

    private static TowerPlan dssm(Recipe recipe, FilmSet set, boolean posters) {
        int k = recipe.count(Setting.K);
        Set<Input> without = recipe.without();
        long films = set.films().size();
        List<Stage> up = new ArrayList<>(List.of(told(Part.WORDS, Input.TITLE, columns(set, Input.TITLE), without),
                told(Part.LETTERS, Input.TRIGRAMS, columns(set, Input.TRIGRAMS), without), told(Part.GENRES, Input.GENRE, columns(set, Input.GENRE), without), told(Part.YEARS, Input.YEAR, columns(set, Input.YEAR), without)));
        up.add(posters ? switched(Part.POSTER, Input.POSTER, 3 * 48 * 32, HIDDEN, posterParameters(), without)
                : new Stage(Part.POSTER, Optional.empty(), false, 3 * 48 * 32, HIDDEN, 0));
        up.addAll(List.of(stage(Part.SUM, HIDDEN, HIDDEN, HIDDEN), stage(Part.DROPOUT, HIDDEN, HIDDEN, 0), dense(HIDDEN, k),
                switched(Part.FILM_ROW, Input.ID, films, k, films * k, without), stage(Part.UNIT, k, k, 0),
                switched(Part.POPULARITY, Input.ID, films, 1, films, without)));
        long people = set.people().size();
        long letters = QuestionLetters.of(set.films(), set.genres()).names().size();
        return new TowerPlan(up, List.of(switched(Part.PERSON_ROW, Input.USER, people, k, people * k, without), facts(set, k, without),
                switched(Part.QUESTION, Input.QUERY, letters, k, letters * k, without), stage(Part.UNIT, k, k, 0)));
    }

    /** Where people tell nothing of themselves there is nothing to switch. */
    private static Stage facts(FilmSet set, int k, Set<Input> without) {
        long facts = PersonFacts.of(set.people()).size();
        return PersonFacts.tell(set.people()) ? switched(Part.FACTS, Input.DEMOGRAPHICS, facts, k, facts * k, without)
                : new Stage(Part.FACTS, Optional.empty(), false, facts, k, 0);
    }

    private static long columns(FilmSet set, Input input) {
        return FilmFeatures.of(set.films(), Set.of(input)).names().size();
    }

    /** 5x5 to 16 maps, 3x3 to 32, 3x3 to 32, each halving, then all of it to the hidden layer. */
    private static long posterParameters() {
        int maps = 16;
        int late = 32;
        return maps * (PosterSight.COLOURS * 25 + 1) + late * (maps * 9 + 1) + late * (late * 9 + 1)
                + (long) late * (PosterSight.HEIGHT / 8) * (PosterSight.WIDTH / 8) * HIDDEN;
    }

    private static Stage told(Part part, Input input, long columns, Set<Input> without) {
        return switched(part, input, columns, HIDDEN, columns * HIDDEN, without);
    }

    private static Stage switched(Part part, Input input, long in, long out, long parameters, Set<Input> without) {
        boolean on = !without.contains(input);
        return new Stage(part, Optional.of(input), on, in, out, on ? parameters : 0);
    }

    private static Stage rows(Part part, long rows, int k) {
        return stage(part, rows, k, rows * k);
    }

    private static Stage dense(long in, long out) {
        return stage(Part.DENSE, in, out, in * out + out);
    }

    private static Stage stage(Part part, long in, long out, long parameters) {
        return new Stage(part, Optional.empty(), true, in, out, parameters);
    }

    /** The workshop's own DSSM, of which it drew only the graph. */
    public static TowerPlan workshop() {
        int k = WorkshopDssm.K;
        List<Stage> films = List.of(stage(Part.ALEXNET, 3L * 224 * 224, 4096, WorkshopDssm.ALEXNET), dense(4096, k),
                stage(Part.PROJECTED_TITLE, WorkshopDssm.WORDS, k, 0), dense(k, k), stage(Part.CONCAT, 2L * k, 2L * k, 0),
                stage(Part.DROPOUT, 2L * k, 2L * k, 0), dense(2L * k, k));
        List<Stage> people = List.of(stage(Part.PERSON_ROW, WorkshopDssm.PEOPLE, k, WorkshopDssm.PEOPLE * k), dense(k, k),
                stage(Part.PROJECTED_QUERY, WorkshopDssm.GRAMS, k, 0), dense(k, k), stage(Part.CONCAT, 2L * k, 2L * k, 0),
                stage(Part.DROPOUT, 2L * k, 2L * k, 0), dense(2L * k, k));
        return new TowerPlan(films, people);
    }
}
