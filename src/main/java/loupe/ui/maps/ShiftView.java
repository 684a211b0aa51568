package loupe.ui.maps;

import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import loupe.data.GrayImage;
import loupe.inference.Answers;
import loupe.ui.common.Appearance;
import loupe.ui.common.Named;
import loupe.ui.common.Seen;
import loupe.ui.common.Texts;
import loupe.ui.common.easel.Sheet;
import loupe.ui.common.map.MapLegend;
import loupe.ui.desk.DeskNetwork;
import loupe.ui.desk.DeskViewModel;
import loupe.ui.desk.PictureView;

/** The shift maps of all networks on the desk, what the drawing is, and the picture at the place that is pointed at. */
final class ShiftView extends VBox {

    private static final double PICTURE = 56;

    private final ShiftViewModel model;
    private final AccuracyViewModel accuracy;
    private final DeskViewModel desk;
    private final Label words = new Label();
    private List<Subscription> followed = List.of();
    private final ReadOnlyObjectWrapper<GrayImage> picture = new ReadOnlyObjectWrapper<>(GrayImage.blank());

    ShiftView(ShiftViewModel model, TruthViewModel truth, AccuracyViewModel accuracy, DeskViewModel desk, Appearance appearance) {
        this.model = model;
        this.accuracy = accuracy;
        this.desk = desk;
        getStyleClass().addAll("maps", "shift");
        MapsStyles.on(this);
        CardGrid cards = new CardGrid(desk, network -> new ShiftCard(network, model, truth, accuracy, appearance));
        VBox.setVgrow(cards, Priority.ALWAYS);
        words.getStyleClass().add("maps-words");
        words.setWrapText(true);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox foot = new HBox(new PictureView(picture, appearance, PICTURE), words);
        foot.getStyleClass().add("maps-foot");
        TruthRow row = new TruthRow(truth, desk);
        MapLegend legend = new MapLegend(appearance, "0", "1", Texts.of("maps.legend"));
        MapLegend shares = new MapLegend(appearance, "0", "1", Texts.of("maps.accuracy.legend"));
        getChildren().addAll(new MapChoice(accuracy), row, cards, legend, shares, foot);
        accuracy.state().subscribe(now -> {
            swap(!now.shown(), row, legend);
            swap(now.shown(), shares);
            say();
        });
        setFocusTraversable(true);
        Named.of(Texts.of("maps.shift.help"), this);
        setOnKeyPressed(this::press);
        model.pointed().subscribe(place -> say());
        model.present().subscribe(at -> say());
        model.mapped().subscribe(sheet -> say());
        truth.truth().subscribe(now -> say());
        desk.networks().addListener((ListChangeListener<DeskNetwork>) change -> follow());
        follow();
    }

    private void follow() {
        followed.forEach(Subscription::unsubscribe);
        followed = desk.networks().stream().map(network -> model.answers(network).subscribe((Answers told) -> sayMore())).toList();
    }

    private static void swap(boolean there, Node... nodes) {
        for (Node node : nodes) {
            Seen.when(there, node);
        }
    }

    private void say() {
        int place = model.pointed().get();
        picture.set(model.picture(place));
        words.setText(place < 0 ? hint() : words(place));
    }

    /** What is said of the place that is pointed at grows with the answers. */
    private void sayMore() {
        int place = model.pointed().get();
        if (place >= 0) {
            words.setText(words(place));
        }
    }

    private String words(int place) {
        return desk.networks().stream().map(network -> network.mark().letter() + " " + network.mark().shape().glyph() + "  "
                + words(place, network)).collect(Collectors.joining("\n"));
    }

    private String words(int place, DeskNetwork network) {
        return accuracy.state().get().shown() ? accuracy.words(place, accuracy.of(network).get())
                : model.words(place, model.answers(network).get(), network.classNames().get());
    }

    private String hint() {
        if (accuracy.state().get().shown()) {
            return Texts.of("maps.accuracy.hint");
        }
        boolean centred = model.mapped().get().filter(Sheet::centreAndScale).isPresent();
        return Texts.of(model.mapped().get().isEmpty() ? "maps.shift.empty" : centred ? "maps.shift.centred" : "maps.shift.hint");
    }

    private void press(KeyEvent event) {
        int far = event.isShiftDown() ? 4 : 1;
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case LEFT, KP_LEFT -> model.step(-far, 0);
            case RIGHT, KP_RIGHT -> model.step(far, 0);
            case UP, KP_UP -> model.step(0, -far);
            case DOWN, KP_DOWN -> model.step(0, far);
            default -> {
                return;
            }
        }
        event.consume();
    }
}
