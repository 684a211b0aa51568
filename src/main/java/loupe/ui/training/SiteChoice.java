package loupe.ui.training;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import loupe.training.Site;
import loupe.ui.common.Named;
import loupe.ui.common.Texts;

/** On whose machines a training happens and how many train together, with what that makes of the batch. */
final class SiteChoice extends VBox {

    private final FormViewModel model;

    SiteChoice(FormViewModel model) {
        this.model = model;
        FieldRow alone = new FieldRow(model, kind(), instances());
        FieldRow named = new FieldRow(model, machine());
        Label together = new Label();
        together.setId("training-together");
        together.getStyleClass().add("training-note");
        together.setWrapText(true);
        together.setMinHeight(USE_PREF_SIZE);
        getStyleClass().add("training-rows");
        getChildren().addAll(alone, named, together);
        model.reading().subscribe(reading -> {
            together.setText(reading.together());
            see(together, !together.getText().isEmpty());
            see(named, reading.site() instanceof Site.SageMaker);
        });
    }

    private static void see(Node node, boolean there) {
        node.setVisible(there);
        node.setManaged(there);
    }

    private void choose(Site site) {
        model.choose(model.reading().get().form().place().with(site));
    }

    private Site now() {
        return model.reading().get().site();
    }

    private FormField kind() {
        Choice<SiteKind> choice = new Choice<>(FormView.SITE, List.of(SiteKind.values()), SiteKind::words, kind -> choose(kind.near(now())));
        model.reading().subscribe(reading -> choice.setValue(SiteKind.of(reading.site())));
        return choice.field("training.site", TrainingKeys.SITE, reading -> reading.site() instanceof Site.SageMaker ? Optional.empty() : reading.siteFault());
    }

    private FormField instances() {
        Choice<Integer> choice = new Choice<>("training-instances", IntStream.rangeClosed(1, Site.MOST).boxed().toList(), count -> Integer.toString(count),
                count -> choose(of(count, now())));
        model.reading().subscribe(reading -> {
            choice.setValue(reading.site().count());
            choice.setDisable(reading.site().equals(Site.HERE));
        });
        return choice.field("training.site.instances", reading -> Optional.empty());
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
