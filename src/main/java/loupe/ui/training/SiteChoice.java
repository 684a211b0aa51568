package loupe.ui.training;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import loupe.training.Site;
import loupe.ui.common.Named;
import loupe.ui.common.Seen;
import loupe.ui.common.Texts;

/** On whose machines a training happens and how many train together, with what that makes of the batch. */
final class SiteChoice extends VBox {

    private final FormViewModel model;

    SiteChoice(FormViewModel model) {
        this.model = model;
        FaultLine fault = new FaultLine(FormView.SITE + "-fault");
        FieldRow named = new FieldRow(model, machine());
        Label together = new Label();
        together.setId("training-together");
        together.getStyleClass().add("training-note");
        together.setWrapText(true);
        together.setMinHeight(USE_PREF_SIZE);
        getStyleClass().add("training-rows");
        getChildren().addAll(head(), fault, named, together);
        model.reading().subscribe(reading -> {
            together.setText(reading.together());
            Seen.when(!together.getText().isEmpty(), together);
            Seen.when(reading.site() instanceof Site.SageMaker, named);
            fault.show(reading.site() instanceof Site.SageMaker ? Optional.empty() : reading.siteFault());
        });
    }

    /** The heading of its section leads to the first of its controls, beside each other to spare a row. */
    private HBox head() {
        Choice<SiteKind> kind = kind();
        Choice<Integer> instances = instances();
        Label title = new Label(Texts.of("training.site"));
        title.setLabelFor(kind);
        title.setMinWidth(USE_PREF_SIZE);
        title.getStyleClass().add("training-heading");
        Label times = new Label(Texts.of("training.site.times"));
        kind.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(kind, Priority.ALWAYS);
        instances.setMinWidth(USE_PREF_SIZE);
        HBox head = new HBox(title, kind, times, instances);
        head.getStyleClass().add("training-head");
        return head;
    }

    private void choose(Site site) {
        model.choose(model.reading().get().form().place().with(site));
    }

    private Site now() {
        return model.reading().get().site();
    }

    private Choice<SiteKind> kind() {
        Choice<SiteKind> choice = new Choice<>(FormView.SITE, List.of(SiteKind.values()), SiteKind::words, kind -> choose(kind.near(now())));
        model.reading().subscribe(reading -> choice.setValue(SiteKind.of(reading.site())));
        choice.named("training.site", TrainingKeys.SITE);
        return choice;
    }

    private Choice<Integer> instances() {
        Choice<Integer> choice = new Choice<>("training-instances", IntStream.rangeClosed(1, Site.MOST).boxed().toList(), count -> Integer.toString(count),
                count -> choose(of(count, now())));
        model.reading().subscribe(reading -> {
            choice.setValue(reading.site().count());
            choice.setDisable(reading.site().equals(Site.HERE));
        });
        choice.named("training.site.instances", "");
        return choice;
    }

    private static Site of(int count, Site before) {
        return switch (before) {
            case Site.Here here -> here;
            case Site.LocalMode _ -> new Site.LocalMode(count);
            case Site.SageMaker(String type, int _) -> new Site.SageMaker(type, count);
        };
    }

    /** Others than those that are offered can be typed. */
    private FormField machine() {
        ComboBox<String> box = new ComboBox<>();
        box.setId("training-machine");
        box.setEditable(true);
        box.getItems().setAll(Machines.OFFERED);
        box.getStyleClass().add("training-choice");
        Named.of(Texts.of("training.site.machine"), Named.withTip(Texts.of("training.site.machine.help"), "", box));
        box.getEditor().setAccessibleText(Texts.of("training.site.machine"));
        box.valueProperty().addListener((value, before, after) -> {
            if (now() instanceof Site.SageMaker(String _, int instances)) {
                choose(new Site.SageMaker(Optional.ofNullable(after).orElse("").strip(), instances));
            }
        });
        model.reading().subscribe(reading -> {
            if (reading.site() instanceof Site.SageMaker(String type, int _)) {
                box.setValue(type);
            }
        });
        return new FormField(Texts.of("training.site.machine"), box, reading -> reading.site() instanceof Site.SageMaker ? reading.siteFault() : Optional.empty());
    }
}
