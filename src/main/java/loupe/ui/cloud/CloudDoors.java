package loupe.ui.cloud;

import javafx.beans.property.StringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import loupe.ui.common.Icon;
import loupe.ui.common.Named;
import loupe.ui.common.Texts;

/** Whose cloud is looked at: region and profile, the button that looks, and the one that rehearses. */
final class CloudDoors extends VBox {

    private final CloudViewModel model;
    private final Button look;
    private final Button rehearse;

    CloudDoors(CloudViewModel model) {
        this.model = model;
        TextField region = field("cloud-region", "cloud.region", model.region());
        TextField profile = field("cloud-profile", "cloud.profile", model.profile());
        look = Named.button(Texts.of("cloud.look"), "F5", model::look);
        look.setId("cloud-look");
        look.getStyleClass().add("accent");
        rehearse = Named.button(Texts.of("cloud.rehearse"), "", this::turn);
        rehearse.setId("cloud-rehearse");
        rehearse.setGraphic(Icon.PLAY.node());
        HBox row = new HBox(label("cloud.region"), region, label("cloud.profile"), profile, look, rehearse);
        row.getStyleClass().add("cloud-row");
        Label keys = new Label(Texts.of("cloud.keysStay"));
        keys.setWrapText(true);
        keys.setMinHeight(USE_PREF_SIZE);
        keys.getStyleClass().add("cloud-note");
        getStyleClass().add("cloud-doors");
        getChildren().addAll(row, keys);
        model.state().subscribe(state -> show(state, region, profile));
    }

    private void show(CloudState state, TextField region, TextField profile) {
        boolean rehearsing = !state.rehearsal().isEmpty();
        look.setDisable(state.isBusy());
        look.setText(Texts.of(state.sight().isPresent() ? "cloud.look.again" : "cloud.look"));
        Named.of(look.getText(), look);
        rehearse.setDisable(state.isBusy());
        rehearse.setText(Texts.of(rehearsing ? "cloud.rehearse.end" : "cloud.rehearse"));
        rehearse.setGraphic((rehearsing ? Icon.STOP : Icon.PLAY).node());
        Named.of(rehearse.getText(), rehearse);
        region.setDisable(rehearsing);
        profile.setDisable(rehearsing);
    }

    private void turn() {
        if (model.state().get().rehearsal().isEmpty()) {
            model.rehearse();
        } else {
            model.endRehearsal();
        }
    }

    private static Label label(String key) {
        Label label = new Label(Texts.of(key));
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private static TextField field(String id, String key, StringProperty text) {
        TextField field = Named.withTip(Texts.of(key), "", new TextField());
        field.setId(id);
        field.setPromptText(Texts.of("cloud.usual"));
        field.setPrefColumnCount(12);
        field.textProperty().bindBidirectional(text);
        return field;
    }
}
