package loupe.engine.towers;

import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import loupe.data.BadInputException;
import loupe.data.Chance;
import loupe.data.films.Film;
import loupe.data.films.Person;
import loupe.data.films.Posters;
import loupe.engine.Optimization;
import loupe.recommend.ContentTower;
import loupe.recommend.Embedding;
import loupe.recommend.FactorModel;
import loupe.recommend.FilmFeatures;
import loupe.recommend.FoldIn;
import loupe.recommend.Input;
import loupe.recommend.Lesson;
import loupe.recommend.Loss;
import loupe.recommend.PersonFacts;
import loupe.recommend.RatingTable;
import loupe.recommend.Roster;
import loupe.recommend.Scale;
import loupe.recommend.Setting;
import loupe.recommend.Side;
import loupe.recommend.ViewerTower;
import loupe.training.BatchOrder;
import loupe.training.Optimizer;

/** Trains two towers to tell the films that a person rated, however many stars they gave, from all others. */
final class DssmCourse implements Course {

    private static final int HIDDEN = 96;
    private static final int PEOPLE = 40;
    private static final int PAIRS = 1024;
    private static final double ID_DROPOUT = 0.2;
    private static final double FIRST = 0.2;
    private static final double TITLE_PACE = 0.01;
    private static final double LAST_RATE = 0.2;
    private static final Map<Input, String> TITLES = Map.of(Input.TITLE, "titles", Input.TRIGRAMS, "letters");
    private static final double FOLD_ALPHA = 16;
    private static final double FOLD_LAMBDA = 256;

    private final NDManager home;
    private final Lesson lesson;
    private final RatingTable ratings;
    private final TwoTowers towers;
    private final Meeting.Loss loss;
    private List<Meeting.Chosen> batches = List.of();

    /** @param home the engine's memory */
    DssmCourse(Lesson lesson, Posters posters, NDManager home) throws BadInputException {
        this.home = home;
        this.lesson = lesson;
        ratings = lesson.ratings();
        Lesson.Content content = lesson.content().orElseThrow(() -> new BadInputException(
                "A two-tower model is told of films and people, and there is no film set. Name one with --data."));
        towers = towers(lesson, content, posters, home);
        refuseBlind();
        loss = loss(lesson);
    }

    /** What a recipe leaves on, these films and people may not have. */
    private void refuseBlind() throws BadInputException {
        if (towers.people().isBlind()) {
            throw new BadInputException("These people tell nothing of themselves, so without " + Input.USER.word()
                    + " nothing tells them apart. Leave it on.");
        }
        if (towers.films().isBlind()) {
            throw new BadInputException("What is left tells these films not apart. Leave one more of their inputs on.");
        }
    }

    @Override
    public List<Weight> weights() {
        return towers.weights();
    }

    @Override
    public Optimization optimization() {
        return new Optimization(Optimizer.ADAM, 0, 0);
    }

    @Override
    public double lastRate() {
        return LAST_RATE;
    }

    @Override
    public int begin(int epoch) {
        batches = batches(epoch);
        return batches.size();
    }

    @Override
    public double learn(int batch, Chance chance) {
        towers.learn(home, loss, batches.get(batch), chance);
        return Double.NaN;
    }

    private static Meeting.Loss loss(Lesson lesson) {
        return switch (lesson.recipe().loss().orElse(Loss.SOFTMAX)) {
            case SOFTMAX, SQUARED -> Losses::softmax;
            case IN_BATCH -> Losses.inBatch(Arrays.stream(lesson.ratings().byFilm().counts())
                    .mapToDouble(count -> (double) count / lesson.ratings().size()).toArray());
            case SAMPLED -> Losses::sampled;
            case COSINE -> Losses::cosine;
        };
    }

    /** The full softmax takes people with all that they chose; the other losses take single choices. */
    private List<Meeting.Chosen> batches(int epoch) {
        boolean whole = lesson.recipe().loss().orElse(Loss.SOFTMAX) == Loss.SOFTMAX;
        int[] people = IntStream.range(0, ratings.people().size()).filter(person -> ratings.byPerson().count(person) > 0).toArray();
        int[] order = BatchOrder.of(lesson.seed(), epoch, whole ? people.length : ratings.size());
        int size = whole ? PEOPLE : PAIRS;
        List<Meeting.Chosen> cut = new ArrayList<>();
        for (int from = 0; from < order.length; from += size) {
            int[] some = Arrays.copyOfRange(order, from, Math.min(order.length, from + size));
            cut.add(whole ? choices(ratings.byPerson(), IntStream.of(some).map(place -> people[place]).toArray()) : pairs(ratings, some));
        }
        return cut;
    }

