package loupe.ui.training;

import java.util.List;
import javafx.scene.control.CheckBox;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import loupe.ui.common.Named;
import loupe.ui.common.Seen;
import loupe.ui.common.Texts;
import loupe.ui.common.clouds.OwnPane;
import loupe.ui.common.clouds.TypedField;

/** Whose account a launch goes to: the rehearsal's or the learner's own, with its fields, and what the learner has of their own, folded. */
final class AccountPane extends VBox {

    private final List<TypedField> lines;
    private final OwnPane own;

    AccountPane(AccountForm form) {
        ToggleGroup group = new ToggleGroup();
        RadioButton rehearse = radio("launch-rehearse", "launch.rehearse", group);
        RadioButton aws = radio("launch-aws", "launch.aws", group);
        group.selectToggle(form.rehearse().get() ? rehearse : aws);
        form.rehearse().subscribe(now -> group.selectToggle(now ? rehearse : aws));
        group.selectedToggleProperty().addListener((toggle, before, after) -> form.rehearse().set(after == rehearse));
        TypedField role = new TypedField("launch-role", "launch.role", 34, form.role());
        TypedField region = new TypedField("launch-region", "cloud.region", 8, form.region()).prompting(Texts.of("cloud.usual"));
        TypedField profile = new TypedField("launch-profile", "cloud.profile", 8, form.profile()).prompting(Texts.of("cloud.usual"));
        lines = List.of(role, region, profile, new TypedField("launch-minutes", "launch.minutes", 6, form.minutes()),
                new TypedField("launch-warm", "launch.warm", 6, form.warm()));
        own = new OwnPane("launch", form.own(), "own.image.usual.training");
        FlowPane fields = new FlowPane();
        fields.getChildren().setAll(lines);
        fields.getStyleClass().add("launch-fields");
        fields.setMinHeight(USE_PREF_SIZE);
        form.rehearse().subscribe(rehearsing -> {
            List.of(role, region, profile).forEach(field -> Seen.when(!rehearsing, field));
        });
        getStyleClass().add("launch-account");
        CheckBox spot = Named.withTip(Texts.of("launch.spot"), "", new CheckBox(Texts.of("launch.spot")));
        spot.setId("launch-spot");
        spot.setWrapText(true);
        spot.setMinHeight(USE_PREF_SIZE);
        spot.setMinWidth(0);
        spot.selectedProperty().bindBidirectional(form.spot());
        getChildren().addAll(rehearse, aws, fields, spot, own);
    }

    /** Makes room for an answer. */
    void foldAt(boolean answer) {
        own.foldAt(answer);
    }

    /** Puts the keys on the first line with which something is wrong. */
    void askFor() {
        if (lines.stream().noneMatch(TypedField::askFor)) {
            own.askFor();
        }
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
}
