package loupe.ui.maps;

import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import loupe.inference.Answers;
import loupe.inference.ShiftGrid;
import loupe.ui.common.Appearance;
import loupe.ui.common.FrameClock;
import loupe.ui.common.Texts;
import loupe.ui.common.easel.Easel;
import loupe.ui.common.layers.ColourScale;
import loupe.ui.common.map.HeatCells;
import loupe.ui.common.map.HeatMap;
import loupe.ui.common.map.MapLegend;
import loupe.ui.desk.DeskNetwork;
import loupe.ui.desk.DeskViewModel;

/** The shift maps of two networks, before and after, and what the second has more of the true class than the first. */
public final class ComparedMaps extends VBox {

    private record Pair(DeskNetwork before, DeskNetwork after) {}

    private final ShiftViewModel model;
    private final TruthViewModel truth;
    private final HeatMap before;
    private final HeatMap after;
    private final HeatMap difference;
    private Optional<Pair> pair = Optional.empty();
    private Subscription followed = Subscription.EMPTY;

    /** @param maps what the drawing is */
    public ComparedMaps(Easel easel, DeskViewModel desk, MapsTruth maps, FrameClock frames, Appearance appearance) {
        truth = maps.model();
        model = new ShiftViewModel("compared", easel, desk, truth, frames);
        before = map("compared-before", appearance);
        after = map("compared-after", appearance);
        difference = map("compared-difference", appearance);
        MapsStyles.on(this);
        getStyleClass().add("compared-maps");
        HBox maps3 = new HBox(titled("maps.compared.before", before), titled("maps.compared.after", after), titled("maps.compared.difference", difference));
        maps3.getStyleClass().add("compared-row");
        VBox.setVgrow(maps3, Priority.ALWAYS);
        getChildren().addAll(maps3, new MapLegend(appearance, "0", "1", Texts.of("maps.legend")),
                new MapLegend(appearance, new ColourScale(true, 1), "-1", "1", Texts.of("maps.compared.legend")));
        model.mapped().subscribe(mapped -> show());
        truth.truth().subscribe(now -> show());
    }

    /** Compares these two networks of the desk; the maps follow their weights. */
    public void compare(DeskNetwork first, DeskNetwork second) {
        followed.unsubscribe();
        pair = Optional.of(new Pair(first, second));
        followed = model.answers(first).subscribe((Answers told) -> show()).and(model.answers(second).subscribe((Answers told) -> show()));
    }

    /** Tells whether it can be seen; it works only then. */
    public void shown(boolean front) {
        model.front(front);
    }

    private void show() {
        pair.ifPresent(two -> {
            Answers first = model.answers(two.before()).get();
            Answers second = model.answers(two.after()).get();
            Optional<HeatCells> one = model.cells(first, two.before().classNames().get());
            Optional<HeatCells> other = model.cells(second, two.after().classNames().get());
            one.ifPresent(before::show);
            other.ifPresent(after::show);
            if (one.isPresent() && other.isPresent()) {
                difference.show(HeatCells.plain(ShiftGrid.SIDE, difference(first, second), new ColourScale(true, 1)));
            }
            before.setVisible(one.isPresent());
            after.setVisible(other.isPresent());
            difference.setVisible(one.isPresent() && other.isPresent());
            before.setAccessibleText(sentence(two.before(), first));
            after.setAccessibleText(sentence(two.after(), second));
            difference.setAccessibleText(Texts.of("maps.compared.legend"));
        });
    }

    private float[] difference(Answers first, Answers second) {
        float[] less = first.probabilities(truth.label());
        float[] more = second.probabilities(truth.label());
        for (int i = 0; i < more.length; i++) {
            more[i] -= less[i];
        }
        return more;
    }

    private String sentence(DeskNetwork network, Answers answers) {
        return model.sentence(network.title().get(), answers, network.classNames().get())
                .orElse(Texts.of("maps.shift.waiting", network.title().get()));
    }

    private static HeatMap map(String id, Appearance appearance) {
        HeatMap map = new HeatMap(appearance);
        map.setId(id);
        map.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        map.setVisible(false);
        VBox.setVgrow(map, Priority.ALWAYS);
        return map;
    }

    private static VBox titled(String key, HeatMap map) {
        VBox titled = new VBox(new Label(Texts.of(key)), map);
        HBox.setHgrow(titled, Priority.ALWAYS);
        return titled;
    }
}
