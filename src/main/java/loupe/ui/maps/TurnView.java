package loupe.ui.maps;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import loupe.inference.Answers;
import loupe.ui.common.Appearance;
import loupe.ui.common.Named;
import loupe.ui.common.Texts;
import loupe.ui.common.easel.Sheet;
import loupe.ui.common.figure.FigureBar;
import loupe.ui.desk.DeskNetwork;
import loupe.ui.desk.DeskViewModel;
import loupe.ui.desk.MarkSign;
import loupe.ui.desk.NetworkStatus;
import loupe.ui.desk.PictureView;

/** One curve a network over the turns, sizes or pens of the drawing, and in a line each what it shows. */
final class TurnView extends VBox {

    private static final double PICTURE = 56;

    private final Map<DeskNetwork, Subscription> followed = new HashMap<>();
    private final Map<DeskNetwork, Label> said = new HashMap<>();
    private final Map<DeskNetwork, CurvePlot.Line> painted = new HashMap<>();
    private Optional<Change> paintedOf = Optional.empty();
    private final TurnViewModel model;
    private final DeskViewModel desk;
    private final CurvePlot plot;
    private final VBox legend = new VBox();
    private final Label hint = new Label();
    private final FigureBar figure;

    TurnView(TurnViewModel model, TruthViewModel truth, DeskViewModel desk, Appearance appearance) {
        this.model = model;
        this.desk = desk;
        plot = new CurvePlot(appearance, new PictureView(model.picture(), appearance, PICTURE), model::go);
        VBox.setVgrow(plot, Priority.ALWAYS);
        VBox curves = new VBox(plot, legend);
        curves.getStyleClass().add("turn-curves");
        VBox.setVgrow(curves, Priority.ALWAYS);
        getStyleClass().addAll("maps", "turn");
        MapsStyles.on(this);
        legend.getStyleClass().add("turn-legend");
        hint.getStyleClass().add("maps-words");
        hint.setWrapText(true);
        HBox foot = new HBox(hint);
        foot.getStyleClass().add("maps-foot");
        figure = new FigureBar(plot, curves, new CurveFigure(() -> model.change().get(), this::lines, this::sentence));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren().addAll(new TruthRow(truth, desk), new HBox(new ChangeChoice(model), gap, figure), curves, foot);
        setFocusTraversable(true);
        Named.of(Texts.of("maps.turn.help"), this);
        setOnKeyPressed(this::press);
        plot.addEventHandler(javafx.scene.input.MouseEvent.MOUSE_PRESSED, event -> requestFocus());
        desk.networks().addListener((ListChangeListener<DeskNetwork>) change -> follow());
        model.base().subscribe(this::renew);
        truth.truth().subscribe(now -> show());
        model.present().subscribe(now -> {
            plot.mark(now);
            hint.setText(model.hint());
        });
        follow();
    }

    private void renew(Optional<Sheet> base) {
        if (base.isEmpty()) {
            show();
        }
        hint.setText(model.hint());
    }

    private void follow() {
        followed.values().forEach(Subscription::unsubscribe);
        followed.clear();
        said.keySet().retainAll(desk.networks());
        legend.getChildren().setAll(desk.networks().stream().map(this::said).toList());
        desk.networks().forEach(network -> followed.put(network, Subscription.combine(
                model.answers(network).subscribe((Answers told) -> show()), network.status().subscribe((NetworkStatus status) -> show()))));
        show();
    }

    private void show() {
        plot.show(model.change().get(), painted());
        said.forEach((network, label) -> {
            if (!waits(network)) {
                label.setText(words(network));
            }
        });
        figure.refresh();
        hint.setText(model.hint());
    }

    /**
     * What is painted: of a network that has not answered to this drawing yet, its last curve as it was, for a moment. A plot that
     * is empty between any two moves of the pen would blink.
     */
    private List<CurvePlot.Line> painted() {
        if (model.base().get().isEmpty() || !Optional.of(model.change().get()).equals(paintedOf)) {
            painted.clear();
            paintedOf = Optional.of(model.change().get());
        }
        painted.keySet().removeIf(network -> !desk.networks().contains(network) || network.status().get() instanceof NetworkStatus.Failed);
        desk.networks().forEach(network -> line(network).ifPresent(line -> painted.put(network, line)));
        return desk.networks().stream().filter(painted::containsKey).map(painted::get).toList();
    }

    private List<CurvePlot.Line> lines() {
        return desk.networks().stream().flatMap(network -> line(network).stream()).toList();
    }

    private Optional<CurvePlot.Line> line(DeskNetwork network) {
        return model.curve(model.answers(network).get()).map(curve -> new CurvePlot.Line(network.mark(), network.title().get(), curve));
    }

    /** Whether its last curve and its words stand until it has answered. */
    private boolean waits(DeskNetwork network) {
        return painted.containsKey(network) && line(network).isEmpty();
    }

    private String sentence() {
        return desk.networks().stream().map(this::words).collect(Collectors.joining(" "));
    }

    private HBox said(DeskNetwork network) {
        Label words = said.computeIfAbsent(network, added -> new Label());
        words.getStyleClass().setAll("label", "maps-words");
        HBox line = new HBox(new MarkSign(network.mark()), words);
        line.getStyleClass().addAll("turn-line", network.mark().styleClass());
        return line;
    }

    private String words(DeskNetwork network) {
        if (network.status().get() instanceof NetworkStatus.Failed(String sentence)) {
            return network.title().get() + ": " + sentence;
        }
        return model.sentence(network.title().get(), model.answers(network).get(), network.classNames().get())
                .orElseGet(() -> Texts.of("maps.curve.waiting", network.title().get()));
    }

    private void press(KeyEvent event) {
        int far = event.isShiftDown() ? 4 : 1;
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case LEFT, KP_LEFT, DOWN, KP_DOWN -> model.step(-far);
            case RIGHT, KP_RIGHT, UP, KP_UP -> model.step(far);
            default -> {
                return;
            }
        }
        event.consume();
    }
}
