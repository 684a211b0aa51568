package loupe.ui.recommender;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import loupe.recommend.KnownModel;
import loupe.ui.common.Texts;

/** What is seen of a film in the several lists. */
final class FilmRows {

    private static final double LARGE = 32;
    private static final double SMALL = 28;
    private static final double POSTER = 104;

    private final Hall hall;
    private final PosterShelf posters;

    FilmRows(Hall hall, PosterShelf posters) {
        this.hall = hall;
        this.posters = posters;
    }

    PosterShelf posters() {
        return posters;
    }

    /** A film that can be rated. */
    FilmList.Row toRate(int film) {
        return rated(film).shown().apply(film);
    }

    /** The rows of a list of films that can be rated. */
    KeptRows<Integer> toRate() {
        return new KeptRows<>(film -> film, this::rated);
    }

    private KeptRow<Integer> rated(int film) {
        StarRow given = new StarRow(0, stars -> hall.me().rate(film, stars));
        VBox words = words(film);
        words.getChildren().add(given);
        HBox row = row(new Cover(hall.films(), posters, film, LARGE), words);
        return new KeptRow<>(same -> {
            int stars = hall.me().stars().get().of(film).orElse(0);
            given.show(stars);
            return new FilmList.Row(film, row, () -> said(film, stars));
        });
    }

    /** The rows of a model's list. */
    KeptRows<Place> ranked() {
        return new KeptRows<>(Place::film, this::ranked);
    }

    private KeptRow<Place> ranked(int film) {
        Label rank = new Label();
        rank.getStyleClass().add("films-rank");
        Label moved = new Label();
        moved.getStyleClass().add("films-moved");
        VBox left = new VBox(rank, moved);
        left.getStyleClass().add("films-ranks");
        HBox row = row(left, new Cover(hall.films(), posters, film, SMALL), brief(film));
        return new KeptRow<>(place -> {
            rank.setText(Integer.toString(place.rank()));
            moved.setText(move(place));
            return new FilmList.Row(film, row, () -> Texts.of("films.said.rank", place.rank(), said(film)));
        });
    }

    /** Title in up to two lines and the year. */
    private VBox brief(int film) {
        BriefTitle title = new BriefTitle(hall.films().name(film));
        Label facts = new Label(hall.films().facts(film));
        facts.getStyleClass().add("films-facts");
        facts.setMinWidth(0);
        facts.setMinHeight(Label.USE_PREF_SIZE);
        VBox words = new VBox(title, facts);
        words.getStyleClass().add("films-words");
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        return words;
    }

    /** A film as a poster with its title below. */
    FilmList.Row poster(int film) {
        Label title = new Label(hall.films().name(film));
        title.getStyleClass().add("films-title");
        Label facts = new Label(hall.films().facts(film));
        facts.getStyleClass().add("films-facts");
        int given = hall.me().stars().get().of(film).orElse(0);
        VBox card = new VBox(2, new Cover(hall.films(), posters, film, POSTER), title, facts,
                new StarRow(given, stars -> hall.me().rate(film, stars)));
        card.getStyleClass().add("films-card");
        return new FilmList.Row(film, card, () -> said(film, given));
    }

    /** A film that is like another. */
    FilmList.Row plain(int film) {
        return new FilmList.Row(film, row(new Cover(hall.films(), posters, film, 20), words(film)), () -> said(film));
    }

    private static String move(Place place) {
        int up = place.before().isEmpty() ? 0 : place.before().getAsInt() - place.rank();
        return up == 0 ? "" : up > 0 ? "▲" + up : "▼" + -up;
    }

    private VBox words(int film) {
        Label title = new Label(hall.films().name(film));
        title.getStyleClass().add("films-title");
        Label facts = new Label(hall.films().facts(film));
        facts.getStyleClass().add("films-facts");
        title.setMinWidth(0);
        facts.setMinWidth(0);
        VBox words = new VBox(title, facts);
        words.getStyleClass().add("films-words");
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        return words;
    }

    private static HBox row(Node... parts) {
        HBox row = new HBox(parts);
        row.getStyleClass().add("films-line");
        return row;
    }

    private String said(int film, int stars) {
        return said(film) + ". " + Texts.of(stars == 0 ? "films.said.unrated" : "films.said.stars", stars);
    }

    private String said(int film) {
        String facts = hall.films().facts(film);
        return hall.films().name(film) + (facts.isEmpty() ? "" : ", " + facts);
    }

    /** A model's name. */
    static String name(KnownModel model) {
        return Texts.of("films.model." + model.id());
    }
}
