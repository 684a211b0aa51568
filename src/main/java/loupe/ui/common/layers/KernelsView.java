package loupe.ui.common.layers;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import loupe.inference.KernelSheet;
import loupe.inference.Prediction;
import loupe.network.Shape;
import loupe.ui.common.Appearance;
import loupe.ui.common.Icon;
import loupe.ui.common.Named;
import loupe.ui.common.Numerals;
import loupe.ui.common.Texts;
import loupe.ui.common.UndoKeys;
import loupe.ui.common.figure.FigureBar;

/**
 * The weights of a layer as pictures, zero in the middle; the chosen kernel is edited beside them, in a copy of the network, whose
 * answer follows. Ctrl+Z and Ctrl+Shift+Z walk the steps while the focus is inside.
 */
public final class KernelsView extends VBox {

    private final KernelsViewModel model;
    private final Appearance appearance;
    private final Label title = new Label();
    private final ScaleLegend legend = new ScaleLegend();
    private final MosaicPane mosaic;
    private final ScrollPane scroll = new ScrollPane();
    private final KernelEditor editor;
    private final FigureBar figure;
    private final Label answer = new Label();

    /** @param own keeps the copy, with the title that the learner chose */
    public KernelsView(KernelsViewModel model, Appearance appearance, OwnModels own) {
        this.model = model;
        this.appearance = appearance;
        mosaic = new MosaicPane(cell -> { }, cell -> model.select(new KernelPlace(cell.channel(), model.place().get().number())));
        editor = new KernelEditor(model, appearance);
        getStyleClass().add("kernels-view");
        getStylesheets().add(Sheet.address());
        title.getStyleClass().add("layer-title");
        answer.getStyleClass().add("kernel-answer");
        answer.setId("kernel-answer");
        answer.setWrapText(true);
        scroll.setContent(mosaic);
        Named.of(Texts.of("kernels.list"), scroll);
        HBox body = new HBox(16, scroll, editor);
        HBox.setHgrow(scroll, Priority.ALWAYS);
        setVgrow(body, Priority.ALWAYS);
        figure = new FigureBar(mosaic, new KernelsFigure(model, title::getText, this::sentence));
        figure.setId("kernels-figure");
        HBox steps = new HBox(8, step(true), step(false), figure);
        steps.setAlignment(Pos.CENTER_LEFT);
        FlowPane head = new FlowPane(8, 4, title, legend, steps);
        head.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(head, answer, body, new KernelSaving(model, own));
        listen();
    }

    private Button step(boolean undo) {
        Button button = Named.iconButton(undo ? Icon.UNDO : Icon.REDO, "", "", () -> walk(undo));
        (undo ? model.steps().undoName() : model.steps().redoName()).subscribe(name -> {
            String key = undo ? "kernels.undo" : "kernels.redo";
            Named.withTip(name.isEmpty() ? Texts.of(key + ".none") : Texts.of(key, name), undo ? "Ctrl+Z" : "Ctrl+Shift+Z", button);
            button.setDisable(name.isEmpty());
        });
        return button;
    }

    private void walk(boolean undo) {
        if (undo) {
            model.steps().undo();
        } else {
            model.steps().redo();
        }
    }

    private void listen() {
        model.sheet().subscribe(sheet -> draw());
        model.place().subscribe(place -> draw());
        model.network().subscribe(design -> draw());
        model.trace().subscribe(trace -> answer());
        appearance.dark().subscribe(dark -> draw());
        scroll.viewportBoundsProperty().subscribe(bounds -> draw());
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (UndoKeys.isUndo(event) || UndoKeys.isRedo(event)) {
                walk(UndoKeys.isUndo(event));
                event.consume();
            }
        });
    }

    /** The kernels of one filter stand in one row where more than one picture comes in. */
    private Mosaic layout(KernelSheet sheet) {
        KernelSheet.Grid grid = sheet.grid();
        Shape shape = new Shape.Pictures(sheet.count(), grid.height(), grid.width());
        double width = Math.max(64, scroll.getViewportBounds().getWidth() - 2 * MosaicPane.EDGE);
        int gap = grid.columns() == 1 ? 4 : 2;
        if (grid.columns() == 1) {
            Mosaic fitting = Mosaic.fitting(shape, width, Math.max(64, scroll.getViewportBounds().getHeight() - 2 * MosaicPane.EDGE), gap);
            return fitting.scale() >= 2 || sheet.count() == 1 ? fitting : Mosaic.zoomed(shape, 2, width, gap);
        }
        int zoom = (int) Math.clamp((width / grid.columns() - gap) / grid.width(), 1, 8);
        return new Mosaic(shape, grid.columns(), zoom, gap);
    }

    private void draw() {
        model.sheet().get().ifPresentOrElse(this::draw, () -> {
            mosaic.clear();
            title.setText(Texts.of("kernels.none"));
        });
        editor.setVisible(model.sheet().get().isPresent());
        legend.setVisible(model.sheet().get().isPresent());
        figure.setVisible(model.sheet().get().isPresent());
    }

    private void draw(KernelSheet sheet) {
        Palette palette = Palette.of(appearance.dark().get());
        ColourScale scale = ColourScale.of(sheet.weights()).asSigned();
        Mosaic layout = layout(sheet);
        mosaic.show(layout, sheet.weights(), palette.on(scale));
        mosaic.mark(Optional.of(picture(layout, sheet)));
        legend.show(scale, palette);
        title.setText(Texts.of("kernels.title", sheet.path().toString(), name(sheet)));
        editor.draw(sheet);
        figure.refresh();
    }

    private String sentence() {
        return model.sheet().get().map(sheet -> {
            String most = Figure.brief(ColourScale.of(sheet.weights()).asSigned().most());
            return Texts.of("kernels.pictures", Numerals.count(sheet.count()), Numerals.count(sheet.grid().height()),
                    Numerals.count(sheet.grid().width()), "-" + most, most);
        }).orElse(Texts.of("kernels.none"));
    }

    private String name(KernelSheet sheet) {
        return model.model().network().survey().flat().stream().filter(step -> step.path().equals(sheet.path())).findFirst()
                .map(step -> step.layer().text()).orElse("");
    }

    private Rectangle2D picture(Mosaic layout, KernelSheet sheet) {
        int kernel = Math.min(model.place().get().kernel(), sheet.count() - 1);
        return new Rectangle2D(layout.left(kernel), layout.top(kernel), layout.wide(), layout.tall());
    }

    private void answer() {
        Optional<Prediction> now = model.trace().get().flatMap(trace -> trace.answer());
        answer.setText(now.map(this::answer).orElse(Texts.of("kernels.answer.none")));
    }

    private String answer(Prediction now) {
        Optional<Prediction> before = model.isChanged() ? model.trainedAnswer() : Optional.empty();
        return before.map(then -> Texts.of("kernels.answer", name(now), Figure.share(now.confidence()), name(then), Figure.share(then.confidence())))
                .orElseGet(() -> Texts.of("kernels.answer.same", name(now), Figure.share(now.confidence())));
    }

    private String name(Prediction prediction) {
        return model.model().classNames().get(prediction.label());
    }
}
