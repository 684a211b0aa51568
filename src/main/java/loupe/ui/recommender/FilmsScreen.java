package loupe.ui.recommender;

import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import loupe.ui.common.Appearance;
import loupe.ui.common.Icon;
import loupe.ui.common.Screen;
import loupe.ui.common.Services;
import loupe.ui.common.Shortcut;
import loupe.ui.common.Texts;
import loupe.ui.common.Threads;
import loupe.ui.common.UndoSteps;

/** The place where a person rates films and sees what several models make of it. On the screen's thread. */
public final class FilmsScreen implements Screen {

    private final FilmsViewModel model;
    private final Appearance appearance;
    private final ObservableValue<String> status;
    private final UndoSteps steps;

    public FilmsScreen(Services services, Threads threads, Appearance appearance) {
        this.appearance = appearance;
        model = new FilmsViewModel(FilmsWork.of(services), threads);
        status = model.status();
        steps = model.steps();
    }

    @Override
    public String name() {
        return "films";
    }

    @Override
    public String title() {
        return Texts.of("films.title");
    }

    @Override
    public Icon icon() {
        return Icon.FILMS;
    }

    @Override
    public Node node() {
        return new FilmsView(model, appearance);
    }

    @Override
    public Optional<UndoSteps> undo() {
        return Optional.of(steps);
    }

    @Override
    public ObservableValue<String> status() {
        return status;
    }

    @Override
    public boolean showsDesk() {
        return false;
    }

    @Override
    public List<Shortcut> shortcuts() {
        return List.of(new Shortcut("↑ ↓", Texts.of("films.keys.walk")), new Shortcut("1 … 5", Texts.of("films.keys.rate")),
                new Shortcut("0", Texts.of("films.keys.back")), new Shortcut("Enter", Texts.of("films.keys.open")),
                new Shortcut("Ctrl+T, Ctrl+C", Texts.of("films.keys.table")));
    }

    @Override
    public void opened() {
        model.opened();
    }

    /** Ends what is being learnt and keeps what is not kept yet. */
    public void close() {
        model.close();
    }
}
