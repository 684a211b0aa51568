package loupe.ui.recommender;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import loupe.data.BadInputException;
import loupe.data.films.RatingFile;
import loupe.data.films.Ratings;
import loupe.storage.AtomicFile;
import loupe.storage.People;
import loupe.ui.common.History;
import loupe.ui.common.Mailbox;
import loupe.ui.common.Texts;
import loupe.ui.common.Threads;
import loupe.ui.common.UndoSteps;

/** Who is at the window, and which stars they gave: a stranger to every model, who may be several people. On the screen's thread. */
final class MeViewModel {

    /** The first person of everybody. */
    static final String FIRST = Texts.of("films.person.first");

    private final LoadedFilms films;
    private final People people;
    private final Threads threads;
    private final Keeper keeper;
    private final Map<String, History<Stars>> histories = new LinkedHashMap<>();
    /** People whose files are there but could not be read: nothing is written over them. */
    private final Set<String> unread = new HashSet<>();
    private final ReadOnlyIntegerWrapper arrivals = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<List<String>> names = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper person = new ReadOnlyStringWrapper(FIRST);
    private final ReadOnlyObjectWrapper<History<Stars>> history = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Stars> stars = new ReadOnlyObjectWrapper<>(Stars.NONE);
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
    private final Mailbox<Runnable> mail;

    /** @param last who was here last; empty text for the first person */
    MeViewModel(LoadedFilms films, People people, Threads threads, String last) {
        this.films = films;
        this.people = people;
        this.threads = threads;
        mail = new Mailbox<>(threads.frames(), tasks -> tasks.forEach(Runnable::run));
        keeper = new Keeper(people, threads.background(), sentence -> mail.put(() -> notice.set(sentence)));
        List<String> known = new ArrayList<>(kept());
        if (!known.contains(FIRST)) {
            known.addFirst(FIRST);
        }
        names.set(List.copyOf(known));
        choose(known.contains(last) ? last : FIRST);
    }

    private List<String> kept() {
        try {
            return people.names();
        } catch (UncheckedIOException fault) {
            notice.set(Trouble.sentence(fault));
            return List.of();
        }
    }

    ReadOnlyObjectProperty<List<String>> names() {
        return names.getReadOnlyProperty();
    }

    ReadOnlyStringProperty person() {
        return person.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Stars> stars() {
        return stars.getReadOnlyProperty();
    }

    /** Rises when somebody else is here, once their name and their stars are there. */
    ReadOnlyIntegerProperty arrivals() {
        return arrivals.getReadOnlyProperty();
    }

    /** One sentence about what was done last, or what went wrong. */
    ReadOnlyStringProperty notice() {
        return notice.getReadOnlyProperty();
    }

    /** The steps of whoever is here. */
    UndoSteps steps() {
        return new UndoSteps() {
            @Override
            public ObservableValue<String> undoName() {
                return history.flatMap(History::undoName);
            }

            @Override
            public ObservableValue<String> redoName() {
                return history.flatMap(History::redoName);
            }

            @Override
            public void undo() {
                history.get().undo();
            }

            @Override
            public void redo() {
                history.get().redo();
            }
        };
    }

    /** Makes {@code name} the person who is here: someone known, or someone new without stars. Blank text does nothing. */
    void choose(String name) {
        String chosen = name.strip();
        if (chosen.isEmpty()) {
            return;
        }
        History<Stars> whose = histories.computeIfAbsent(chosen, this::opened);
        if (!names.get().contains(chosen)) {
            add(chosen);
        }
        person.set(chosen);
        history.set(whose);
        stars.set(whose.value());
        arrivals.set(arrivals.get() + 1);
    }

    private void add(String name) {
        List<String> more = new ArrayList<>(names.get());
        more.add(name);
        names.set(List.copyOf(more));
        if (!unread.contains(name) && !people.isKept(name)) {
            keeper.keep(name, Stars.NONE);
        }
    }

    private History<Stars> opened(String name) {
        return new History<>(read(name), value -> changed(name, value));
    }

    private Stars read(String name) {
        try {
            return known(people.read(name));
        } catch (BadInputException fault) {
            notice.set(fault.getMessage());
            return Stars.NONE;
        } catch (UncheckedIOException fault) {
            unread.add(name);
            notice.set(Texts.of("films.notRead", name, Trouble.name(fault)));
            return Stars.NONE;
        }
    }

    private Stars known(Ratings ratings) {
        return Stars.of(ratings.where(place -> films.knows(ratings.film(place))));
    }

    private void changed(String name, Stars value) {
        if (!unread.contains(name)) {
            keeper.keep(name, value);
        }
        if (name.equals(person.get())) {
            stars.set(value);
        }
    }

    /** Gives a film 1 to 5 stars; 0 takes them back. */
    void rate(int film, int now) {
        String step = now == 0 ? Texts.of("films.step.back", films.name(film)) : Texts.of("films.step.rate", now, films.name(film));
        history.get().step(step, stars.get().with(film, now));
    }

    /** Takes all stars back. */
    void forget() {
        history.get().step(Texts.of("films.step.forget", person.get()), Stars.NONE);
    }

    /** Gives the stars of {@code other} to someone new of that name, or puts them in the place of what that person has. */
    void become(String name, Stars other) {
        choose(name);
        history.get().step(Texts.of("films.step.become", name), other);
    }

    /** Reads stars from a file; they come to those that are there. */
    void importFrom(Path file) {
        String name = person.get();
        threads.background().execute(() -> {
            try {
                Ratings read = RatingFile.readOwn(file);
                mail.put(() -> take(name, read));
            } catch (BadInputException | RuntimeException | LinkageError fault) {
                String sentence = Trouble.sentence(fault);
                mail.put(() -> notice.set(sentence));
            }
        });
    }

    private void take(String name, Ratings read) {
        Stars more = known(read);
        History<Stars> whose = histories.get(name);
        Map<Integer, Integer> all = new LinkedHashMap<>(whose.value().byFilm());
        all.putAll(more.byFilm());
        whose.step(Texts.of("films.step.import"), new Stars(all));
        long unknown = read.stream().filter(rating -> !films.knows(rating.film())).count();
        notice.set(unknown == 0 ? Texts.of("films.imported", more.count()) : Texts.of("films.imported.some", more.count(), unknown));
    }

    /** Writes the stars into a file that {@link #importFrom} reads. */
    void exportTo(Path file) {
        Stars all = stars.get();
        threads.background().execute(() -> {
            try {
                AtomicFile.write(file, RatingFile.ownText(all.ratings()));
                mail.put(() -> notice.set(Texts.of("films.exported", all.count(), file)));
            } catch (IOException fault) {
                mail.put(() -> notice.set(Texts.of("films.exported.not", file, fault.getClass().getSimpleName())));
            } catch (RuntimeException | LinkageError fault) {
                String sentence = Trouble.sentence(fault);
                mail.put(() -> notice.set(sentence));
            }
        });
    }

    /** Keeps what is not kept yet. */
    void close() {
        keeper.writeNow();
    }
}
