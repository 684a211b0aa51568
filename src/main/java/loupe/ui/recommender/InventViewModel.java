package loupe.ui.recommender;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import loupe.data.BadInputException;
import loupe.data.films.Film;
import loupe.data.films.Poster;
import loupe.data.films.PosterFile;
import loupe.data.films.Ratings;
import loupe.data.moonlight.PosterStyle;
import loupe.recommend.Arrival;
import loupe.recommend.KnownModel;
import loupe.recommend.TrainedRecommender;
import loupe.ui.common.Mailbox;
import loupe.ui.common.Texts;
import loupe.ui.common.Threads;

/** A film that the learner makes up: where it lands among the others, and who would be shown it. Every change places it anew. On the screen's thread. */
final class InventViewModel {

    private static final int NEAREST = 5;
    private static final int LONGEST_TITLE = 80;

    private final LoadedFilms films;
    private final FilmsWork work;
    private final MeViewModel me;
    private final Threads threads;
    private final Mailbox<Runnable> mail;
    private final ReadOnlyObjectWrapper<Invention> invention;
    private final ReadOnlyObjectWrapper<Optional<Ground>> ground = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Landing>> landing = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper fault = new ReadOnlyStringWrapper("");
    private final int number;
    private volatile int order;
    private boolean begun;

    InventViewModel(LoadedFilms films, FilmsWork work, FittedModels models, MeViewModel me, Threads threads) {
        this.films = films;
        this.work = work;
        this.me = me;
        this.threads = threads;
        mail = new Mailbox<>(threads.frames(), tasks -> tasks.forEach(Runnable::run));
        number = 1 + films.table().films().numbers().max().orElse(0);
        invention = new ReadOnlyObjectWrapper<>(new Invention(Texts.of("films.invent.first"), films.set().genres().isEmpty() ? Set.of() : Set.of(0),
                lastYear(), new Invention.Painted(new PosterStyle(0.5, 0.5, 0.5, 1))));
        me.stars().addListener((stars, before, after) -> place());
        models.state(KnownModel.DSSM).addListener((state, before, after) -> {
            if (begun && after instanceof FitState.Ready) {
                prepare();
            }
        });
    }

    /** The first and the last year of the set's films, between which one can be invented. */
    int firstYear() {
        return years().min().orElse(1900);
    }

    int lastYear() {
        return years().max().orElse(2000);
    }

    private IntStream years() {
        return films.set().films().stream().flatMapToInt(film -> film.year().stream());
    }

    ReadOnlyObjectProperty<Invention> invention() {
        return invention.getReadOnlyProperty();
    }

    /** What it is placed on; empty while that is prepared. */
    ReadOnlyObjectProperty<Optional<Ground>> ground() {
        return ground.getReadOnlyProperty();
    }

    /** Where it landed; empty while nobody knows. */
    ReadOnlyObjectProperty<Optional<Landing>> landing() {
        return landing.getReadOnlyProperty();
    }

    /** What came of it, in sentences. */
    ReadOnlyStringProperty said() {
        return said.getReadOnlyProperty();
    }

    /** Why the picture chosen last is not the poster; empty text where nothing is wrong. */
    ReadOnlyStringProperty fault() {
        return fault.getReadOnlyProperty();
    }

    /** The page has come to the front: the first time, the ground is prepared. */
    void opened() {
        if (!begun) {
            begun = true;
            prepare();
        }
    }

    /** Prepares the ground, anew where the two towers are others now. */
    private void prepare() {
        said.set(Texts.of("films.invent.preparing"));
        threads.background().execute(() -> {
            try {
                Ground found = work.ground(films);
                mail.put(() -> {
                    ground.set(Optional.of(found));
                    place();
                });
            } catch (BadInputException | RuntimeException | LinkageError trouble) {
                String sentence = Trouble.sentence(trouble);
                mail.put(() -> said.set(sentence));
            }
        });
    }

    void title(String text) {
        String title = text.strip();
        change(now -> new Invention(title.substring(0, Math.min(title.length(), LONGEST_TITLE)), now.genres(), now.year(), now.look()));
    }

    void year(int year) {
        change(now -> new Invention(now.title(), now.genres(), Math.clamp(year, firstYear(), lastYear()), now.look()));
    }

    /** Adds a genre, or takes it away. */
    void genre(int genre, boolean has) {
        change(now -> {
            Set<Integer> genres = new HashSet<>(now.genres());
            if (has) {
                genres.add(genre);
            } else {
                genres.remove(genre);
            }
            return new Invention(now.title(), genres, now.year(), now.look());
        });
    }

    /** Has the poster painted otherwise; a picture of one's own gives way to it. @param change gets the style that was painted last */
    void paint(UnaryOperator<PosterStyle> change) {
        PosterStyle before = invention.get().look() instanceof Invention.Painted(PosterStyle style) ? style : new PosterStyle(0.5, 0.5, 0.5, 1);
        fault.set("");
        change(now -> new Invention(now.title(), now.genres(), now.year(), new Invention.Painted(change.apply(before))));
    }

    /** Takes a picture of one's own as the poster. */
    void picture(Path file) {
        threads.background().execute(() -> {
            try {
                Poster poster = PosterFile.read(file);
                mail.put(() -> {
                    fault.set("");
                    change(now -> new Invention(now.title(), now.genres(), now.year(),
                            new Invention.Pictured(poster, String.valueOf(file.getFileName()))));
                });
            } catch (BadInputException | RuntimeException trouble) {
                String sentence = Trouble.sentence(trouble);
                mail.put(() -> fault.set(sentence));
            }
        });
    }

    private void change(UnaryOperator<Invention> change) {
        Invention next = change.apply(invention.get());
        if (!next.equals(invention.get())) {
            invention.set(next);
            place();
        }
    }

    /** Only the newest invention is placed: what was overtaken is left. */
    private void place() {
        ground.get().ifPresent(now -> {
            int mine = ++order;
            Invention invented = invention.get();
            Ratings own = me.stars().get().ratings();
            threads.background().execute(() -> {
                if (mine == order) {
                    Landing found = landing(now, invented.film(number), invented.look(), own);
                    mail.put(() -> {
                        if (mine == order) {
                            landing.set(Optional.of(found));
                            said.set(sentence(now, found));
                        }
                    });
                }
            });
        });
    }

    private static Landing landing(Ground ground, Film film, Invention.Look look, Ratings own) {
        Arrival arrival = ground.newcomers().place(film, ground.seeing() ? Optional.of(look.small()) : Optional.empty());
        List<Integer> neighbours = ground.newcomers().neighbours(arrival, NEAREST).stream().map(TrainedRecommender.Pick::film).toList();
        return new Landing(ground.map().point(arrival.vector()), neighbours, ground.newcomers().audience(arrival),
                own.size() == 0 ? 0 : ground.newcomers().rank(arrival, own));
    }

    private String sentence(Ground now, Landing found) {
        String mine = found.myRank() == 0 ? Texts.of("films.invent.said.nobody") : Texts.of("films.invent.said.me", found.myRank());
        return Texts.of("films.invent.said", found.viewers().size(), films.table().people().size()) + " " + mine + "\n" + how(now);
    }

    /** By what it was placed, and what has no say. */
    String how(Ground now) {
        return Texts.of(!now.towered() ? "films.invent.by.ridge" : now.seeing() ? "films.invent.by.tower" : "films.invent.by.tower.blind",
                Texts.of("films.model." + now.model().id()));
    }
}
