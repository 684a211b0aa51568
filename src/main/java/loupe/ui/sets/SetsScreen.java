package loupe.ui.sets;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import loupe.ui.common.Appearance;
import loupe.ui.common.Icon;
import loupe.ui.common.Screen;
import loupe.ui.common.Services;
import loupe.ui.common.Shortcut;
import loupe.ui.common.Texts;
import loupe.ui.common.Threads;

/** The place that asks why Fashion is harder: two sets side by side, and a game against a network. On the screen's thread. */
public final class SetsScreen implements Screen {

    private final SetsViewModel model;
    private final Appearance appearance;
    private final ObservableValue<String> status;

    public SetsScreen(Services services, Threads threads, Appearance appearance) {
        this.appearance = appearance;
        model = new SetsViewModel(SetsWork.of(services), threads, System::nanoTime);
        status = Bindings.createStringBinding(model::status, model.left().state(), model.right().state());
    }

    @Override
    public String name() {
        return "sets";
    }

    @Override
    public String title() {
        return Texts.of("sets.title");
    }

    @Override
    public Icon icon() {
        return Icon.COMPARE;
    }

    @Override
    public Node node() {
        return new SetsView(model, appearance);
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
        return List.of(new Shortcut("← → ↑ ↓", Texts.of("sets.keys.cell")), new Shortcut("Ctrl+T, Ctrl+C", Texts.of("sets.keys.table")),
                new Shortcut("0 … 9", Texts.of("sets.keys.answer")), new Shortcut("P, Esc", Texts.of("sets.keys.pause")));
    }

    @Override
    public void opened() {
        model.opened();
    }
}
