package loupe.ui.augment;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import loupe.data.Augmentation;
import loupe.data.DataCatalog;
import loupe.ui.common.Appearance;
import loupe.ui.common.Icon;
import loupe.ui.common.Screen;
import loupe.ui.common.Shortcut;
import loupe.ui.common.Texts;
import loupe.ui.common.Threads;
import loupe.ui.common.UndoSteps;
import loupe.ui.desk.DeskViewModel;

/** The place where the learner decides how training pictures are changed, and sees what becomes of them. */
public final class AugmentScreen implements Screen {

    private final AugmentViewModel model;
    private final Appearance appearance;
    private final Fittings fittings;

    public AugmentScreen(DataCatalog catalog, DeskViewModel desk, Threads threads, Appearance appearance,
                         Fittings fittings) {
        model = new AugmentViewModel(fittings.first(), catalog, desk.picture(), threads);
        this.fittings = fittings;
        this.appearance = appearance;
    }

    /**
     * What other places lend.
     *
     * @param first   what is set at first
     * @param train   takes the augmentation to a training
     * @param command writes the command that does the same without a window
     * @param maps    makes what stands under the samples
     */
    public record Fittings(Augmentation first, Consumer<Augmentation> train, ObservableValue<Function<Augmentation, String>> command,
                           Supplier<Optional<Node>> maps) {}

    @Override
    public String name() {
        return "augment";
    }

    @Override
    public String title() {
        return Texts.of("augment.title");
    }

    @Override
    public Icon icon() {
        return Icon.AUGMENT;
    }

    @Override
    public Node node() {
        AugmentView view = new AugmentView(model, fittings, appearance);
        view.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.isShortcutDown() && event.getCode() == KeyCode.ENTER) {
                fittings.train().accept(model.augmentation().get());
                event.consume();
            }
        });
        return view;
    }

    @Override
    public Optional<UndoSteps> undo() {
        return Optional.of(model.steps());
    }

    @Override
    public ObservableValue<String> status() {
        return new ReadOnlyStringWrapper("");
    }

    @Override
    public List<Shortcut> shortcuts() {
        return List.of(new Shortcut("Ctrl+Enter", Texts.of("augment.train")));
    }

    @Override
    public void opened() {
        model.opened();
    }
}