    private static Meeting.Chosen choices(Side byPerson, int[] people) {
        int[] begin = new int[people.length + 1];
        for (int row = 0; row < people.length; row++) {
            begin[row + 1] = begin[row] + byPerson.count(people[row]);
        }
        int[] films = new int[begin[people.length]];
        for (int row = 0; row < people.length; row++) {
            System.arraycopy(byPerson.other(), byPerson.begin()[people[row]], films, begin[row], begin[row + 1] - begin[row]);
        }
        return new Meeting.Chosen(people, begin, films);
    }

    private static Meeting.Chosen pairs(RatingTable ratings, int[] places) {
        return new Meeting.Chosen(IntStream.of(places).map(place -> ratings.personRows()[place]).toArray(),
                IntStream.rangeClosed(0, places.length).toArray(), IntStream.of(places).map(place -> ratings.filmRows()[place]).toArray());
    }

    private static TwoTowers towers(Lesson lesson, Lesson.Content content, Posters posters, NDManager home) {
        Starts starts = new Starts(lesson.seed());
        RatingTable ratings = lesson.ratings();
        boolean[] rated = new boolean[ratings.films().size()];
        for (int film = 0; film < rated.length; film++) {
            rated[film] = ratings.byFilm().count(film) > 0;
        }
        return new TwoTowers(filmTower(lesson, content, PosterSheet.of(lesson.ratings().films(), posters), starts, home), personTower(lesson, content, starts),
                lesson.recipe().number(Setting.TEMPERATURE), rated);
    }

    private static FilmTower filmTower(Lesson lesson, Lesson.Content content, PosterSheet sheet, Starts starts, NDManager home) {
        Set<Input> inputs = lesson.recipe().inputs();
        int k = lesson.recipe().count(Setting.K);
        int films = lesson.ratings().films().size();
        double decay = lesson.recipe().number(Setting.REGULARIZATION);
        List<FilmTower.Told> told = new ArrayList<>(List.of(told("features", lesson, content, plain(inputs), starts, FIRST, 1)));
        for (Input title : titles(inputs)) {
            told.add(told(TITLES.get(title), lesson, content, Set.of(title), starts, 0, TITLE_PACE));
        }
        Layer.Dense top = starts.dense("films", HIDDEN, k, 1, decay);
        Optional<FilmTower.Ids> ids = inputs.contains(Input.ID) ? Optional.of(new FilmTower.Ids(starts.normal("films.ids", films, k, 0.05, decay),
                Weight.zeros("films.popularity", films, 1, 0), ID_DROPOUT)) : Optional.empty();
        Optional<PosterTower> seen = inputs.contains(Input.POSTER) && sheet.films().length > 0
                ? Optional.of(new PosterTower(home, sheet, films, HIDDEN, starts)) : Optional.empty();
        return new FilmTower(told, seen, Weight.zeros("films.hidden", 1, HIDDEN, 0), top, lesson.recipe().number(Setting.DROPOUT), ids, films);
    }

    /** Titles have tables of their own, which start from 0 and move slowly: they tell films apart better than they tell what they are. */
    private static Set<Input> titles(Set<Input> inputs) {
        Set<Input> titles = EnumSet.copyOf(TITLES.keySet());
        titles.retainAll(inputs);
        return titles;
    }

    private static Set<Input> plain(Set<Input> inputs) {
        Set<Input> plain = EnumSet.noneOf(Input.class);
        plain.addAll(inputs);
        plain.removeAll(TITLES.keySet());
        return plain;
    }

