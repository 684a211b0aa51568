package loupe.ui.recommender;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import loupe.data.BadInputException;
import loupe.data.films.FilmDownload;
import loupe.data.films.FilmTerms;
import loupe.ui.common.Mailbox;
import loupe.ui.common.Threads;

/** Fetches a film set, once its terms have been shown and accepted. On the screen's thread. */
final class DownloadViewModel {

    private final FilmDownload.Package wanted;
    private final Fetch fetch;
    private final Path folder;
    private final Threads threads;
    private final Consumer<Path> open;
    private final Mailbox<Runnable> mail;
    private final ReadOnlyObjectWrapper<Fetching> state = new ReadOnlyObjectWrapper<>(new Fetching.Offered());
    private final BooleanProperty accepted = new SimpleBooleanProperty();
    private Optional<Thread> working = Optional.empty();
    private boolean stop;

    /** Fetches what was accepted into a folder; an interrupt ends it. */
    @FunctionalInterface
    interface Fetch {
        Path fetch(FilmTerms.Accepted accepted, Path folder, IntConsumer percent) throws BadInputException, InterruptedException;
    }

    /** What is fetched, how, and into which folder. */
    record Offer(FilmDownload.Package wanted, Fetch fetch, Path folder) {}

    /** @param open hears where it lies, once it is here */
    DownloadViewModel(Offer offer, Threads threads, Consumer<Path> open) {
        wanted = offer.wanted();
        fetch = offer.fetch();
        folder = offer.folder();
        this.threads = threads;
        this.open = open;
        mail = new Mailbox<>(threads.frames(), tasks -> tasks.forEach(Runnable::run));
    }

    ReadOnlyObjectProperty<Fetching> state() {
        return state.getReadOnlyProperty();
    }

    FilmDownload.Package wanted() {
        return wanted;
    }

    /** Where it will lie. */
    Path folder() {
        return folder;
    }

    /** Whether the person accepts the terms that are shown. */
    BooleanProperty accepted() {
        return accepted;
    }

    /** Begins, where the terms are accepted and nothing is on its way. */
    void start() {
        if (!accepted.get() || state.get() instanceof Fetching.Going) {
            return;
        }
        again();
        state.set(new Fetching.Going(0));
        FilmTerms.Accepted terms = wanted.terms().accept();
        threads.background().execute(() -> work(terms));
    }

    /** Ends it within a moment; nothing is kept. */
    synchronized void stop() {
        stop = true;
        working.ifPresent(Thread::interrupt);
    }

    private synchronized void again() {
        stop = false;
    }

    private void work(FilmTerms.Accepted terms) {
        if (!begins()) {
            mail.put(() -> state.set(new Fetching.Stopped()));
            return;
        }
        try {
            Path place = fetch.fetch(terms, folder, percent -> mail.put(() -> state.set(new Fetching.Going(percent))));
            mail.put(() -> {
                state.set(new Fetching.Fetched());
                open.accept(place);
            });
        } catch (InterruptedException ended) {
            mail.put(() -> state.set(new Fetching.Stopped()));
        } catch (BadInputException | RuntimeException fault) {
            String sentence = Trouble.sentence(fault);
            mail.put(() -> state.set(new Fetching.Failed(sentence)));
        } finally {
            ended();
        }
    }

    private synchronized boolean begins() {
        working = stop ? Optional.empty() : Optional.of(Thread.currentThread());
        return !stop;
    }

    /** Whoever works on this thread next is not interrupted for this. */
    private synchronized void ended() {
        working = Optional.empty();
        Thread.interrupted();
    }
}
