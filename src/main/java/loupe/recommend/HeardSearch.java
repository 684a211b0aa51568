package loupe.recommend;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import loupe.data.films.Film;
import loupe.data.films.Ratings;

/**
 * Finds films by what a question means as well as by its letters: to the square of the titles' likeness comes the cosine of what the
 * person's tower makes of the question and each film's vector. A title is still found by its letters; "comedy of the 90s", which is no title, by what
 * was learnt. Immutable.
 */
public final class HeardSearch {

    /** How much a cosine of 1 adds; a whole title's letters add 1. */
    public static final double HEARD = 0.3;

    private final FactorModel model;
    private final ViewerTower viewers;
    private final FilmSearch letters;
    private final Catalogue catalogue;
    private final Set<String> kinds;

    /** @param viewers the person's tower of {@code model}, which brings every film to the length 1 */
    public HeardSearch(FactorModel model, ViewerTower viewers, Catalogue catalogue) {
        this(model, viewers, catalogue, new FilmSearch(catalogue));
    }

    /** @param letters the search among the titles of {@code catalogue} */
    public HeardSearch(FactorModel model, ViewerTower viewers, Catalogue catalogue, FilmSearch letters) {
        this.model = model;
        this.viewers = viewers;
        this.catalogue = catalogue;
        this.letters = letters;
        kinds = kinds(catalogue);
    }

    /** The {@code count} best films. @param person who asks, by number; empty for anybody */
    public List<FilmSearch.Found> find(String question, int count, Optional<Integer> person) {
        double[] known = person.map(number -> model.people().roster().row(number)).filter(row -> row != Roster.UNKNOWN)
                .map(model.people()::vector).orElseGet(() -> model.standing(Ratings.NONE).vector());
        return find(Arrays.stream(letters.scores(question)).map(likeness -> likeness * likeness).toArray(), HEARD, viewers.vector(known, new ViewerTower.Saying(List.of(), question)), count);
    }

    /** The cosine of what the person's tower makes of {@code question} and the film nearest to that; 0 where it knows none of its letters. */
    public double nearness(String question) {
        return heard(question, 1).stream().mapToDouble(FilmSearch.Found::score).max().orElse(0);
    }

    /**
     * Whether any film resembles {@code question}: a title does, or the question has a word for a genre or a decade in it. How near the tower
     * puts it to a film says nothing of that: letters by chance come as near as good questions do.
     */
    public boolean resembles(String question) {
        return letters.resembles(question) || Arrays.stream(TitleText.plain(question).split(" ")).anyMatch(this::isKind);
    }

    /** A decade has no slips. */
    private boolean isKind(String word) {
        return kinds.contains(word) || kinds.stream().anyMatch(kind -> !Character.isDigit(kind.charAt(0)) && Slips.isMeant(word, kind));
    }

    private static Set<String> kinds(Catalogue catalogue) {
        Stream<String> decades = catalogue.films().stream().flatMapToInt(film -> film.year().stream()).map(year -> year / 10 * 10).distinct()
                .mapToObj(MadeQuestions::decades).flatMap(List::stream);
        return Stream.concat(catalogue.genres().stream().flatMap(genre -> Arrays.stream(TitleText.plain(genre).split(" "))), decades).collect(Collectors.toSet());
    }

    /** By what was learnt alone. */
    List<FilmSearch.Found> heard(String question, int count) {
        double[] nobody = new double[model.filmSide().dimension()];
        return find(new double[catalogue.films().size()], 1, viewers.vector(nobody, new ViewerTower.Saying(List.of(), question)), count);
    }

    private List<FilmSearch.Found> find(double[] scores, double weight, double[] asker, int count) {
        List<Film> films = catalogue.films();
        BitSet all = new BitSet();
        for (int place = 0; place < scores.length; place++) {
            int row = model.films().row(films.get(place).id());
            scores[place] += row == Roster.UNKNOWN ? 0 : weight * model.filmSide().dot(row, asker) / viewers.length();
            if (scores[place] > 0) {
                all.set(place);
            }
        }
        return Best.of(scores, all, count).mapToObj(place -> new FilmSearch.Found(films.get(place), scores[place])).toList();
    }
}