    private static FilmTower.Told told(String name, Lesson lesson, Lesson.Content content, Set<Input> inputs, Starts starts, double first, double pace) {
        FilmFeatures features = FilmFeatures.of(content.films(), inputs);
        Map<Integer, Film> films = content.films().stream().collect(Collectors.toMap(Film::id, Function.identity()));
        Bag rows = Bag.of(lesson.ratings().films().numbers().mapToObj(number -> Optional.ofNullable(films.get(number)).map(features::row)
                .orElseGet(Map::of)).toList());
        Weight table = starts.normal("films." + name, features.names().size(), HIDDEN, first, lesson.recipe().number(Setting.REGULARIZATION));
        return new FilmTower.Told(rows, table.at(pace));
    }

    private static PersonTower personTower(Lesson lesson, Lesson.Content content, Starts starts) {
        Set<Input> inputs = lesson.recipe().inputs();
        List<String> columns = facts(lesson, content.people());
        Map<Integer, Map<Integer, Float>> told = new HashMap<>();
        for (Person person : content.people()) {
            Map<Integer, Float> row = new TreeMap<>();
            PersonFacts.of(person).stream().filter(columns::contains).forEach(fact -> row.put(columns.indexOf(fact), 1f));
            told.put(person.id(), row);
        }
        Roster roster = lesson.ratings().people();
        int k = lesson.recipe().count(Setting.K);
        double decay = lesson.recipe().number(Setting.REGULARIZATION);
        Bag rows = Bag.of(roster.numbers().mapToObj(number -> told.getOrDefault(number, Map.of())).toList());
        return new PersonTower(rows, starts.normal("people.told", columns.size(), k, 0.05, decay),
                inputs.contains(Input.USER) ? Optional.of(starts.normal("people.ids", roster.size(), k, 0.05, decay)) : Optional.empty());
    }

    /** What is told of people; nothing where that is switched off, or tells none of them apart. */
    private static List<String> facts(Lesson lesson, List<Person> people) {
        return lesson.recipe().inputs().contains(Input.DEMOGRAPHICS) && PersonFacts.tell(people) ? PersonFacts.of(people) : List.of();
    }

    @Override
    public Optional<ContentTower> content() {
        List<Film> films = lesson.content().orElseThrow().films();
        Set<Input> inputs = lesson.recipe().inputs();
        FilmFeatures plain = FilmFeatures.of(films, plain(inputs));
        List<String> names = new ArrayList<>(plain.names());
        titles(inputs).forEach(title -> names.addAll(FilmFeatures.of(films, Set.of(title)).names()));
        return Optional.of(towers.films().content(FilmFeatures.known(names, plain.years())));
    }

    @Override
    public Optional<Supplier<ViewerTower>> viewers(BooleanSupplier stopped) {
        return Optional.of(() -> {
            int k = lesson.recipe().count(Setting.K);
            List<String> facts = facts(lesson, lesson.content().orElseThrow().people());
            QuestionFit.Faces faces = QuestionFit.Faces.of(towers.filmVectors(home),
                    towers.people().sums(IntStream.range(0, ratings.people().size()).toArray()), k);
            List<Film> films = lesson.content().orElseThrow().films().stream().filter(film -> ratings.films().row(film.id()) != Roster.UNKNOWN).toList();
            ViewerTower.Asked asked = lesson.recipe().inputs().contains(Input.QUERY) ? new QuestionFit(lesson, films, faces).learnt(home, stopped)
                    : ViewerTower.Asked.nothing(k);
            ViewerTower.Told told = facts.isEmpty() ? ViewerTower.Told.nothing(k) : new ViewerTower.Told(facts, towers.people().table().values().clone());
            return new ViewerTower(told, asked, faces.reach(), 1 / towers.temperature());
        });
    }

    @Override
    public FactorModel model() {
        int k = lesson.recipe().count(Setting.K);
        float[] people = towers.people().up(IntStream.range(0, ratings.people().size()).toArray()).rows();
        for (int i = 0; i < people.length; i++) {
            people[i] /= (float) towers.temperature();
        }
        Embedding films = new Embedding(ratings.films(), k, towers.filmVectors(home), towers.films().popularity(towers.rated()));
        return new FactorModel(Embedding.of(ratings.people(), k, people), films, 0, 
                new FoldIn.Direction(FoldIn.Implicit.of(FOLD_ALPHA, FOLD_LAMBDA, films), 1 / towers.temperature()), Scale.ORDER);
    }
}
