package loupe.ui.common.layers;

import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import loupe.inference.KernelPreset;
import loupe.inference.KernelSheet;
import loupe.ui.common.Appearance;
import loupe.ui.common.Named;
import loupe.ui.common.Numerals;
import loupe.ui.common.Texts;

/** One kernel: its numbers, what can be done with it, and freezing of its layer. */
final class KernelEditor extends VBox {

    private static final double WIDTH = 320;

    private final KernelsViewModel model;
    private final KernelGrid grid;
    private final Label which = new Label();
    private final Label place = new Label();
    private final Label wrong = new Label();
    private final TextField number = new TextField();
    private final FlowPane presets = new FlowPane(4, 4);
    private final HBox typing = new HBox(8, place, number);
    private final ToggleButton freeze = Named.withTip(Texts.of("kernels.freeze.tip"), "", new ToggleButton(Texts.of("kernels.freeze")));

    KernelEditor(KernelsViewModel model, Appearance appearance) {
        this.model = model;
        grid = new KernelGrid(model, appearance, this::beginTyping);
        getStyleClass().add("kernel-editor");
        setPrefWidth(WIDTH);
        setMinWidth(WIDTH);
        which.setWrapText(true);
        wrong.setWrapText(true);
        wrong.getStyleClass().add("field-fault");
        wrong.textProperty().bind(model.fault());
        wrong.visibleProperty().bind(model.fault().isNotEmpty());
        wrong.managedProperty().bind(wrong.visibleProperty());
        number.setId("kernel-number");
        number.setPrefColumnCount(8);
        number.setOnAction(event -> enter());
        typing.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        for (KernelPreset preset : KernelPreset.values()) {
            presets.getChildren().add(Named.button(Texts.of("kernels.preset." + preset), "", () -> model.preset(preset)));
        }
        presets.getChildren().add(Named.button(Texts.of("kernels.reset"), "", model::reset));
        freeze.setId("kernel-freeze");
        freeze.setAccessibleText(Texts.of("kernels.freeze"));
        freeze.setOnAction(event -> model.toggleFrozen());
        getChildren().addAll(which, grid, typing, wrong, presets, freeze);
    }

    private void beginTyping(String first) {
        number.setText(first);
        number.requestFocus();
        number.end();
    }

    private void enter() {
        model.type(number.getText());
        if (model.fault().get().isEmpty()) {
            grid.requestFocus();
        }
    }

    void draw(KernelSheet sheet) {
        KernelPlace at = model.place().get();
        KernelSheet.Grid shape = sheet.grid();
        boolean conv = sheet.editable();
        which.setText(conv ? Texts.of("kernels.kernel", Numerals.count(at.kernel() + 1L), Numerals.count(sheet.count()),
                        Numerals.count(at.kernel() / shape.columns() + 1L), Numerals.count(at.kernel() % shape.columns() + 1L))
                : shape.rows() > 1 ? Texts.of("kernels.template", Numerals.count(at.kernel() / shape.columns() + 1L)) : Texts.of("kernels.matrix"));
        for (javafx.scene.Node only : new javafx.scene.Node[] {typing, presets}) {
            only.setVisible(conv);
            only.setManaged(conv);
        }
        grid.setVisible(shape.width() <= 32);
        grid.setManaged(shape.width() <= 32);
        if (shape.width() <= 32) {
            grid.draw(sheet);
        }
        place.setText(Texts.of("kernels.number", Numerals.count(at.number() / shape.width() + 1L), Numerals.count(at.number() % shape.width() + 1L)));
        Named.withTip(place.getText(), Texts.of("kernels.number.tip"), number);
        number.setText(Figure.exact(model.number()));
        freeze.setSelected(model.isFrozen());
    }
}
