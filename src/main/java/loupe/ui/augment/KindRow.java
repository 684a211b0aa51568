package loupe.ui.augment;

import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import loupe.data.Augmentation;
import loupe.ui.common.Named;
import loupe.ui.common.Texts;

/** One kind of augmentation: its name, a slider and a field with the amount and its unit. */
final class KindRow {

    /** A slider's way has so many steps. */
    private static final int STEPS = 40;

    private final AugmentViewModel model;
    private final Augmentation.Kind kind;
    private final double most;
    private final Slider slider;
    private final TextField field = new TextField();

    /** @param most where the slider ends; more can be typed */
    KindRow(AugmentViewModel model, Augmentation.Kind kind, double most) {
        this.model = model;
        this.kind = kind;
        this.most = most;
        String name = Texts.of("augment." + kind.word());
        slider = new Slider(0, most, 0);
        slider.setBlockIncrement(most / STEPS);
        slider.setId("augment-" + kind.word());
        slider.valueProperty().addListener((value, before, now) -> slide(now.doubleValue()));
        slider.valueChangingProperty().addListener((changing, before, now) -> model.endRow());
        Named.withTip(name + ": " + Texts.of("augment." + kind.word() + ".help"), "← →", slider);
        field.setId("augment-" + kind.word() + "-field");
        field.setPrefColumnCount(4);
        Named.withTip(Texts.of("augment.field", name, plain(kind.most())), "Enter", field);
        field.setOnAction(event -> type());
        field.focusedProperty().addListener((focused, before, now) -> {
            if (!now) {
                type();
            }
        });
        model.augmentation().subscribe(this::show);
    }

    /** Puts it into a row of {@code grid}. */
    void into(GridPane grid, int row) {
        Label name = new Label(Texts.of("augment." + kind.word()));
        name.setLabelFor(slider);
        name.setMinWidth(Label.USE_PREF_SIZE);
        Label unit = new Label(Texts.of("augment." + kind.word() + ".unit"));
        unit.getStyleClass().add("augment-unit");
        unit.setMinWidth(Label.USE_PREF_SIZE);
        GridPane.setHgrow(slider, Priority.ALWAYS);
        grid.addRow(row, name, slider, field, unit);
    }

    private void slide(double amount) {
        double step = most / STEPS;
        double round = Math.round(amount / step) * step;
        double shown = Math.min(most, model.augmentation().get().amount(kind));
        if (Math.abs(round - shown) > step / 2) {
            model.set(kind, Double.parseDouble(plain(round)));
        }
    }

    private void type() {
        if (field.getText().equals(plain(model.augmentation().get().amount(kind)))) {
            return;
        }
        model.type(kind, field.getText());
        show(model.augmentation().get());
    }

    private void show(Augmentation now) {
        slider.setValue(Math.min(most, now.amount(kind)));
        field.setText(plain(now.amount(kind)));
    }

    /** At most three decimals. */
    static String plain(double amount) {
        String text = String.format(Locale.ROOT, "%.3f", amount);
        return text.replaceAll("0+$", "").replaceAll("\\.$", "");
    }
}
