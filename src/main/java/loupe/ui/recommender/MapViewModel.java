package loupe.ui.recommender;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import loupe.recommend.FactorModel;
import loupe.recommend.KnownModel;
import loupe.recommend.OwnRatings;
import loupe.recommend.TasteMap;
import loupe.recommend.TrainedRecommender;

/** The films of the factorisation in a plane, and me as an arrow that can be moved; the list follows. On the screen's thread. */
final class MapViewModel {

    /** Films with fewer ratings lie where chance put them. */
    static final int LEAST = 10;
    private static final int AT_END = 3;
    /** An arrow as long as the films' spread is this many times as long as the usual person's. */
    private static final double LONGEST = 2.5;

    /** The two directions in which the vectors vary most. */
    static final Axes MAIN = new Axes(-1, -1);

    /** Two of the factors, from 0. */
    record Axes(int across, int up) {}

    private final LoadedFilms films;
    private final GenreColours colours;
    private final FittedModels models;
    private final MeViewModel me;
    private final ReadOnlyObjectWrapper<MapPicture> picture = new ReadOnlyObjectWrapper<>(MapPicture.EMPTY);
    private final ReadOnlyObjectWrapper<TopList> list = new ReadOnlyObjectWrapper<>(TopList.EMPTY);
    private final ReadOnlyBooleanWrapper moved = new ReadOnlyBooleanWrapper();
    private final ReadOnlyIntegerWrapper factors = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<Axes> axes = new ReadOnlyObjectWrapper<>(MAIN);
    private Optional<TasteMap> main = Optional.empty();
    private List<MapPicture.Dot> mainDots = List.of();
    private Optional<TasteMap> map = Optional.empty();
    private double scale = 1;
    private List<MapPicture.Dot> dots = List.of();
    private double spread = 1;
    private List<String> ends = MapPicture.EMPTY.ends();

    MapViewModel(LoadedFilms films, FittedModels models, MeViewModel me) {
        this.films = films;
        colours = GenreColours.of(films);
        this.models = models;
        this.me = me;
        models.state(KnownModel.MF).subscribe(state -> learnt());
        me.stars().addListener((stars, before, after) -> backToStars());
    }

    /** The genres that have a colour: the first genres of most films, in the set's order. */
    List<String> genres() {
        return colours.names();
    }

    /** Whether any film has another genre, or none. */
    boolean hasOthers() {
        return colours.hasOthers();
    }

    ReadOnlyObjectProperty<MapPicture> picture() {
        return picture.getReadOnlyProperty();
    }

    /** The ten best films for whoever stands at the arrow's end. */
    ReadOnlyObjectProperty<TopList> list() {
        return list.getReadOnlyProperty();
    }

    /** Whether the arrow is elsewhere than my stars put it. */
    ReadOnlyBooleanProperty isMoved() {
        return moved.getReadOnlyProperty();
    }

    /** Another training turns the map: it is turned back to the old one as far as that goes. Its factors are others altogether. */
    private void learnt() {
        models.factors().filter(model -> model.filmSide().dimension() >= 2).ifPresent(model -> {
            TasteMap fresh = TasteMap.of(model, films.table());
            int[] rows = mainDots.stream().mapToInt(dot -> model.films().row(dot.film())).toArray();
            main = Optional.of(mainDots.isEmpty() ? fresh : fresh.alignedTo(mainDots.stream().map(MapPicture.Dot::at).toList(), rows));
            mainDots = dots(main.get());
            factors.set(model.filmSide().dimension());
            axes.set(MAIN);
            turn();
        });
    }

    /** How many factors can be chosen from; 0 while there are none. */
    ReadOnlyIntegerProperty factors() {
        return factors.getReadOnlyProperty();
    }

    /** What the map shows: two factors, or {@link #MAIN}. */
    ReadOnlyObjectProperty<Axes> axes() {
        return axes.getReadOnlyProperty();
    }

    /** Shows two factors in place of the main directions, or these again. Twice the same is left as it is. */
    void show(Axes next) {
        if (next.equals(MAIN) || next.across() != next.up() && Math.max(next.across(), next.up()) < factors.get() && Math.min(next.across(), next.up()) >= 0) {
            axes.set(next);
            turn();
        }
    }

    private void turn() {
        main.ifPresent(directions -> {
            Axes now = axes.get();
            map = Optional.of(now.equals(MAIN) ? directions : TasteMap.ofFactors(directions.model(), now.across(), now.up()));
            place(map.get());
            backToStars();
        });
    }

    private List<MapPicture.Dot> dots(TasteMap now) {
        FactorModel model = now.model();
        return List.copyOf(model.films().numbers().filter(film -> films.count(film) >= LEAST).mapToObj(film -> new MapPicture.Dot(film,
                now.film(model.films().row(film)), films.count(film), colours.of(film))).toList());
    }

    private void place(TasteMap now) {
        FactorModel model = now.model();
        dots = dots(now);
        spread = dots.stream().mapToDouble(dot -> Math.hypot(dot.at().x(), dot.at().y())).max().orElse(1);
        double usual = Math.sqrt(IntStream.range(0, model.people().roster().size()).mapToObj(row -> now.point(model.people().vector(row)))
                .mapToDouble(at -> at.x() * at.x() + at.y() * at.y()).average().orElse(1));
        scale = spread / (LONGEST * Math.max(usual, 1e-9));
        ends = List.of(end(dot -> -dot.at().x()), end(dot -> dot.at().x()), end(dot -> -dot.at().y()), end(dot -> dot.at().y()));
    }

    private String end(ToDoubleFunction<MapPicture.Dot> order) {
        return dots.stream().sorted(Comparator.comparingDouble(order)).limit(AT_END).map(dot -> films.name(dot.film()))
                .collect(Collectors.joining(" · "));
    }

    /** Puts the arrow where my stars put it. */
    void backToStars() {
        map.ifPresent(now -> {
            moved.set(false);
            FactorModel.Standing mine = standing(now);
            show(now, now.point(mine.vector()), mine.vector(), mine.bias());
        });
    }

    /** Moves the arrow's end, in the films' unit; the list follows. */
    void move(double x, double y) {
        map.ifPresent(now -> {
            moved.set(true);
            FactorModel.Standing mine = standing(now);
            TasteMap.Point to = new TasteMap.Point(x / scale, y / scale);
            show(now, to, now.moved(mine.vector(), to), mine.bias());
        });
    }

    private FactorModel.Standing standing(TasteMap now) {
        return now.model().standing(me.stars().get().ratings());
    }

    private void show(TasteMap now, TasteMap.Point at, double[] vector, double bias) {
        picture.set(new MapPicture(dots, new TasteMap.Point(at.x() * scale, at.y() * scale), spread, ends));
        models.ready(KnownModel.MF).ifPresent(trained -> list.set(list(trained, now.scores(vector, bias))));
    }

    private TopList list(TrainedRecommender trained, double[] scores) {
        int[] rated = OwnRatings.of(me.stars().get().ratings(), trained.recommender().films()).rows();
        return TopList.listed(trained.picks(scores, trained.open(rated), TopList.LENGTH), list.get(), true);
    }
}
