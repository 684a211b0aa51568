package loupe.ui.recommender;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import loupe.data.films.Film;
import loupe.recommend.FilmFeatures;
import loupe.recommend.Input;
import loupe.recommend.TowerPlan;
import loupe.recommend.ViewerTower;
import loupe.ui.common.Texts;

/**
 * What comes in at one stage of a tower, or what has become of the film, or of me, where it ends.
 *
 * @param said   in words; empty text where the stage shows nothing of its own
 * @param vector the numbers; none where it has no vector
 */
record StageSight(String said, List<Double> vector) {

    static final StageSight NOTHING = new StageSight("", List.of());

    StageSight {
        vector = List.copyOf(vector);
    }

    static StageSight ofFilm(TowerPlan.Part part, LoadedFilms films, Film film, Optional<Encounter> met) {
        return switch (part) {
            case WORDS -> told(told(films, film, Input.TITLE));
            case LETTERS -> told(told(films, film, Input.TRIGRAMS));
            case GENRES -> told(films.genres(film));
            case YEARS -> told(told(films, film, Input.YEAR));
            case UNIT, BLOCK -> met.map(now -> new StageSight(Texts.of("films.towers.sight.film"), now.film())).orElse(NOTHING);
            case POSTER, SUM, DROPOUT, DENSE, RELU, FILM_ROW, PERSON_ROW, FACTS, QUESTION, RATED, BIAS, POPULARITY, ALEXNET, PROJECTED_TITLE,
                 PROJECTED_QUERY, CONCAT -> NOTHING;
        };
    }

    private static StageSight told(String words) {
        return new StageSight(words.isEmpty() ? Texts.of("films.towers.sight.untold") : Texts.of("films.towers.sight.told", words), List.of());
    }

    private static String told(LoadedFilms films, Film film, Input input) {
        FilmFeatures features = FilmFeatures.of(films.set().films(), Set.of(input));
        List<String> names = features.names();
        return features.row(film).entrySet().stream().map(entry -> word(names.get(entry.getKey()), entry, features.years())).collect(Collectors.joining(", "));
    }

    private static String word(String name, Map.Entry<Integer, Float> entry, int[] years) {
        String word = name.substring(name.indexOf(':') + 1);
        return name.startsWith("after:") ? Texts.of("films.towers.sight.after", Integer.toString(years[Integer.parseInt(word)]),
                String.format(Locale.ROOT, "%.2f", entry.getValue())) : name.startsWith("decade:") ? word + "s" : word;
    }

    /** @param hearer the person's tower, where it hears more than stars */
    static StageSight ofMe(TowerPlan.Part part, ViewerTower.Saying saying, Optional<ViewerTower> hearer, Optional<Encounter> met) {
        return switch (part) {
            case FACTS -> said(String.join(", ", saying.facts()));
            case QUESTION -> said(hearer.map(tower -> letters(tower, saying.question())).orElse(""));
            case UNIT, BLOCK -> met.map(now -> new StageSight(Texts.of("films.towers.sight.me"), now.me())).orElse(NOTHING);
            case WORDS, LETTERS, GENRES, YEARS, POSTER, SUM, DROPOUT, DENSE, RELU, FILM_ROW, PERSON_ROW, RATED, BIAS, POPULARITY, ALEXNET,
                 PROJECTED_TITLE, PROJECTED_QUERY, CONCAT -> NOTHING;
        };
    }

    private static StageSight said(String words) {
        return new StageSight(words.isEmpty() ? Texts.of("films.towers.sight.unsaid") : Texts.of("films.towers.sight.said", words), List.of());
    }

    private static String letters(ViewerTower tower, String question) {
        List<String> names = tower.asked().letters().names();
        return tower.asked().letters().row(question).keySet().stream().map(names::get).collect(Collectors.joining(", "));
    }
}
