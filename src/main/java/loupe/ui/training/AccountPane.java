package loupe.ui.training;

import javafx.beans.property.StringProperty;
import javafx.scene.control.CheckBox;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import loupe.ui.common.Named;
import loupe.ui.common.Seen;
import loupe.ui.common.Texts;

/** Whose account a launch goes to: the rehearsal's or the learner's own, with its fields. */
final class AccountPane extends VBox {

    AccountPane(AccountForm form) {
        ToggleGroup group = new ToggleGroup();
        RadioButton rehearse = radio("launch-rehearse", "launch.rehearse", group);
        RadioButton aws = radio("launch-aws", "launch.aws", group);
        group.selectToggle(form.rehearse().get() ? rehearse : aws);
        form.rehearse().subscribe(now -> group.selectToggle(now ? rehearse : aws));
        group.selectedToggleProperty().addListener((toggle, before, after) -> form.rehearse().set(after == rehearse));
        Field role = field("launch-role", "launch.role", form.role(), 34);
        Field region = field("launch-region", "cloud.region", form.region(), 10);
        Field profile = field("launch-profile", "cloud.profile", form.profile(), 10);
        FlowPane fields = new FlowPane(role, region, profile, field("launch-minutes", "launch.minutes", form.minutes(), 6),
                field("launch-warm", "launch.warm", form.warm(), 6));
        fields.getStyleClass().add("launch-fields");
        fields.setMinHeight(USE_PREF_SIZE);
        form.rehearse().subscribe(rehearsing -> {
            for (Field own : new Field[] {role, region, profile}) {
                Seen.when(!rehearsing, own);
            }
        });
        getStyleClass().add("launch-account");
        CheckBox spot = Named.withTip(Texts.of("launch.spot"), "", new CheckBox(Texts.of("launch.spot")));
        spot.setId("launch-spot");
        spot.setWrapText(true);
        spot.setMinHeight(USE_PREF_SIZE);
        spot.setMinWidth(0);
        spot.selectedProperty().bindBidirectional(form.spot());
        getChildren().addAll(rehearse, aws, fields, spot);
    }

    private static RadioButton radio(String id, String key, ToggleGroup group) {
        RadioButton button = Named.withTip(Texts.of(key), "", new RadioButton(Texts.of(key)));
        button.setId(id);
        button.setWrapText(true);
        button.setMinHeight(USE_PREF_SIZE);
        button.setMinWidth(0);
        button.setToggleGroup(group);
        return button;
    }

    private static Field field(String id, String key, StringProperty text, int columns) {
        TextField field = Named.withTip(Texts.of(key), "", new TextField());
        field.setId(id);
        field.setPrefColumnCount(columns);
        field.textProperty().bindBidirectional(text);
        return new Field(Texts.of(key), field);
    }
}
