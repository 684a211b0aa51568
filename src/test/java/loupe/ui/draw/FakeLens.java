package loupe.ui.draw;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import loupe.ui.common.easel.Lens;

/** A lens that shows an empty square and remembers when it was in front. */
final class FakeLens implements Lens {

    final List<Boolean> fronts = new ArrayList<>();
    int made;
    private final String name;
    private final double side;

    FakeLens(String name, double side) {
        this.name = name;
        this.side = side;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String title() {
        return "The " + name;
    }

    @Override
    public String help() {
        return "Shows the " + name + ".";
    }

    @Override
    public Node node() {
        made++;
        return Canvases.square(side);
    }

    @Override
    public void shown(boolean front) {
        fronts.add(front);
    }
}
