package loupe.ui.recommender;

import java.io.IOException;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import loupe.data.BadInputException;
import loupe.data.films.KnownFilms;
import loupe.storage.FilmsState;
import loupe.storage.StateFile;
import loupe.ui.common.History;
import loupe.ui.common.Mailbox;
import loupe.ui.common.Threads;
import loupe.ui.common.UndoSteps;

/** Which films are open, and which page of them. Another set takes the place of the one before. On the screen's thread. */
final class FilmsViewModel {

    private final FilmsWork work;
    private final Threads threads;
    private final StateFile<FilmsState> file;
    private final ReadOnlyObjectWrapper<Opening> opening = new ReadOnlyObjectWrapper<>(new Opening.Closed());
    private final ReadOnlyObjectWrapper<Page> page = new ReadOnlyObjectWrapper<>(Page.ME);
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper offered = new ReadOnlyBooleanWrapper();
    private final DownloadViewModel download;
    private final UndoSteps nothing = new History<>("", value -> { });
    private final Mailbox<Runnable> mail;
    private volatile FilmsState state;
    private int order;
    private Optional<Hall> hall = Optional.empty();

    FilmsViewModel(FilmsWork work, Threads threads) {
        this.work = work;
        this.threads = threads;
        file = work.workspace().films();
        state = file.read();
        mail = new Mailbox<>(threads.frames(), tasks -> tasks.forEach(Runnable::run));
        download = new DownloadViewModel(work.offer(), threads, place -> open(place.toString()));
    }

    ReadOnlyObjectProperty<Opening> opening() {
        return opening.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Page> page() {
        return page.getReadOnlyProperty();
    }

    /** One sentence about what was done last, or what went wrong, such as why another set could not be opened. */
    ReadOnlyStringProperty notice() {
        return notice.getReadOnlyProperty();
    }

    /** The set that was opened last, in this window or the one before. */
    String set() {
        return state.set();
    }

    /** Whether a set that is not here is offered in place of the films. */
    ReadOnlyBooleanProperty offered() {
        return offered.getReadOnlyProperty();
    }

    /** MovieLens-100K on its way here. */
    DownloadViewModel download() {
        return download;
    }

    /** Offers MovieLens-100K, or no longer. */
    void offer(boolean now) {
        offered.set(now);
    }

    /** The screen has come to the front: the first time the films that were open last are read. */
    void opened() {
        if (opening.get() instanceof Opening.Closed) {
            open(state);
        }
    }

    void turnTo(Page next) {
        offered.set(false);
        page.set(next);
    }

    /** Opens another set: a known one by its name, a folder or a zip. What is open stays where it cannot be read. */
    void open(String place) {
        open(new FilmsState(place, ""));
    }

    private void open(FilmsState wanted) {
        int mine = ++order;
        offered.set(false);
        opening.set(new Opening.Reading(0));
        notice.set("");
        threads.background().execute(() -> {
            try {
                LoadedFilms films = work.read(wanted.set(), percent -> hear(mine, () -> opening.set(new Opening.Reading(percent))));
                hear(mine, () -> show(wanted, films));
            } catch (BadInputException | RuntimeException | LinkageError fault) {
                String sentence = Trouble.sentence(fault);
                boolean missing = fault instanceof BadInputException && KnownFilms.named(wanted.set()).equals(Optional.of(KnownFilms.MOVIELENS));
                hear(mine, () -> {
                    refuse(sentence);
                    offered.set(missing);
                });
            }
        });
    }

    /** What was overtaken by a later opening does nothing any more. */
    private void hear(int turn, Runnable task) {
        mail.put(() -> {
            if (turn == order) {
                task.run();
            }
        });
    }

    private void show(FilmsState wanted, LoadedFilms films) {
        hall.ifPresent(Hall::close);
        Hall next = new Hall(films, work, threads, wanted.person());
        hall = Optional.of(next);
        remember(new FilmsState(wanted.set(), next.me().person().get()));
        next.me().person().addListener((person, before, after) -> remember(new FilmsState(wanted.set(), after)));
        next.me().notice().subscribe(words -> say(next, words));
        opening.set(new Opening.Open(next));
        next.models().begin();
    }

    private void say(Hall speaker, String words) {
        if (hall.filter(speaker::equals).isPresent()) {
            notice.set(words);
        }
    }

    private void refuse(String sentence) {
        notice.set(hall.isPresent() ? sentence : "");
        opening.set(hall.<Opening>map(Opening.Open::new).orElseGet(() -> new Opening.Failed(sentence)));
    }

    private void remember(FilmsState next) {
        state = next;
        threads.background().execute(this::writeNewest);
    }

    /** Never two at once, and always the newest. */
    private synchronized void writeNewest() {
        try {
            file.write(state);
        } catch (IOException fault) {
            System.getLogger("loupe.ui").log(System.Logger.Level.WARNING, "Which films were open is not kept.", fault);
        }
    }

    /** The steps of whoever is here; none while no films are open. */
    UndoSteps steps() {
        ObservableValue<UndoSteps> steps = opening.map(now -> now instanceof Opening.Open(Hall open) ? open.me().steps() : nothing);
        return new Forwarded(steps);
    }

    /** Steps of whatever is there at the moment. */
    private record Forwarded(ObservableValue<UndoSteps> steps) implements UndoSteps {

        @Override
        public ObservableValue<String> undoName() {
            return steps.flatMap(UndoSteps::undoName);
        }

        @Override
        public ObservableValue<String> redoName() {
            return steps.flatMap(UndoSteps::redoName);
        }

        @Override
        public void undo() {
            steps.getValue().undo();
        }

        @Override
        public void redo() {
            steps.getValue().redo();
        }
    }

    /** What is being worked at, for the bottom of the window; empty text for nothing. */
    ObservableValue<String> status() {
        return opening.flatMap(now -> now instanceof Opening.Open(Hall open)
                ? open.models().progress().map(progress -> open.models().status()) : new ReadOnlyStringWrapper(""));
    }

    /** Ends what is being learnt or fetched and keeps what is not kept yet. */
    void close() {
        download.stop();
        hall.ifPresent(Hall::close);
    }
}
