package loupe.ui.maps;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.collections.ListChangeListener;
import javafx.scene.layout.Region;
import loupe.ui.desk.DeskNetwork;
import loupe.ui.desk.DeskViewModel;

/** A card for each network of the desk: one or two beside each other, all of one size. */
final class CardGrid extends Region {

    private static final double GAP = 8;

    private final Map<DeskNetwork, ShiftCard> cards = new HashMap<>();
    private final DeskViewModel desk;
    private final Function<DeskNetwork, ShiftCard> make;

    CardGrid(DeskViewModel desk, Function<DeskNetwork, ShiftCard> make) {
        this.desk = desk;
        this.make = make;
        desk.networks().addListener((ListChangeListener<Object>) change -> show());
        show();
    }

    private void show() {
        List<DeskNetwork> networks = desk.networks();
        cards.keySet().stream().filter(network -> !networks.contains(network)).toList().forEach(gone -> cards.remove(gone).leave());
        getChildren().setAll(networks.stream().map(network -> cards.computeIfAbsent(network, make)).toList());
    }

    @Override
    protected void layoutChildren() {
        int count = getManagedChildren().size();
        boolean wide = getWidth() > getHeight();
        int columns = count <= 1 || count == 2 && !wide ? 1 : 2;
        int rows = Math.max(1, (count + columns - 1) / columns);
        double width = Math.floor((getWidth() - (columns - 1) * GAP) / columns);
        double height = Math.floor((getHeight() - (rows - 1) * GAP) / rows);
        for (int i = 0; i < count; i++) {
            getManagedChildren().get(i).resizeRelocate(i % columns * (width + GAP), i / columns * (height + GAP), width, height);
        }
    }
}
