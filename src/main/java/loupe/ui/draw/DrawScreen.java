package loupe.ui.draw;

import javafx.beans.value.ObservableValue;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import loupe.ui.common.Appearance;
import loupe.ui.common.Icon;
import loupe.ui.common.Screen;
import loupe.ui.common.Texts;
import loupe.ui.common.WindowMemory;
import loupe.ui.desk.DeskViewModel;

/** The place where the learner draws and the networks answer. */
public final class DrawScreen implements Screen {

    public DrawScreen(DeskViewModel desk, WindowMemory memory, Appearance appearance) {
    }

    @Override
    public String name() {
        return "draw";
    }

    @Override
    public String title() {
        return Texts.of("draw.title");
    }

    @Override
    public Icon icon() {
        return Icon.DRAW;
    }

    @Override
    public Node node() {
        return new Label();
    }

    @Override
    public ObservableValue<String> status() {
        return new SimpleStringProperty("");
    }

    @Override
    public boolean showsDesk() {
        return false;
    }
}
